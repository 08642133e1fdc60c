using InnovationPotential.Numerics;
using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>Learns limits and transformations from ends, moments and quantiles.</summary>
internal sealed class TreatmentLearning(
    Session session, PreparedSource source, OutlierTreatment treatment, Period? period, CancellationToken cancellation)
{
    private readonly SqlDialect _dialect = source.Source.Dialect;

    /// <summary>What is learned of some indicators.</summary>
    public async Task<FittedTreatment> Of(Indicator[] indicators, string[] codes)
    {
        var before = await Shapes(codes, source).ConfigureAwait(false);
        var found = Array.ConvertAll(codes, _ => new List<Diagnostic>());
        int[] open = [.. Enumerable.Range(0, codes.Length).Where(i =>
            OutlierTreatment.IsTreatable(indicators[i], before[i].Moments, found[i]))];
        var learned = treatment is LimitTreatment limits
            ? await Limited(limits, indicators, codes, before, open, found).ConfigureAwait(false)
            : [.. open.Select(i => (i, Transformed((TransformationTreatment)treatment, indicators[i], before[i], found[i])))];
        (int At, TreatedIndicator Treated)[] treated =
        [
            .. learned.Where(l => l.Treated is not null).Select(l => (l.At,
                l.Treated! with { Lowest = before[l.At].Low, Highest = before[l.At].High })),
        ];
        var provisional = new FittedTreatment(treated.Select(t => t.Treated).ToEquatableArray());
        var after = await Shapes(codes, source with
        {
            Stages = [.. source.Stages, new FittedStage(treatment, [provisional])],
        }).ConfigureAwait(false);
        var results = treated.Select(t => OutlierTreatment.Finished(
            t.Treated.Describing(before[t.At].Moments, after[t.At].Moments), indicators[t.At], found[t.At])).ToArray();
        return new FittedTreatment(results.ToEquatableArray()) { Diagnostics = found.SelectMany(f => f).ToEquatableArray() };
    }

    private Task<ColumnSums[]> Shapes(string[] codes, PreparedSource rows) =>
        SampleShapes.Of(session, _dialect, [.. codes.Select((_, i) => $"p{i}")], rows.From(codes, period), cancellation);

    private async Task<(int At, TreatedIndicator? Treated)[]> Limited(
        LimitTreatment rule, Indicator[] indicators, string[] codes, ColumnSums[] before, int[] open, List<Diagnostic>[] found)
    {
        if (open.Length == 0) return [];
        var from = source.From(codes, period);
        double[] asked = [.. rule.Probabilities];
        var neighbors = asked.Length == 0 ? [] : await session.Numbers("SELECT " + string.Join(", ", open.SelectMany(i =>
            asked.SelectMany(p => Neighbors($"p{i}", p, before[i].Count)))) + $" FROM {from}", cancellation).ConfigureAwait(false);
        var limits = open.Select((i, k) => rule.LimitsOf(before[i].Moments, [.. asked.Select((p, at) =>
        {
            var first = 2 * ((k * asked.Length) + at);
            return Quantiles.OfSorted(neighbors.AsSpan(first, 2), Fraction(p, before[i].Count));
        })])).ToArray();
        var within = await session.Numbers("SELECT " + string.Join(", ", open.Select((i, k) =>
        {
            var inside = $"CASE WHEN p{i} >= {_dialect.Number(limits[k].Low)} AND p{i} <= {_dialect.Number(limits[k].High)} THEN p{i} END";
            return $"count({inside}), min({inside}), max({inside})";
        })) + $" FROM {from}", cancellation).ConfigureAwait(false);
        return [.. open.Select((i, k) => (i, within[3 * k] == 0 ? null : rule.Limited(indicators[i], limits[k],
            (within[(3 * k) + 1], within[(3 * k) + 2]), (int)(before[i].Count - within[3 * k]), found[i])))];
    }

    // The values between which a quantile lies; a share in the middle of a step is no matter of rounding.
    private string[] Neighbors(string value, double probability, long count)
    {
        var below = (long)((count - 1) * probability);
        return [_dialect.OrderStatistic(value, (below + 0.5) / count),
            _dialect.OrderStatistic(value, (Math.Min(below + 1, count - 1) + 0.5) / count)];
    }

    private static double Fraction(double probability, long count) =>
        ((count - 1) * probability) - (long)((count - 1) * probability);

    private static TreatedIndicator? Transformed(
        TransformationTreatment rule, Indicator indicator, ColumnSums sums, List<Diagnostic> found)
    {
        if (!rule.IsAsked(sums.Moments)) return null;
        // A rising function asks for the ends, and for the side of the tail.
        double[] ends = [sums.Low, sums.Moments.Skewness > 0 ? sums.Low : sums.High, sums.High];
        return OutlierTreatment.Fit(rule.Transformation, indicator, ends, found) is { } fitted
            ? new TreatedIndicator(indicator.Code) { Transformation = fitted } : null;
    }
}
