namespace InnovationPotential.Robustness;

/// <summary>One imputation or another in place of those of the model's preparation.</summary>
/// <param name="Imputations">The alternatives.</param>
public sealed record ImputationChoice(EquatableArray<Imputation> Imputations) : ChoiceFactor
{
    private const string None = "none";

    /// <inheritdoc/>
    public override string Kind => "imputation";

    /// <summary>Whether not to impute at all is one more alternative, the last.</summary>
    public bool OrNone { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives =>
        Distinct([.. Imputations.Select(i => i.Kind), .. OrNone ? [None] : Array.Empty<string>()]);

    internal override string? Part => "imputation";

    internal override StudyCase Take(int alternative, StudyCase of) => of with
    {
        Model = ModelChanges.Steps<Imputation>(of.Model, alternative < Imputations.Count
            ? [Imputations[alternative]] : [], s => s is Screening or Denomination),
    };
}
