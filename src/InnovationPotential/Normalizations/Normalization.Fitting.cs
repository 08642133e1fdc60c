using InnovationPotential.Normalizations;

namespace InnovationPotential;

public abstract partial record Normalization
{
    // What ranks compare: about 12 digits of the greatest score.
    private const double LeastShare = 1.0 / (1L << 40);

    /// <summary>A diagnostic that names the indicator.</summary>
    private protected static Diagnostic Problem(Indicator indicator, string code, string message, Severity severity = Severity.Error) =>
        new(code, severity, message) { Location = new Location { Node = indicator.Code } };


    private protected static double RequireFinite(double value) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must be finite.");

    private protected static double RequirePositive(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return RequireFinite(value);
    }

    private protected static ScoreRange RequireBounded(ScoreRange range) =>
        range.IsBounded && range.Low < range.High && double.IsFinite(range.High - range.Low)
            ? range
            : throw new ArgumentOutOfRangeException(nameof(range), range, "The range must be finite and ascending.");

    /// <summary>Says that the rule does not apply where a range is best.</summary>
    private protected static IEnumerable<Diagnostic> RefuseTargetRange(Indicator indicator) =>
        indicator.Direction != Direction.TargetRange
            ? []
            : [Problem(indicator, NormalizationCodes.DirectionNotSupported,
                "The rule does not apply where a range is best; give goalposts and use min-max.")];

    /// <summary>No scores for the reasons given.</summary>
    private protected static FittedNormalization Undefined(params ReadOnlySpan<Diagnostic> reasons) =>
        new FittedUndefined(double.NaN) { Range = ScoreRange.Unbounded, Diagnostics = EquatableArray.Create(reasons) };

    /// <summary>No scores because there are no values; <see cref="Fit"/> says so.</summary>
    private protected static FittedNormalization Unknown(double low = double.NegativeInfinity, double high = double.PositiveInfinity) =>
        new FittedUndefined(double.NaN) { Range = new ScoreRange(low, high), Worst = Finite(low), Best = Finite(high) };

    /// <summary>What is chosen for values that nothing distinguishes, on the scale the scores would have had.</summary>
    private protected FittedNormalization Flat(double low, double high)
    {
        var chosen = Constant switch
        {
            ConstantColumn.MidScale => (low + high) / 2,
            ConstantColumn.Best => high,
            _ => double.NaN,
        };
        var isDefined = !double.IsNaN(chosen);
        return new FittedUndefined(chosen)
        {
            Range = low < high ? new ScoreRange(low, high) : ScoreRange.Unbounded,
            Worst = isDefined ? chosen : low,
            Best = isDefined ? chosen : high,
        };
    }

    /// <summary>No scores because the values are too far apart for arithmetic.</summary>
    private protected static FittedNormalization Infinite(Indicator indicator) =>
        Undefined(Problem(indicator, NormalizationCodes.NotFinite,
            "The values are too large, too small or too far apart: their spread or scores are 0 or not finite."));

    /// <summary>The line from the worst end to the best onto an output range.</summary>
    private protected FittedNormalization FitEnds(Indicator indicator, (double Low, double High) ends, ScoreRange output, bool clamp)
    {
        var (worst, best) = SampleExtent.Order(indicator.Direction, ends);
        if (double.IsNaN(worst)) return Unknown(output.Low, output.High);
        if (Rounding.IsConstant(worst, best)) return Flat(output.Low, output.High);
        var isLogarithmic = indicator.Goalposts is { Logarithmic: true };
        var width = isLogarithmic ? Math.Log(best / worst) : best - worst;
        if (!double.IsFinite(width)) return Infinite(indicator);
        return new FittedLine(worst, width, output.Low, output.High - output.Low)
        {
            Range = output,
            Worst = output.Low,
            Best = output.High,
            LowEnd = clamp ? ends.Low : double.NegativeInfinity,
            HighEnd = clamp ? ends.High : double.PositiveInfinity,
            Logarithmic = isLogarithmic,
        };
    }

    // Where the values' ends are not those of the scores, as under a rule of one's own where a range is best.
    private static (double Worst, double Best) EndsOfScores(FittedNormalization fit, ReadOnlySpan<double> values)
    {
        var (worst, best) = (double.NaN, double.NaN);
        foreach (var value in values)
        {
            var score = fit.Apply(value);
            if (double.IsNaN(score)) continue;
            worst = worst < score ? worst : score;
            best = best > score ? best : score;
        }

        return (worst, best);
    }

