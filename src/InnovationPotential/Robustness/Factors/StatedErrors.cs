namespace InnovationPotential.Robustness;

/// <summary>Observed values drawn by the errors that the table states of them: a standard error or an interval.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Confidence">The probability with which an interval holds the true value.</param>
/// <remarks>
/// The value as the table states it is drawn, and then prepared as the cell was: divided, limited, transformed. A standard error counts
/// before an interval. The value is the median of what is drawn by an interval, and its ends are the quantiles (1 ± confidence)/2; by a
/// standard error it is the mean. Cells that state no error are exact, and so are those whose error the distribution cannot have.
/// </remarks>
internal sealed record StatedErrors(ErrorDistribution Distribution, double Confidence) : DataFactor
{
    /// <inheritdoc/>
    public override string Kind => "stated-errors";

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        Confidence is > 0 and < 1 || (Confidence == 1 && Distribution == ErrorDistribution.Uniform) ? base.Validate(model)
            : base.Validate(model).Prepend(Invalid(
                Invariant($"the confidence {Confidence} is not above 0 and below 1."),
                "Only a uniform distribution has an interval of confidence 1."));

    internal override void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values)
    {
        if (!IsDrawn(cell)) return;
        var stated = cell.Stated;
        var prepared = cell.Prepare!(stated.Value!.Value);
        for (var i = 0; i < values.Length; i++)
        {
            // The middle of the interval that the number stands for: 0 has a quantile too.
            var drawn = Draw(stated, uniform[i] + (0.5 / (1L << 53)));
            values[i] = cell.Prepare(drawn) + (values[i] - prepared);
        }
    }

    /// <summary>Whether a cell states an error, or is a count that needs none.</summary>
    internal bool IsStated(UncertainCell cell) => Distribution == ErrorDistribution.Poisson || cell.Stated.HasError;

    /// <summary>Whether a cell is drawn: its error is one that the distribution can have.</summary>
    internal bool IsDrawn(UncertainCell cell) => cell is { Prepare: not null, Stated.Value: { } value }
        && (Distribution, cell.Stated) switch
        {
            (ErrorDistribution.Poisson, _) => value >= 0,
            (_, { HasError: false }) => false,
            (ErrorDistribution.LogNormal, { StandardError: not null }) => value > 0,
            (_, { StandardError: not null }) => true,
            (_, var error) => value >= error.Low && value <= error.High && (Distribution != ErrorDistribution.LogNormal || error.Low > 0),
        };

    private double Draw(Observation stated, double u)
    {
        var value = stated.Value!.Value;
        if (Distribution == ErrorDistribution.Poisson) return PoissonCounts.Quantile(value, u);
        if (stated.StandardError is { } error) return ByError(value, error, u);
        // From −1 at the lower quantile to 1 at the upper one.
        var place = Distribution == ErrorDistribution.Uniform
            ? ((2 * u) - 1) / Confidence : StandardNormal.Quantile(u) / StandardNormal.TwoSidedQuantile(Confidence);
        var end = place < 0 ? stated.Low!.Value : stated.High!.Value;
        return Distribution == ErrorDistribution.LogNormal
            ? value * Math.Pow(end / value, Math.Abs(place)) : value + ((end - value) * Math.Abs(place));
    }

    private double ByError(double value, double error, double u)
    {
        if (Distribution == ErrorDistribution.Uniform) return value + (error * Math.Sqrt(3) * ((2 * u) - 1));
        var z = StandardNormal.Quantile(u);
        if (Distribution == ErrorDistribution.Normal) return value + (error * z);
        var variance = Math.Log(1 + (error / value * (error / value)));
        return value * Math.Exp((Math.Sqrt(variance) * z) - (variance / 2));
    }
}
