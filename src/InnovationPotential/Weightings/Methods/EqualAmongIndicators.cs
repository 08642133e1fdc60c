namespace InnovationPotential.Weightings;

/// <summary>Every indicator of the tree weighs the same: a child weighs as many as there are indicators below it.</summary>
/// <remarks>
/// Not the same as <see cref="EqualAmongSiblings"/>: a dimension of many indicators then weighs more than one of few.
/// A child of nominal weight 0 keeps it.
/// </remarks>
internal sealed record EqualAmongIndicators : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "equal-among-indicators";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.Equal;

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var weights = new double[siblings.Codes.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = siblings.Nominal[i] == 0 ? 0 : siblings.IndicatorCounts[i];
        return new WeightingResult(EquatableArray.Create<double>(weights));
    }
}
