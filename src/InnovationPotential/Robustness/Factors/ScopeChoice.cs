namespace InnovationPotential.Robustness;

/// <summary>One scope of fitting or another.</summary>
/// <param name="Scopes">The alternatives.</param>
internal sealed record ScopeChoice(EquatableArray<FitScope> Scopes) : ChoiceFactor
{
    /// <inheritdoc/>
    public override string Kind => "scope";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives => Distinct(Scopes.Select(s => s.ToString()!));

    internal override string? Part => "scope";

    internal override StudyCase Take(int alternative, StudyCase of) => of with { Scope = Scopes[alternative] };
}
