using InnovationPotential.Numerics;
using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>Learns the middle of each indicator, of all rows or of those of each group.</summary>
internal sealed class CenterLearning(Session session, PreparedSource source, CancellationToken cancellation)
{
    private readonly SqlDialect _dialect = source.Source.Dialect;

    /// <summary>The middles.</summary>
    public async Task<FittedCenter> Of(Center center, string? attribute, string[] codes, Period? period)
    {
        var (learned, found) = (new List<CenterValue>(), new List<Diagnostic>());
        // A row without a group is left out.
        var from = $"(SELECT * FROM {source.From(codes, period, attribute)} WHERE g IS NOT NULL AND g <> ''{_dialect.Fence}) AS k";
        var sums = await SampleShapes.Of(session, _dialect, [.. codes.Select((_, i) => $"p{i}")], from, cancellation).ConfigureAwait(false);
        var middles = attribute is null && center == Center.Mean
            ? [["-", .. sums.SelectMany(s => new object?[] { s.Count, s.Count == 0 ? null : s.Moments.Mean })]]
            : codes.Length == 0 ? [] : await session.Rows(Middles(center, codes, sums, from), cancellation).ConfigureAwait(false);
        var errors = await Errors(center, attribute, codes, sums, from, middles).ConfigureAwait(false);
        var groups = middles.OrderBy(m => Session.TextOf(m[0]), StringComparer.Ordinal).ToArray();
        for (var i = 0; i < codes.Length; i++)
        {
            if (sums[i].Count == 0) found.Add(Imputation.NotLearned(codes[i], "it has no value"));
            var accuracy = Accuracy.Of(sums[i].Moments, errors[i]);
            learned.AddRange(groups.Where(g => Session.NumberOf(g[(2 * i) + 1]) > 0).Select(g => new CenterValue(
                codes[i], attribute is null ? "" : Session.TextOf(g[0])!, Session.NumberOf(g[(2 * i) + 2]),
                checked((int)Session.NumberOf(g[(2 * i) + 1])), accuracy)));
        }

        return new FittedCenter(center, attribute, learned.ToEquatableArray())
        {
            Indicators = codes.ToEquatableArray(),
            Diagnostics = found.ToEquatableArray(),
        };
    }

    // A mean is taken of what is scaled, so that no sum overflows.
    private string Middles(Center center, string[] codes, ColumnSums[] sums, string from) =>
        "SELECT g, " + string.Join(", ", codes.Select((_, i) =>
        {
            var scale = _dialect.Number(Math.ScaleB(1, sums[i].Count == 0 ? 0
                : Scaling.Exponent(Math.Max(Math.Abs(sums[i].Low), Math.Abs(sums[i].High)))));
            var middle = center == Center.Mean ? $"avg(p{i} / {scale}) * {scale}" : Median($"p{i}");
            return $"count(p{i}) AS n{i}, {middle} AS m{i}";
        })) + $" FROM {from} GROUP BY g";

    // The mean of the two middle values, as the library takes it.
    private string Median(string value)
    {
        var (low, high) = (_dialect.OrderStatistic(value, 0.5), _dialect.OrderStatistic(value, 0.5, descending: true));
        var half = _dialect.Number(0.5);
        return $"CASE WHEN {low} = {high} THEN {low} ELSE {half} * {low} + {half} * {high} END";
    }

    // The sums of squared distances from the middles.
    private async Task<double[]> Errors(
        Center center, string? attribute, string[] codes, ColumnSums[] sums, string from, List<object?[]> middles)
    {
        if (attribute is null)
        {
            return [.. sums.Select((s, i) =>
            {
                if (s.Count < 2) return double.NaN;
                var gap = center == Center.Mean ? 0 : s.Moments.Mean - Session.NumberOf(middles[0][(2 * i) + 2]);
                return s.Count * (s.Moments.PopulationVariance + (gap * gap));
            })];
        }

        if (codes.Length == 0) return [];
        var distances = codes.Select((_, i) => $"(k.p{i} - m.m{i}) / {_dialect.Number(sums[i].Scale)} AS e{i}");
        var squares = await session.Numbers("SELECT " + string.Join(", ", codes.Select((_, i) => $"sum(e{i} * e{i})"))
            + $" FROM (SELECT {string.Join(", ", distances)} FROM {from} JOIN ({Middles(center, codes, sums, from)}{_dialect.Fence}) AS m "
            + $"ON k.g = m.g{_dialect.Fence}) AS e", cancellation).ConfigureAwait(false);
        return [.. squares.Select((s, i) => s * sums[i].Scale * sums[i].Scale)];
    }
}
