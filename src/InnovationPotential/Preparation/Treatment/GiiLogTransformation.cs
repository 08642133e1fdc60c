namespace InnovationPotential.Preparation;

/// <summary>
/// The Global Innovation Index's logarithm (2018 and later): <c>ln((max·f − 1)(x − min)/(max − min) + 1)</c>; where less is better
/// <c>−ln((max·f − 1)(max − x)/(max − min) + 1)</c>. f is 1 where the maximum is above 1, else the smallest power of 10 that makes max·f
/// so.
/// </summary>
/// <remarks>Undefined where no value is above 0.</remarks>
internal sealed record GiiLogTransformation : Transformation
{
    /// <inheritdoc/>
    public override string Kind => "gii-log";

    internal override FittedTransformation? Fit(Indicator indicator, ReadOnlySpan<double> values)
    {
        var (low, high) = Ends(values);
        if (!(high > 0)) return null;
        var lifted = high;
        while (lifted <= 1) lifted *= 10;
        var slope = (lifted - 1) / (high - low);
        return indicator.Direction == Direction.LowerIsBetter ? new FittedLog(high, -slope, 1, -1) : new FittedLog(low, slope, 1, 1);
    }
}
