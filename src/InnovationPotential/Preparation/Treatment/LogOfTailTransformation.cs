namespace InnovationPotential.Preparation;

/// <summary>
/// <c>ln(x − min + a)</c> where the skewness is above 0, else <c>−ln(max + a − x)</c>, a = 0.01 · (max − min): COINr's <c>log_CT_plus</c>.
/// </summary>
internal sealed record LogOfTailTransformation : Transformation
{
    /// <inheritdoc/>
    public override string Kind => "log-of-tail";

    internal override FittedTransformation Fit(Indicator indicator, ReadOnlySpan<double> values)
    {
        var (low, high) = Ends(values);
        var shift = LogTransformation.ShareOfRange * (high - low);
        return Moments.Of(values).Skewness > 0 ? new FittedLog(low, 1, shift, 1) : new FittedLog(high, -1, shift, -1);
    }
}
