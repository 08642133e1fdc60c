namespace InnovationPotential.Weightings;

/// <summary>Weight 1 for every child of a node, whatever stands below it.</summary>
/// <remarks>
/// Not the same as <see cref="EqualAmongIndicators"/>: an indicator in a small dimension then weighs more than one in a large dimension.
/// A child of nominal weight 0 keeps it.
/// </remarks>
internal sealed record EqualAmongSiblings : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "equal-among-siblings";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.Equal;

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var weights = new double[siblings.Codes.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = siblings.Nominal[i] == 0 ? 0 : 1;
        return new WeightingResult(EquatableArray.Create<double>(weights));
    }
}
