namespace InnovationPotential.Preparation;

/// <summary>
/// By the straight line on one other indicator, <c>x = a + b · z</c>, fitted by least squares over the reference units that have both:
/// the indicator of the highest |r| among those that the unit has (Handbook 2008, step 3).
/// </summary>
/// <remarks>
/// Reliability: R² of the line; expected error: the standard deviation of its residuals, √(Σe² / (n − 2)). Constant indicators neither tell
/// nor are filled.
/// </remarks>
internal sealed record RegressionImputation : Imputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-regression";

    /// <summary>How many units must have both indicators; 5 by default, at least 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 pairs would do.</exception>
    public int LeastPairs
    {
        get;
        init =>
            field = value >= 3
                ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A line with a residual needs 3 pairs.");
    } = 5;

    internal override FittedStep FitCore(PreparationSample sample)
    {
        var found = new List<Diagnostic>();
        var lines = new List<ImputationLine>();
        var indicators = sample.CodesOf(this);
        foreach (var indicator in indicators)
        {
            var own = new List<ImputationLine>();
            foreach (var other in sample.Indicators.Where(o => o.Code != indicator))
            {
                var line = SimpleRegression.Fit(sample.Values(other.Code), sample.Values(indicator));
                if (line.Count < LeastPairs || !double.IsFinite(line.RSquared) || !double.IsFinite(line.Slope)) continue;
                own.Add(new ImputationLine(indicator, other.Code, line.Intercept, line.Slope, line.RSquared,
                    line.ResidualStandardDeviation));
            }

            // R² orders like |r|; what differs by rounding only is a tie, and a stable sort leaves ties in the order of the indicators.
            lines.AddRange(own.OrderByDescending(l => Math.Round(l.RSquared, 12)));
            if (own.Count == 0)
                found.Add(NotLearned(indicator, $"no other indicator shares {LeastPairs} units with it on which both vary"));
        }

        return new FittedRegression([.. lines])
        {
            Indicators = indicators,
            Diagnostics = [.. found],
        };
    }
}
