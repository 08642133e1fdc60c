using InnovationPotential.Text;

namespace InnovationPotential.Sql;

/// <summary>What is told of a table of scores, or of one on each part: counts, levels, first ranks, diagnostics.</summary>
internal sealed class TableSummary(FittedModel fitted, SqlOptions options, ShardSet shards, string into,
    IReadOnlyList<(string, Period)>?[] periods)
{
    private const int Named = 5;
    private const int MostFirst = 100;

    private readonly SqlDialect _dialect = shards.All[0].Source.Dialect;
    private readonly string _table = shards.All[0].Source.Dialect.Table(into);

    /// <summary>How many groups of units share a rank, and how many units they have, where the parts do not know; else null.</summary>
    public (long Groups, long Units)? Tied { get; init; }

    /// <summary>The levels that were made of all scores; null where none were.</summary>
    public RelativeLevels? Levels { get; init; }

    public async Task<SqlAssessment> Run()
    {
        var counts = await shards.Sums(_ => $"SELECT count(*), count(\"score\"), count({_dialect.Quote("rank")}) FROM {_table}")
            .ConfigureAwait(false);
        var levels = fitted.Model.Bands is not null
            ? await Rows($"SELECT \"level\", count(*) FROM {_table} GROUP BY \"level\"").ConfigureAwait(false) : [];
        var diagnostics = new List<Diagnostic>(await OfSource().ConfigureAwait(false));
        diagnostics.AddRange(await OfPreparation().ConfigureAwait(false));
        diagnostics.AddRange(OfScores(counts));
        if (await Ties().ConfigureAwait(false) is { } tied) diagnostics.Add(tied);
        return new SqlAssessment(into)
        {
            Rows = (long)counts[0],
            Scored = (long)counts[1],
            Ranked = (long)counts[2],
            Levels = InOrder(levels).ToEquatableArray(),
            First = (await First().ConfigureAwait(false)).ToEquatableArray(),
            Diagnostics = diagnostics.ToEquatableArray(),
        };
    }

    private async Task<object?[][]> Rows(string sql) =>
        [.. (await shards.Each((shard, stop) => shard.Session.Rows(sql, stop)).ConfigureAwait(false)).SelectMany(r => r)];

    private IEnumerable<SqlLevelCount> InOrder(object?[][] levels)
    {
        var counts = levels.GroupBy(l => Session.TextOf(l[0]) is { Length: > 0 } name ? name : "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(l => (long)Session.NumberOf(l[1])), StringComparer.Ordinal);
        if (counts.Count == 0) yield break;
        foreach (var band in fitted.Model.Bands!.Items) yield return new SqlLevelCount(band.Name, counts.GetValueOrDefault(band.Name));
        if (counts.TryGetValue("", out var none)) yield return new SqlLevelCount(null, none);
    }

    private async Task<IEnumerable<SqlRank>> First()
    {
        var (unit, rank) = (_dialect.Quote(options.Unit), _dialect.Quote("rank"));
        var period = options.Period is { } column ? _dialect.AsText(_dialect.Quote(column)) : "NULL";
        var rows = await Rows(
            $"SELECT {_dialect.AsText(unit)} AS innopot_u, {period} AS innopot_p, {rank}, \"score\" FROM {_table} "
                + $"WHERE {rank} <= {_dialect.Number(Named)} ORDER BY innopot_p, {rank}, innopot_u LIMIT {MostFirst}")
            .ConfigureAwait(false);
        var first = rows.Select(r => new SqlRank(Session.TextOf(r[0])!, r[1] is null ? null : Session.TextOf(r[1]), Session.NumberOf(r[2]),
            Session.NumberOf(r[3])));
        return shards.All.Count == 1 ? first : first.OrderBy(r => r.Period, StringComparer.Ordinal).ThenBy(r => r.Rank)
            .ThenBy(r => r.Unit, StringComparer.Ordinal).Take(MostFirst);
    }

    // As an assessment in memory says it, but of rows that are only counted.
    private async Task<IEnumerable<Diagnostic>> OfSource()
    {
        var codes = fitted.Model.Indicators.Select(i => i.Code).ToArray();
        var (low, high) = (_dialect.Number(double.NegativeInfinity), _dialect.Number(double.PositiveInfinity));
        var columns = codes.SelectMany(code =>
        {
            var value = _dialect.AsNumber(_dialect.Quote(code));
            return new[]
            {
                $"sum(CASE WHEN {value} > {low} AND {value} < {high} THEN 1 ELSE 0 END)",
                $"sum(CASE WHEN {value} IN ({low}, {high}) THEN 1 ELSE 0 END)",
            };
        });
        var counts = await shards.Sums(source => $"SELECT count(*), {string.Join(", ", columns)} FROM {_dialect.Table(source.Table)}"
            + (ScoreStatement.Where(fitted, _dialect, options, null) is { } where ? $" WHERE {where}" : "")).ConfigureAwait(false);
        if (counts[0] == 0) return [];
        var missing = codes.Select((c, i) => (Code: c, Count: (long)(counts[0] - counts[(2 * i) + 1]))).Where(m => m.Count > 0).ToArray();
        var infinite = codes.Select((c, i) => (Code: c, Count: (long)counts[(2 * i) + 2])).Where(m => m.Count > 0).ToArray();
        return
        [
            .. missing.Length == 0 ? Array.Empty<Diagnostic>() : [Diagnostic.Information(AssessmentCodes.Excluded,
                Invariant($"{missing.Sum(m => m.Count)} of {codes.Length * (long)counts[0]} observations are missing ({Listed(missing)})."),
                hint: "Read each score beside its coverage and bounds.")],
            .. infinite.Length == 0 ? Array.Empty<Diagnostic>() : [Diagnostic.Warning(SqlCodes.NotFinite,
                Counted.Of(infinite.Sum(m => m.Count), "observation is infinite and counts", "observations are infinite and count")
                    + $" as missing ({Listed(infinite)}).",
                hint: "Correct them at the source.")],
        ];
    }

    private async Task<IEnumerable<Diagnostic>> OfPreparation()
    {
        var found = new List<Diagnostic>();
        if (fitted.Preparation is null) return found;
        if (ScoreStatement.Where(fitted, _dialect, options, null) is { } where)
        {
            var plain = ScoreStatement.WhereOfRoles(fitted.Model, _dialect, options) is { } roles ? $" WHERE {roles}" : "";
            var rows = await shards.Sums(source => $"SELECT (SELECT count(*) FROM {_dialect.Table(source.Table)}{plain}), "
                + $"(SELECT count(*) FROM {_dialect.Table(source.Table)} WHERE {where})").ConfigureAwait(false);
            if (rows[0] > rows[1])
                found.Add(Diagnostic.Warning(PreparationCodes.UnitExcluded, Invariant(
                    $"Excluded by screening: {Counted.Of((long)(rows[0] - rows[1]), "unit")}.")));
        }

        var written = shards.All.Select(s => s.Source).Zip(periods).ToDictionary(p => p.First, p => p.Second);
        (string Sql, IReadOnlyList<PreparationCount> Counts)? CountsOf(SqlSource source) =>
            ScoreStatement.Counting(fitted, _dialect, _dialect.Table(source.Table), options, written[source]);
        if (CountsOf(shards.All[0].Source) is not { } counting) return found;
        var numbers = await shards.Sums(source => CountsOf(source)!.Value.Sql).ConfigureAwait(false);
        found.AddRange(counting.Counts.Zip(numbers).Where(c => c.Second > 0).Select(c => c.First.Kind with
        {
            Message = Invariant($"{c.First.Message}: {(long)c.Second}."),
        }));
        return found;
    }

    private IEnumerable<Diagnostic> OfScores(double[] counts)
    {
        var root = new Location { Node = fitted.Model.Code };
        if (counts[0] > counts[1])
            yield return Diagnostic.Warning(AssessmentCodes.TooLittleObserved,
                $"{Counted.Of((long)(counts[0] - counts[1]), "row has", "rows have")} no score in '{fitted.Model.Code}'.", root,
                "Read their coverage and bounds.");
        foreach (var found in Levels?.Diagnostics ?? []) yield return found;
    }

    private async Task<Diagnostic?> Ties()
    {
        var (groups, units) = Tied ?? await Shared().ConfigureAwait(false);
        return groups == 0 ? null : Diagnostic.Information(AssessmentCodes.Tied,
            Invariant($"{units} units share a score in {Counted.Of(groups, "group")}."));
    }

    private async Task<(long Groups, long Units)> Shared()
    {
        var rank = _dialect.Quote("rank");
        var group = options.Period is { } period ? $"{_dialect.Quote(period)}, {rank}" : rank;
        var counts = await shards.Sums(_ => $"SELECT count(*), sum(n) FROM (SELECT count(*) AS n FROM {_table} WHERE {rank} IS NOT NULL "
            + $"GROUP BY {group} HAVING count(*) > 1) AS q").ConfigureAwait(false);
        return ((long)counts[0], (long)counts[1]);
    }

    private static string Listed((string Code, long Count)[] counts) =>
        string.Join(", ", counts.Take(Named).Select(m => Invariant($"{m.Code} {m.Count}")))
            + (counts.Length > Named ? ", …" : "");
}
