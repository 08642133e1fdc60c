namespace InnovationPotential.Preparation;

/// <summary><c>ln(x − min + 1)</c>: the COIN Tool's own, COINr's <c>log_CT_orig</c>. It depends on the unit of measure.</summary>
internal sealed record LogPlusOneTransformation : Transformation
{
    /// <inheritdoc/>
    public override string Kind => "log-plus-one";

    internal override FittedTransformation Fit(Indicator indicator, ReadOnlySpan<double> values) =>
        new FittedLog(Ends(values).Low, 1, 1, 1);
}
