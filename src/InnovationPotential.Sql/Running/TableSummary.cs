using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Sql;

/// <summary>What is told of a table of scores: counts, levels, first ranks, diagnostics.</summary>
internal sealed class TableSummary(FittedModel fitted, SqlSource source, SqlOptions options, Session session, string into)
{
    private const int Named = 5;

    private readonly SqlDialect _dialect = source.Dialect;
    private readonly string _table = source.Dialect.Table(into);

    public async Task<SqlAssessment> Run(CancellationToken cancellation)
    {
        var counts = await session.Numbers(
            $"SELECT count(*), count(\"score\"), count({_dialect.Quote("rank")}) FROM {_table}",
            cancellation).ConfigureAwait(false);
        var levels = Outputs.HasLevels(fitted)
            ? await session.Rows($"SELECT \"level\", count(*) FROM {_table} GROUP BY \"level\"", cancellation).ConfigureAwait(false) : [];
        var diagnostics = new List<Diagnostic>(await OfSource(cancellation).ConfigureAwait(false));
        diagnostics.AddRange(OfScores(counts));
        if (await Ties(cancellation).ConfigureAwait(false) is { } tied) diagnostics.Add(tied);
        return new SqlAssessment(into)
        {
            Rows = (long)counts[0],
            Scored = (long)counts[1],
            Ranked = (long)counts[2],
            Levels = InOrder(levels).ToEquatableArray(),
            First = (await First(cancellation).ConfigureAwait(false)).ToEquatableArray(),
            Diagnostics = diagnostics.ToEquatableArray(),
        };
    }

    private IEnumerable<SqlLevelCount> InOrder(List<object?[]> levels)
    {
        var counts = levels.ToDictionary(l => Session.TextOf(l[0]) is { Length: > 0 } name ? name : "", l => (long)Session.NumberOf(l[1]));
        if (counts.Count == 0) yield break;
        foreach (var band in fitted.Model.Bands!.Items) yield return new SqlLevelCount(band.Name, counts.GetValueOrDefault(band.Name));
        if (counts.TryGetValue("", out var none)) yield return new SqlLevelCount(null, none);
    }

    private async Task<IEnumerable<SqlRank>> First(CancellationToken cancellation)
    {
        var (unit, rank) = (_dialect.Quote(options.Unit), _dialect.Quote("rank"));
        var period = options.Period is { } column ? _dialect.AsText(_dialect.Quote(column)) : "NULL";
        var rows = await session.Rows(
            $"SELECT {_dialect.AsText(unit)} AS u, {period} AS p, {rank} AS r, \"score\" FROM {_table} "
                + $"WHERE {rank} <= {_dialect.Number(Named)} ORDER BY p, r, u LIMIT 100", cancellation).ConfigureAwait(false);
        return rows.Select(r => new SqlRank(Session.TextOf(r[0])!, r[1] is null ? null : Session.TextOf(r[1]), Session.NumberOf(r[2]),
            Session.NumberOf(r[3])));
    }

    // As an assessment in memory says it, but of rows that are only counted.
    private async Task<IEnumerable<Diagnostic>> OfSource(CancellationToken cancellation)
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
        var counts = await session.Numbers($"SELECT count(*), {string.Join(", ", columns)} FROM {_dialect.Table(source.Table)}"
            + (ScoreStatement.Where(fitted.Model, _dialect, options, null) is { } where ? $" WHERE {where}" : ""), cancellation)
            .ConfigureAwait(false);
        if (counts[0] == 0) return [];
        var missing = codes.Select((c, i) => (Code: c, Count: (long)(counts[0] - counts[(2 * i) + 1]))).Where(m => m.Count > 0).ToArray();
        var infinite = codes.Select((c, i) => (Code: c, Count: (long)counts[(2 * i) + 2])).Where(m => m.Count > 0).ToArray();
        return
        [
            .. missing.Length == 0 ? Array.Empty<Diagnostic>() : [Diagnostic.Information(AssessmentCodes.Excluded,
                string.Create(CultureInfo.InvariantCulture,
                    $"{missing.Sum(m => m.Count)} of {codes.Length * (long)counts[0]} observations are missing ({Listed(missing)})."),
                hint: "Read each score beside its coverage and bounds.")],
            .. infinite.Length == 0 ? Array.Empty<Diagnostic>() : [Diagnostic.Warning(SqlCodes.NotFinite,
                string.Create(CultureInfo.InvariantCulture,
                    $"{infinite.Sum(m => m.Count)} observations are infinite and count as missing ({Listed(infinite)})."),
                hint: "Correct them at the source.")],
        ];
    }

    private IEnumerable<Diagnostic> OfScores(double[] counts)
    {
        var root = new Location { Node = fitted.Model.Code };
        if (counts[0] > counts[1])
            yield return Diagnostic.Warning(AssessmentCodes.TooLittleObserved,
                $"{Counted.Of((long)(counts[0] - counts[1]), "row has", "rows have")} no score in '{fitted.Model.Code}'.", root,
                "Read their coverage and bounds.");
        if (fitted.Model.Bands is { } bands && !LevelTerms.AreOfScore(bands))
            yield return Diagnostic.Warning(SqlCodes.LevelsOfAllScores,
                "There are no levels: the bands cut what is relative to all scores of a period, which the statement does not know.",
                new Location { Path = "$.bands.quantity" }, "Cut the score or its share; or take the levels from an assessment in memory.");
    }

    private async Task<Diagnostic?> Ties(CancellationToken cancellation)
    {
        var rank = _dialect.Quote("rank");
        var group = options.Period is { } period ? $"{_dialect.Quote(period)}, {rank}" : rank;
        var counts = await session.Numbers(
            $"SELECT count(*), sum(n) FROM (SELECT count(*) AS n FROM {_table} WHERE {rank} IS NOT NULL "
                + $"GROUP BY {group} HAVING count(*) > 1) AS q",
            cancellation).ConfigureAwait(false);
        return counts[0] == 0 ? null : Diagnostic.Information(AssessmentCodes.Tied,
            string.Create(CultureInfo.InvariantCulture, $"{(long)counts[1]} units share a score in {(long)counts[0]} groups."));
    }

    private static string Listed((string Code, long Count)[] counts) =>
        string.Join(", ", counts.Take(Named).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Code} {m.Count}")))
            + (counts.Length > Named ? ", …" : "");
}
