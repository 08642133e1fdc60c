namespace InnovationPotential.Weightings;

/// <summary>The weights written in the model.</summary>
internal sealed record NominalWeights : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "nominal";

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings) => new(EquatableArray.Create(siblings.Nominal));
}
