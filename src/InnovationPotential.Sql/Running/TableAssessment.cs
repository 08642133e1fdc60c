namespace InnovationPotential.Sql;

/// <summary>Scores and ranks a table into a new one.</summary>
internal sealed class TableAssessment
{
    private readonly FittedModel _fitted;
    private readonly SqlSource _source;
    private readonly SqlOptions _options;
    private readonly Session _session;
    private readonly string _into;
    private readonly string _scores;
    private readonly string _joined;

    public TableAssessment(FittedModel fitted, SqlSource source, SqlOptions options, Session session, string into)
    {
        (_fitted, _source, _options, _session, _into) = (fitted, source, options, session, into);
        // Beside the new table, in its schema.
        var parts = TableName.PartsOf(into);
        (_scores, _joined) = (Beside(parts, "scores"), Beside(parts, "ranked"));
    }

    private SqlDialect Dialect => _source.Dialect;

    public async Task<SqlAssessment> Run(CancellationToken cancellation)
    {
        var into = Dialect.Table(_into);
        foreach (var table in new[] { into, _scores, _joined })
        {
            if (await _session.Has(table, cancellation).ConfigureAwait(false))
                throw Refused($"There is a table {table} already.", "Name another one, or drop it.");
        }

        var periods = await Periods(cancellation).ConfigureAwait(false);
        var score = ScoreStatement.Of(_fitted, Dialect, Dialect.Table(_source.Table), _options, periods);
        var written = new List<string>();
        try
        {
            await Create(_scores, score, written, cancellation).ConfigureAwait(false);
            await Create(_joined, Join(), written, cancellation).ConfigureAwait(false);
            await CheckUnits(cancellation).ConfigureAwait(false);
            await _session.Run($"ALTER TABLE {_joined} RENAME TO {Dialect.Quote(TableName.PartsOf(_into)[^1])}", cancellation)
                .ConfigureAwait(false);
            written.Remove(_joined);
        }
        finally
        {
            foreach (var table in written) await _session.Run($"DROP TABLE {table}", CancellationToken.None).ConfigureAwait(false);
        }

        return await new TableSummary(_fitted, _source, _options, _session, _into).Run(cancellation).ConfigureAwait(false);
    }

    private async Task Create(string table, string query, List<string> written, CancellationToken cancellation)
    {
        await _session.Run($"CREATE TABLE {table} AS\n{query}", cancellation).ConfigureAwait(false);
        written.Add(table);
    }

    // The ranks of the narrow table, brought back to the rows by unit and period.
    private string Join()
    {
        var unit = Dialect.Quote(_options.Unit);
        var period = _options.Period is { } column ? $" AND s.{Dialect.Quote(column)} = r.p" : "";
        return $"""
            SELECT s.*, r.r AS {Dialect.Quote("rank")}
            FROM {_scores} AS s LEFT JOIN (
            {RankStatement.Of(_fitted, Dialect, _scores, _options)}
            ) AS r ON s.{unit} = r.u{period}
            """;
    }

    // A unit that stands twice meets itself, so that there are more rows than before.
    private async Task CheckUnits(CancellationToken cancellation)
    {
        string[] keys = [Dialect.Quote(_options.Unit), .. _options.Period is { } period ? [Dialect.Quote(period)] : Array.Empty<string>()];
        var unnamed = string.Join(" OR ", keys.Select(k => $"{k} IS NULL"));
        var counts = await _session.Numbers(
            $"SELECT (SELECT count(*) FROM {_scores}), (SELECT count(*) FROM {_joined}), (SELECT count(*) FROM {_scores} WHERE {unnamed})",
            cancellation).ConfigureAwait(false);
        var found = new List<Diagnostic>();
        if (counts[2] > 0)
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                FormattableString.Invariant($"{counts[2]} rows of {_source.Table} name no unit or no period."),
                hint: "Leave them out in a view."));
        if (counts[0] != counts[1])
            found.Add(Diagnostic.Error(SqlCodes.UnitsNotUnique,
                $"A unit of {_source.Table} stands in more than one row{(_options.Period is null ? "" : " of a period")}.",
                hint: _options.Period is null
                    ? "Name the column of periods, or let each unit stand in one row." : "Let each unit stand in one row of a period."));
        InvalidInputException.ThrowIfAny(found);
    }

    private async Task<IReadOnlyList<(string, Period)>?> Periods(CancellationToken cancellation)
    {
        if (_fitted.PlanPeriods.IsEmpty) return null;
        var periods = await SourcePeriods.Of(_session, _source, cancellation).ConfigureAwait(false);
        InvalidInputException.ThrowIfAny(periods.Where(p => !_fitted.PlanPeriods.AsSpan().Contains(p.Period)).Select(p => Diagnostic.Error(
            AssessmentCodes.UnknownPeriod, $"The model was not fitted on {p.Period}.", new Location { Period = p.Period.Label },
            "Fit it on a table with that period, or on the whole panel.")));
        return periods;
    }

    private string Beside(IReadOnlyList<string> parts, string what) =>
        string.Join('.', [.. parts.Take(parts.Count - 1).Select(Dialect.Quote), Dialect.Quote($"innopot_{what}_of_{parts[^1]}")]);

    private static InvalidInputException Refused(string message, string hint) =>
        new([Diagnostic.Error(SqlCodes.EngineRefused, message, hint: hint)]);
}
