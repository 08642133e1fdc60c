namespace InnovationPotential.Strategies;

/// <summary>The middle level, or the mean of the two middle ones.</summary>
/// <remarks>Indicative. Unknown levels are left out; weights count only by leaving out what weighs 0.</remarks>
internal sealed record MedianRule : AggregationRule
{
    /// <inheritdoc/>
    public override string Kind => "median";

    /// <inheritdoc/>
    public override bool IsIndicative => true;

    internal override Aggregation? Aggregation => Aggregation.Median;
}
