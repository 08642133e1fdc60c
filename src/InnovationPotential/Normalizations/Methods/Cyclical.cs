namespace InnovationPotential.Normalizations;

/// <summary>
/// The deviation of a unit from its own mean over time, <c>(x − E(x)) / E|x − E(x)|</c>, turned for lower-is-better indicators: for
/// business surveys and other indicators that move with the cycle (Handbook 2008, N7).
/// </summary>
/// <remarks>
/// Learned for each unit, so that units are not compared with each other; a unit the sample did not have has no score. A unit whose values
/// never differ, or that has fewer than two, has no score and is named in a diagnostic. The sample must name its units. Goalposts are not
/// used. Where a range is best, distances from it are followed. A missing observation has no worst score: it counts as if it did not
/// concern the unit, and a diagnostic says how many there are. Zeros, negatives and ties are values like others.
/// </remarks>
internal sealed record Cyclical : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "cyclical";

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unbounded;

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var units = sample.Units;
        if (units.IsEmpty)
            return Undefined(Problem(indicator, NormalizationCodes.UnnamedUnits,
                "Units are followed over periods, but the sample does not name them."));
        var sign = indicator.Direction == Direction.LowerIsBetter ? -1 : 1;
        var means = new double[units.Length];
        var deviations = new double[units.Length];
        var found = new List<Diagnostic>();
        for (var u = 0; u < units.Length; u++)
        {
            means[u] = MeanOf(sample, u, x => x);
            var mean = means[u];
            deviations[u] = sign * MeanOf(sample, u, x => Math.Abs(x - mean));
            if (!IsConstant(sample, u) && double.IsFinite(deviations[u])) continue;
            deviations[u] = double.NaN;
            var problem = Problem(indicator, NormalizationCodes.TooFewValues, $"'{units[u]}' does not have two different values over time.",
                Severity.Warning);
            found.Add(problem with { Location = new Location { Node = indicator.Code, Unit = units[u] } });
        }

        var missing = sample.Values.Length - Missing.CountPresent(sample.Values);
        if (found.Count < units.Length && missing > 0)
        {
            found.Add(Problem(indicator, NormalizationCodes.NoWorstScore,
                $"{Counted.Of(missing, "value is", "values are")} missing; a deviation from a unit's own mean has no worst score, so that "
                    + "they lower no coverage and open no bounds.", Severity.Information));
        }

        if (found.Count == units.Length) return Unknown() with { Diagnostics = [.. found] };
        return new FittedByUnit(EquatableArray.Create(units), EquatableArray.Create<double>(means),
            EquatableArray.Create<double>(deviations))
        {
            Range = ScoreRange.Unbounded,
            Diagnostics = [.. found],
        };
    }

    private static bool IsConstant(IndicatorSample sample, int unit)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = unit; i < sample.Values.Length; i += sample.Units.Length)
        {
            if (!double.IsNaN(sample.Values[i])) (low, high) = (Math.Min(low, sample.Values[i]), Math.Max(high, sample.Values[i]));
        }

        return low > high || Rounding.IsConstant(low, high);
    }

    private static double MeanOf(IndicatorSample sample, int unit, Func<double, double> of)
    {
        double sum = 0;
        var count = 0;
        for (var i = unit; i < sample.Values.Length; i += sample.Units.Length)
        {
            if (double.IsNaN(sample.Values[i])) continue;
            sum += of(sample.Values[i]);
            count++;
        }

        return sum / count;
    }
}
