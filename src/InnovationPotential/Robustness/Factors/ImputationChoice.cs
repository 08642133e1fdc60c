using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>One imputation or another in place of those of the model's preparation.</summary>
internal sealed record ImputationChoice(EquatableArray<Imputation> Imputations) : StepChoice
{
    public override string Kind => "imputation";

    internal override IReadOnlyList<PreparationStep> Steps => [.. Imputations];

    internal override StudyCase Take(int alternative, StudyCase of) => of with
    {
        Model = ModelChanges.Steps<Imputation>(of.Model, alternative < Imputations.Count
            ? [Imputations[alternative]] : [], s => s is Screening or Denomination),
    };
}
