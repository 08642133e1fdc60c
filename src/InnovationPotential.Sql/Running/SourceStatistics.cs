using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Sql;

/// <summary>Asks a source for the statistics that a fit needs.</summary>
internal sealed class SourceStatistics
{
    private readonly SqlSource _source;
    private readonly Session _session;
    private readonly IndicatorModel _model;
    private readonly IReadOnlyList<MeasuredColumn> _columns;

    private SourceStatistics(Session session, SqlSource source, IndicatorModel model)
    {
        (_session, _source, _model) = (session, source, model);
        _columns = [.. PlanLayout.Of(model).Where(n => n.IsLeaf).SelectMany(n => MeasuredColumn.Of(n, source.Dialect))];
    }

    private SqlDialect Dialect => _source.Dialect;

    /// <summary>The statistics of the whole source, and of each period where a scope asks for them.</summary>
    public static async Task<ReferenceStatistics> Of(
        Session session, SqlSource source, IndicatorModel model, FitScope scope, CancellationToken cancellation)
    {
        var statistics = new SourceStatistics(session, source, model);
        var periods = await SourcePeriods.Of(session, source, cancellation).ConfigureAwait(false);
        var whole = await statistics.Measure(null, cancellation).ConfigureAwait(false);
        var known = new Dictionary<Period, ColumnSums[]>();
        var first = default(ColumnSums[]);
        foreach (var (written, period) in periods.Where(p => statistics.Asks(p.Period, p.Period == periods[0].Period, scope)))
        {
            known[period] = await statistics.Measure(written, cancellation).ConfigureAwait(false);
            if (period == periods[0].Period) first = known[period];
        }

        return new ReferenceStatistics(
            statistics.Fingerprint(whole), Math.Max(1, (int)Math.Min(int.MaxValue, whole[0].Rows / Math.Max(1, periods.Count))),
            periods.Select(p => p.Period).ToEquatableArray(),
            (code, period) => statistics.SummaryOf(code, period is { } p ? known[p] : whole, period is null ? first : null));
    }

    private bool Asks(Period period, bool isFirst, FitScope scope)
    {
        var scopes = PlanPeriods.ScopesOf(_model, scope).ToArray();
        return scopes.Any(s => s is EachPeriodScope || (s is BasePeriodScope single && single.Period == period))
            || (isFirst && _columns.Any(c => c.IsOfFirstPeriod));
    }

    private SampleSummary SummaryOf(string code, ColumnSums[] sums, ColumnSums[]? first)
    {
        var at = Enumerable.Range(0, _columns.Count).First(i => _columns[i].Code == code && !_columns[i].IsDistance);
        var summary = sums[at].Summary(first?[at]);
        return at + 1 < _columns.Count && _columns[at + 1].IsDistance
            ? summary with { Distances = sums[at + 1].Summary(first?[at + 1]) } : summary;
    }

    // One pass for counts and ends, and a second one around them for means and deviations, where anybody asks.
    private async Task<ColumnSums[]> Measure(string? period, CancellationToken cancellation)
    {
        var from = From(period);
        var ends = await _session.Numbers("SELECT count(*), " + string.Join(", ", _columns.Select((c, i) =>
            $"count(x{i}), min(x{i}), max(x{i}){(c.HasMoments ? $", avg(x{i})" : "")}"
                + (c.HasPositives ? $", min(CASE WHEN x{i} > {Dialect.Number(0)} THEN x{i} END)" : ""))) + $" {from}", cancellation)
            .ConfigureAwait(false);
        var (sums, at) = (new ColumnSums[_columns.Count], 1);
        for (var i = 0; i < sums.Length; i++)
        {
            var (count, low, high) = (ends[at], ends[at + 1], ends[at + 2]);
            sums[i] = ColumnSums.Of((long)ends[0], (long)count, low, high, _columns[i].HasMoments ? ends[at + 3] : double.NaN);
            at += _columns[i].HasMoments ? 4 : 3;
            if (_columns[i].HasPositives) sums[i] = sums[i] with { LowestPositive = ends[at++] };
        }

        int[] asked = [.. Enumerable.Range(0, sums.Length).Where(i => _columns[i].HasMoments && sums[i].HasSpread)];
        if (asked.Length == 0) return sums;
        var differences = asked.Select(i => $"(x{i} - {Dialect.Number(sums[i].Pivot)}) / {Dialect.Number(sums[i].Scale)}").ToArray();
        var moments = await _session.Numbers("SELECT " + string.Join(", ", asked.Select((_, i) => $"sum(d{i}), sum(d{i} * d{i})"))
            + $" FROM (SELECT {string.Join(", ", differences.Select((d, i) => $"{d} AS d{i}"))} {from}) AS s", cancellation)
            .ConfigureAwait(false);
        for (var i = 0; i < asked.Length; i++)
            sums[asked[i]] = sums[asked[i]] with { Sum = moments[2 * i], Squares = moments[(2 * i) + 1] };
        return sums;
    }

    private string From(string? period)
    {
        var most = Dialect.Number(double.MaxValue);
        var read = _columns.Where(c => !c.IsDistance).Select(c => c.Code).Distinct().ToArray();
        var values = read.Select((c, i) => $"{Dialect.AsNumber(Dialect.Quote(c))} AS v{i}");
        var known = _columns.Select((c, i) => $"CASE WHEN abs(v{Array.IndexOf(read, c.Code)}) <= {most} "
            + $"THEN {c.Measure($"v{Array.IndexOf(read, c.Code)}")} END AS x{i}");
        return $"FROM (SELECT {string.Join(", ", known)} FROM (SELECT {string.Join(", ", values)} FROM {Dialect.Table(_source.Table)}"
            + $"{Where(period)}{Dialect.Fence}) AS v{Dialect.Fence}) AS x";
    }

    private string Where(string? period)
    {
        var unit = Dialect.AsText(Dialect.Quote(_source.Unit));
        string[] others = [.. _model.LeftOut, .. _model.Benchmarks];
        string[] conditions =
        [
            .. period is null ? Array.Empty<string>() : [$"{Dialect.AsText(Dialect.Quote(_source.Period!))} = {Dialect.Text(period)}"],
            .. others.Length == 0 ? Array.Empty<string>() : [$"{unit} NOT IN ({string.Join(", ", others.Select(Dialect.Text))})"],
        ];
        return conditions.Length == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
    }

    // Of what does not hang on the order of summation.
    private string Fingerprint(ColumnSums[] whole)
    {
        var text = new StringBuilder("statistics-1\n");
        for (var i = 0; i < _columns.Count; i++)
        {
            var (column, sums) = (_columns[i], whole[i]);
            text.Append(CultureInfo.InvariantCulture, $"{column.Code}\t{sums.Rows}\t{sums.Count}\t{sums.Low:R}\t{sums.High:R}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
