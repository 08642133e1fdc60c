namespace InnovationPotential.Robustness;

/// <summary>One model or another in place of the nominal one.</summary>
/// <param name="Models">The alternatives.</param>
/// <remarks>It is taken before the alternatives of other factors, which change the model that was chosen.</remarks>
internal sealed record ModelChoice(EquatableArray<IndicatorModel> Models) : ChoiceFactor
{
    /// <inheritdoc/>
    public override string Kind => "model";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives => Distinct(Models.Select(m => m.Code));

    internal override string? Part => "model";

    internal override StudyCase Take(int alternative, StudyCase of) => of with { Model = Models[alternative] };
}
