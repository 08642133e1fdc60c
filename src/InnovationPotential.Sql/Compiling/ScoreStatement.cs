using InnovationPotential.Assessments;

namespace InnovationPotential.Sql;

/// <summary>The statement that scores a table.</summary>
internal static class ScoreStatement
{
    /// <summary>The statement.</summary>
    /// <param name="fitted">The fitted model; nothing speaks against it.</param>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="from">The source, as it stands after FROM.</param>
    /// <param name="options">What to give.</param>
    /// <param name="periods">How the source writes each period that was fitted by itself.</param>
    public static string Of(FittedModel fitted, SqlDialect dialect, string from, SqlOptions options,
        IReadOnlyList<(string Written, Period Period)>? periods = null)
    {
        var rows = RowsOf(fitted, options, periods);
        return fitted.PlanPeriods.IsEmpty ? Of(fitted, fitted.Plans[0], dialect, from, options, rows, null)
            : string.Join("\nUNION ALL\n", rows.Written.Select(w =>
                Of(fitted, fitted.PlanOf(w.Period), dialect, from, options, rows with { Only = w.Period }, w.Written)));
    }

    /// <summary>The statement that counts what preparation changes; null where nothing is to be counted.</summary>
    public static (string Sql, IReadOnlyList<PreparationCount> Counts)? Counting(FittedModel fitted, SqlDialect dialect, string from,
        SqlOptions options, IReadOnlyList<(string Written, Period Period)>? periods)
    {
        if (fitted.Preparation is not { } preparation) return null;
        var chain = new Chain(dialect);
        var counts = new PreparedValues(chain, RowsOf(fitted, options, periods)).Through(preparation.Stages).Counts;
        if (counts.Count == 0) return null;
        var rows = chain.Write([.. counts.Select((c, i) => ($"n{i}", c.Flag))], from, Where(fitted, dialect, options, null));
        return ($"SELECT {string.Join(", ", counts.Select((_, i) => $"sum(n{i})"))} FROM (\n{rows}{dialect.Fence}) AS n", counts);
    }

    private static PreparedRows RowsOf(FittedModel fitted, SqlOptions options, IReadOnlyList<(string Written, Period Period)>? periods)
    {
        var learned = fitted.Preparation?.Periods ?? [];
        return new PreparedRows(options.Period, learned,
            periods ?? [.. (!fitted.PlanPeriods.IsEmpty ? fitted.PlanPeriods : learned.IsEmpty ? fitted.ReferencePeriods : learned)
                .Select(p => (p.Label, p))], null);
    }

    private static string Of(FittedModel fitted, EvaluationPlan plan, SqlDialect dialect, string from, SqlOptions options,
        PreparedRows rows, string? period)
    {
        var (chain, where) = (new Chain(dialect), Where(fitted, dialect, options, period));
        var values = new PreparedValues(chain, rows).Through(fitted.Preparation?.Stages ?? []);
        Func<int, PreparedValue> observations = i => values[plan.Nodes[i].Code];
        var (unitName, timeName) = (dialect.Quote(options.Unit), options.Period is { } column ? dialect.Quote(column) : null);
        if (RankedRows.AreAsked(fitted))
        {
            var inner = chain;
            chain = new Chain(dialect);
            (from, observations) = new RankedRows(fitted, plan, rows.Only, dialect, options, rows.Written)
                .Before(chain, inner, values, from, where);
            (where, unitName, timeName) = (null, "u", timeName is null ? null : "t");
        }

        var unit = chain.Source(unitName, isNullable: false);
        var time = timeName is null ? null : chain.Source(timeName);
        var nodes = PlanTerms.Of(chain, plan, observations);
        (string, Term)[] outputs =
        [
            (options.Unit, unit),
            .. time is null ? Array.Empty<(string, Term)>() : [(options.Period!, time)],
            .. Outputs.Of(chain, fitted, plan, options, nodes),
        ];
        return chain.Write(outputs, from, where);
    }

    /// <summary>The condition that leaves rows out; null where none is.</summary>
    public static string? Where(FittedModel fitted, SqlDialect dialect, SqlOptions options, string? period)
    {
        var (model, conditions) = (fitted.Model, new List<string>());
        if (period is not null) conditions.Add($"{dialect.AsText(dialect.Quote(options.Period!))} = {dialect.Text(period)}");
        var unit = dialect.Quote(options.Unit);
        if (WhereOfRoles(model, dialect, options) is { } roles) conditions.Add(roles);
        conditions.AddRange(ScreenedUnits.Conditions(fitted.Preparation?.Stages ?? [], dialect, unit));
        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    /// <summary>The condition that leaves out what the model leaves out; null where that is nothing.</summary>
    public static string? WhereOfRoles(IndicatorModel model, SqlDialect dialect, SqlOptions options)
    {
        // A row without a unit is none that the model leaves out: it is complained of.
        var unit = dialect.Quote(options.Unit);
        return model.LeftOut.IsEmpty ? null
            : $"({unit} IS NULL OR {dialect.AsText(unit)} NOT IN ({string.Join(", ", model.LeftOut.Select(dialect.Text))}))";
    }
}
