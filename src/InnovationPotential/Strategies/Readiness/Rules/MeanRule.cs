namespace InnovationPotential.Strategies;

/// <summary>The weighted arithmetic mean of the levels.</summary>
/// <remarks>Indicative: it takes the steps between levels for equally long. Unknown levels are left out.</remarks>
internal sealed record MeanRule : AggregationRule
{
    /// <inheritdoc/>
    public override string Kind => "mean";

    /// <inheritdoc/>
    public override bool IsIndicative => true;

    /// <inheritdoc/>
    protected internal override bool IsAdditive => true;

    internal override Aggregation? Aggregation => Aggregation.Arithmetic;
}
