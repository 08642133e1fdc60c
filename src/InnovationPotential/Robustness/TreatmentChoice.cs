namespace InnovationPotential.Robustness;

/// <summary>One outlier treatment or another in place of those of the model's preparation.</summary>
/// <param name="Treatments">The alternatives.</param>
public sealed record TreatmentChoice(EquatableArray<OutlierTreatment> Treatments) : ChoiceFactor
{
    private const string None = "none";

    /// <inheritdoc/>
    public override string Kind => "treatment";

    /// <summary>Whether not to treat outliers at all is one more alternative, the last.</summary>
    public bool OrNone { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives =>
        Distinct([.. Treatments.Select(t => t.Kind), .. OrNone ? [None] : Array.Empty<string>()]);

    internal override string? Part => "treatment";

    internal override StudyCase Take(int alternative, StudyCase of) => of with
    {
        Model = ModelChanges.Steps<OutlierTreatment>(of.Model, alternative < Treatments.Count ? [Treatments[alternative]] : [], _ => true),
    };
}
