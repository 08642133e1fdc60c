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
    private readonly ShardSet _shards;
    private readonly IndicatorModel _model;
    private readonly IReadOnlyList<MeasuredColumn> _columns;

    private readonly PreparedSource _rows;

    private SourceStatistics(ShardSet shards, PreparedSource rows)
    {
        (_shards, _rows, _source, _model) = (shards, rows, rows.Source, rows.Model);
        var (source, model) = (_source, _model);
        _columns = [.. PlanLayout.Of(model).Where(n => n.IsLeaf).SelectMany(n => MeasuredColumn.Of(n, source.Dialect))];
    }

    private SqlDialect Dialect => _source.Dialect;

    /// <summary>The statistics of the whole source, and of each period where a scope asks for them.</summary>
    public static async Task<ReferenceStatistics> Of(ShardSet shards, PreparedSource rows, FitScope scope)
    {
        var statistics = new SourceStatistics(shards, rows);
        Period[] periods = [.. rows.Periods.Select(p => p.Period).Distinct()];
        var whole = await statistics.Measure(null).ConfigureAwait(false);
        var known = new Dictionary<Period, ColumnSums[]>();
        foreach (var period in periods.Where(p => statistics.Asks(p, p == periods[0], scope)))
            known[period] = await statistics.Measure(period).ConfigureAwait(false);
        var first = periods.Length > 0 ? known.GetValueOrDefault(periods[0]) : null;
        return new ReferenceStatistics(
            statistics.Fingerprint(whole), Math.Max(1, (int)Math.Min(int.MaxValue, whole[0].Rows / Math.Max(1, periods.Length))),
            periods.ToEquatableArray(),
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

    // One pass for counts, ends and variances, and where those are not exact enough a second one around the means.
    private async Task<ColumnSums[]> Measure(Period? period)
    {
        var parts = await _shards.Each((shard, stop) => Ends(shard, period, stop)).ConfigureAwait(false);
        var rows = parts.Sum(p => p.Rows);
        var sums = new ColumnSums[_columns.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            ColumnEnds[] here = [.. parts.Select(p => p.Columns[i])];
            var count = here.Sum(e => e.Count);
            // It need only be near the mean: nothing is lost by how the parts are put together.
            var mean = here.Where(e => e.Count > 0).Sum(e => (double)e.Count / count * e.Mean);
            sums[i] = ColumnSums.Of(rows, count, Merged(here, e => e.Low, Math.Min), Merged(here, e => e.High, Math.Max), mean) with
            {
                LowestPositive = Merged(here, e => e.LowestPositive, Math.Min),
            };
            if (here is [{ IsExact: true } only]) sums[i] = sums[i].WithVariance(only.Variance);
        }

        foreach (var i in Enumerable.Range(0, sums.Length).Where(i => _columns[i].HasRanks && sums[i].Count > 0))
            sums[i] = sums[i] with { Ranks = await Ranks(i, sums[i], period).ConfigureAwait(false) };
        int[] asked = [.. Enumerable.Range(0, sums.Length)
            .Where(i => _columns[i].HasMoments && sums[i] is { HasSpread: true, HasVariance: false })];
        if (asked.Length == 0) return sums;
        var differences = asked.Select((a, i) => $"(x{a} - {Dialect.Number(sums[a].Pivot)}) / {Dialect.Number(sums[a].Scale)} AS d{i}");
        var moments = await _shards.Sums(source => "SELECT " + string.Join(", ", asked.Select((_, i) => $"sum(d{i}), sum(d{i} * d{i})"))
            + $" FROM (SELECT {string.Join(", ", differences)} {From(source, period, isGuarded: true)}) AS s").ConfigureAwait(false);
        for (var i = 0; i < asked.Length; i++)
            sums[asked[i]] = sums[asked[i]] with { Sum = moments[2 * i], Squares = moments[(2 * i) + 1] };
        return sums;
    }

    private async Task<RankSummary> Ranks(int column, ColumnSums sums, Period? period)
    {
        var numbers = await _shards.Sums(source => RankWindows.Summary(
            Dialect, $"SELECT x{column} AS x {From(source, period, isGuarded: true)}", sums.Low, sums.High)).ConfigureAwait(false);
        return new RankSummary(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    // Where all is finite, as a rule, there is nothing to look out for in each value.
    private async Task<(long Rows, ColumnEnds[] Columns)> Ends(Shard shard, Period? period, CancellationToken stop)
    {
        try
        {
            var plain = await Ask(isGuarded: false).ConfigureAwait(false);
            if (Array.TrueForAll(plain.Columns, c => c.IsFinite)) return plain;
        }
        catch (InvalidInputException)
        {
            // To some engines a variance beyond a double is an error; what else they refuse they refuse again.
        }

        return await Ask(isGuarded: true).ConfigureAwait(false);

        async Task<(long Rows, ColumnEnds[] Columns)> Ask(bool isGuarded)
        {
            var numbers = await shard.Session.Numbers("SELECT count(*), " + string.Join(", ", _columns.Select((c, i) =>
                ColumnEnds.Asked(c, Dialect, $"x{i}", isGuarded))) + $" {From(shard.Source, period, isGuarded)}", stop)
                .ConfigureAwait(false);
            return ((long)numbers[0], [.. _columns.Select((c, i) => ColumnEnds.Of(c, numbers.AsSpan(1 + (ColumnEnds.Numbers * i))))]);
        }
    }

    private static double Merged(ColumnEnds[] parts, Func<ColumnEnds, double> number, Func<double, double, double> of) =>
        parts.Select(number).Where(x => !double.IsNaN(x)).Aggregate(double.NaN, (a, x) => double.IsNaN(a) ? x : of(a, x));

    private string From(SqlSource source, Period? period, bool isGuarded)
    {
        var read = _columns.Where(c => !c.IsDistance).Select(c => c.Code).Distinct().ToArray();
        var v = Aliases.Free("v", read);
        var values = read.Select((c, i) => $"{(_rows.Stages.Count > 0 ? $"p{i}" : Dialect.AsNumber(Dialect.Quote(c)))} AS {v}{i}");
        var from = _rows.Stages.Count > 0 ? (_rows with { Source = source }).From(read, period)
            : $"{Dialect.Table(source.Table)}{(_rows.Where(period) is { } where ? $" WHERE {where}" : "")}";
        var known = _columns.Select((c, i) =>
        {
            var value = $"{v}{Array.IndexOf(read, c.Code)}";
            return isGuarded ? $"CASE WHEN {Dialect.IsFinite(value)} THEN {c.Measure(value)} END AS x{i}" : $"{c.Measure(value)} AS x{i}";
        });
        return $"FROM (SELECT {string.Join(", ", known)} FROM (SELECT {string.Join(", ", values)} FROM {from}"
            + $"{Dialect.Fence}) AS v{Dialect.Fence}) AS x";
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
