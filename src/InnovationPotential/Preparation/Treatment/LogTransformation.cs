namespace InnovationPotential.Preparation;

/// <summary><c>ln(x − min + 0.01 · (max − min))</c>: COINr's <c>log_CT</c>. For a tail of low values it makes the skewness worse.</summary>
internal sealed record LogTransformation : Transformation
{
    internal const double ShareOfRange = 0.01;

    /// <inheritdoc/>
    public override string Kind => "log";

    internal override FittedTransformation Fit(Indicator indicator, ReadOnlySpan<double> values)
    {
        var (low, high) = Ends(values);
        return new FittedLog(low, 1, ShareOfRange * (high - low), 1);
    }
}
