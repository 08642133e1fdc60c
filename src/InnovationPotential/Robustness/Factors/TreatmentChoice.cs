using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>One outlier treatment or another in place of those of the model's preparation.</summary>
internal sealed record TreatmentChoice(EquatableArray<OutlierTreatment> Treatments) : StepChoice
{
    public override string Kind => "treatment";

    internal override IReadOnlyList<PreparationStep> Steps => [.. Treatments];

    internal override StudyCase Take(int alternative, StudyCase of) => of with
    {
        Model = ModelChanges.Steps<OutlierTreatment>(of.Model, alternative < Treatments.Count ? [Treatments[alternative]] : [], _ => true),
    };
}
