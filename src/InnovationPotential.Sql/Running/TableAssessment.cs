using InnovationPotential.Text;

namespace InnovationPotential.Sql;

/// <summary>Scores and ranks a table into a new one.</summary>
internal sealed class TableAssessment
{
    private readonly FittedModel _fitted;
    private readonly SqlSource _source;
    private readonly SqlOptions _options;
    private readonly Session _session;
    private readonly ShardSet _shards;
    private readonly string _into;
    private readonly string _scores;
    private readonly string _joined;

    public TableAssessment(FittedModel fitted, SqlOptions options, ShardSet shards, string into)
    {
        (_fitted, _options, _shards, _into) = (fitted, options, shards, into);
        (_source, _session) = (shards.All[0].Source, shards.All[0].Session);
        // Beside the new table, in its schema.
        var parts = TableName.PartsOf(into);
        (_scores, _joined) = (Beside(Dialect, parts, "scores"), Beside(Dialect, parts, "ranked"));
    }

    private SqlDialect Dialect => _source.Dialect;

    public async Task<SqlAssessment> Run(CancellationToken cancellation)
    {
        var into = Dialect.Table(_into);
        foreach (var table in new[] { into, _scores, _joined })
        {
            if (await _session.Has(table, cancellation).ConfigureAwait(false))
                throw IsThere(table);
        }

        var periods = await Periods(_fitted, _shards.All[0], cancellation).ConfigureAwait(false);
        if (RankedRows.AreAsked(_fitted)) periods = await Ranked(periods ?? [], cancellation).ConfigureAwait(false);
        var score = ScoreStatement.Of(_fitted, Dialect, Dialect.Table(_source.Table),
            _options with { KeepsBounds = RelativeLevels.AreAsked(_fitted) }, periods);
        var written = new List<string>();
        RelativeLevels? levels;
        try
        {
            await Create(_scores, score, written, cancellation).ConfigureAwait(false);
            levels = await RelativeLevels.Of(_shards, _fitted, _options, _scores).ConfigureAwait(false);
            await Create(_joined, Join(levels?.Over() ?? _scores), written, cancellation).ConfigureAwait(false);
            await RequireUnits(cancellation).ConfigureAwait(false);
            await _session.Run(Dialect.Rename(_joined, _into), cancellation).ConfigureAwait(false);
            written.Remove(_joined);
        }
        finally
        {
            foreach (var table in written) await _session.Run($"DROP TABLE {table}", CancellationToken.None).ConfigureAwait(false);
        }

        return await new TableSummary(_fitted, _options, _shards, _into, [periods]) { Levels = levels }.Run().ConfigureAwait(false);
    }

    // The periods of the reference too, which is held against what was learned of it.
    private async Task<IReadOnlyList<(string, Period)>> Ranked(IReadOnlyList<(string, Period)> periods, CancellationToken cancellation)
    {
        if (_options.Reference != _source.Table)
        {
            var others = await SourcePeriods.Of(_session, SqlSource.Described(Dialect, _options), cancellation).ConfigureAwait(false);
            periods = [.. periods.Union(others.Where(p => _fitted.PlanPeriods.IsEmpty || _fitted.PlanPeriods.AsSpan().Contains(p.Period)))];
        }

        foreach (var period in _fitted.PlanPeriods.IsEmpty ? [null] : periods.Select(p => (Period?)p.Item2).Distinct())
        {
            var rows = new RankedRows(_fitted, _fitted.PlanOf(period), period, Dialect, _options, periods);
            InvalidInputException.ThrowIfAny(
                rows.Differences(await _session.Numbers(rows.Recognition(), cancellation).ConfigureAwait(false)));
        }

        return periods;
    }

    private async Task Create(string table, string query, List<string> written, CancellationToken cancellation)
    {
        await _session.Run(Dialect.Create(table, query), cancellation).ConfigureAwait(false);
        written.Add(table);
    }

    // The ranks of the narrow table, brought back to the rows by unit and period.
    private string Join(string scores)
    {
        var unit = Dialect.Quote(_options.Unit);
        var period = _options.Period is { } column ? $" AND s.{Dialect.Quote(column)} = r.p" : "";
        return $"""
            SELECT s.*, r.r AS {Dialect.Quote("rank")}
            FROM {scores} AS s LEFT JOIN (
            {RankStatement.Of(_fitted, Dialect, _scores, _options)}
            ) AS r ON s.{unit} = r.u{period}
            """;
    }

    // A unit that stands twice meets itself, so that there are more rows than before.
    private async Task RequireUnits(CancellationToken cancellation)
    {
        string[] keys = [Dialect.Quote(_options.Unit), .. _options.Period is { } period ? [Dialect.Quote(period)] : Array.Empty<string>()];
        var unnamed = string.Join(" OR ", keys.Select(k => $"{k} IS NULL"));
        var counts = await _session.Numbers(
            $"SELECT (SELECT count(*) FROM {_scores}), (SELECT count(*) FROM {_joined}), (SELECT count(*) FROM {_scores} WHERE {unnamed})",
            cancellation).ConfigureAwait(false);
        var found = new List<Diagnostic>();
        if (counts[2] > 0)
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                Counted.Of(counts[2], $"row of {_source.Table} names", $"rows of {_source.Table} name") + " no unit or no period.",
                hint: "Leave them out in a view."));
        if (counts[0] != counts[1])
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                $"A unit of {_source.Table} stands in more than one row{(_options.Period is null ? "" : " of a period")}.",
                hint: _options.Period is null
                    ? "Name the column of periods, or let each unit stand in one row." : "Let each unit stand in one row of a period."));
        InvalidInputException.ThrowIfAny(found);
    }

    /// <summary>How a part writes the periods that are learned from by themselves; null where none is.</summary>
    /// <exception cref="InvalidInputException">It has one that was not learned from.</exception>
    public static async Task<IReadOnlyList<(string, Period)>?> Periods(FittedModel fitted, Shard shard, CancellationToken cancellation)
    {
        var learned = !fitted.PlanPeriods.IsEmpty ? fitted.PlanPeriods : fitted.Preparation?.Periods ?? [];
        if (learned.IsEmpty && !RankedRows.AreAsked(fitted)) return null;
        var periods = await SourcePeriods.Of(shard.Session, shard.Source, cancellation).ConfigureAwait(false);
        if (learned.IsEmpty) return periods;
        InvalidInputException.ThrowIfAny(periods.Where(p => !learned.AsSpan().Contains(p.Period)).Select(p => Diagnostic.Error(
            AssessmentCodes.UnknownPeriod, $"The model was not fitted on {p.Period}.", new Location { Period = p.Period.Label },
            "Fit it on a table with that period, or on the whole panel.")));
        return periods;
    }

    /// <summary>The name of a table beside the new one, in its schema.</summary>
    public static string Beside(SqlDialect dialect, IReadOnlyList<string> parts, string what) =>
        string.Join('.', [.. parts.Take(parts.Count - 1).Select(dialect.Quote), dialect.Quote($"innopot_{what}_of_{parts[^1]}")]);

    /// <summary>The refusal of a table that is there.</summary>
    public static InvalidInputException IsThere(string table) => new([Diagnostic.Error(
        SqlCodes.EngineRefused, $"There is a table {table} already.", hint: "Name another one, or drop it.")]);
}