    // Between scores so close to each other on their range no rank is told apart.
    private static bool IsLost(FittedNormalization fit, SampleExtent extent)
    {
        if (fit is not (FittedLine or FittedDesirability) || extent.IsEmpty || extent.IsConstant || !fit.Range.IsBounded
            || fit.Clamps(extent.Low) || fit.Clamps(extent.High)) return false;
        var (low, high) = (fit.Apply(extent.Low), fit.Apply(extent.High));
        return Math.Abs(high - low) <= LeastShare * Math.Max(Math.Abs(fit.Range.Low), Math.Abs(fit.Range.High));
    }

    private static Diagnostic Lost(Indicator indicator, SampleExtent extent, ScoreRange range) => Problem(
        indicator,
        NormalizationCodes.LostInRange,
        Invariant($"The values from {extent.Low} to {extent.High} lie so close together that their scores differ by less than 2^-40 of "
            + $"{range}."),
        Severity.Warning) with
    { Hint = "Scores that close share a rank. Move the goalposts nearer to the values." };

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    private FittedNormalization FitDistance(Indicator indicator, TargetRange target, IndicatorSample sample, List<Diagnostic> found)
    {
        var values = new double[sample.Values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = target.DistanceOf(sample.Values[i]);
        var distances = new IndicatorSample(values, sample.Units) { Summary = sample.Summary?.Distances };
        var farthest = indicator.Goalposts is { } posts
            ? Math.Max(target.DistanceOf(posts.Low), target.DistanceOf(posts.High))
            : SampleExtent.Of(distances).High;
        var ofDistance = indicator with
        {
            Direction = Direction.LowerIsBetter,
            TargetRange = null,
            Target = 0,
            Scale = MeasurementScale.Ratio,
            Goalposts = farthest > 0 ? new Goalposts(0, farthest) : null,
        };
        var ends = SampleExtent.Order(Direction.LowerIsBetter, SampleExtent.Ends(ofDistance, distances));
        var fit = Complete(FitCore(ofDistance, distances), indicator, ends, distances, found);
        if (fit is FittedUndefined) return fit;
        return new FittedDistance(target, fit)
        {
            Worst = fit.Worst,
            Best = fit.Best,
            Range = fit.Range,
            Diagnostics = fit.Diagnostics,
            LowEnd = target.From - fit.HighEnd,
            HighEnd = target.To + fit.HighEnd,
        };
    }

    private static FittedNormalization Complete(
        FittedNormalization fit, Indicator indicator, (double Worst, double Best) ends, IndicatorSample sample, List<Diagnostic> found)
    {
        var extent = SampleExtent.Of(sample);
        // Of ranks whose values are not at hand only those of the ends are known, and all are finite.
        if (FittedRanks.Within(fit) is null && (double.IsInfinity(fit.Apply(extent.Low)) || double.IsInfinity(fit.Apply(extent.High))))
            fit = Infinite(indicator);
        var severity = fit is FittedUndefined { Value: double.NaN } ? Severity.Warning : Severity.Information;
        if (extent.IsEmpty) found.Add(Problem(indicator, NormalizationCodes.NoData, "No unit of the sample has a value.", severity));
        if (extent.IsConstant)
        {
            var message = extent.Count == 1
                ? Invariant($"The only value is {extent.Low}.")
                : Invariant($"All {extent.Count} values are {extent.Low}.");
            if (extent.Low != extent.High)
                message = Invariant($"All {extent.Count} values are {extent.Low} but for rounding.");
            if (indicator.Direction == Direction.TargetRange)
                message = Invariant($"Every value is {extent.Low} away from the target range.");
            found.Add(Problem(indicator, NormalizationCodes.ConstantColumn, message, severity));
        }

        if (IsLost(fit, extent)) found.Add(Lost(indicator, extent, fit.Range));
        var (worst, best) = (double.IsNaN(fit.Worst) ? fit.Apply(ends.Worst) : fit.Worst, double.IsNaN(fit.Best)
            ? fit.Apply(ends.Best) : fit.Best);
        if (double.IsNaN(worst) || double.IsNaN(best)) (worst, best) = EndsOfScores(fit,
            sample.Summary is { } known ? known.Extremes(indicator.Direction == Direction.TargetRange ? indicator.TargetRange : null)
                : sample.Values);
        // A rule of one's own need not turn with the direction; of scores more is better all the same.
        if (worst > best) (worst, best) = (best, worst);
        return fit with
        {
            Worst = worst,
            Best = best,
            Diagnostics = [.. found.Where(f => !fit.Diagnostics.Any(d => d.Code == f.Code)), .. fit.Diagnostics],
        };
    }
}
