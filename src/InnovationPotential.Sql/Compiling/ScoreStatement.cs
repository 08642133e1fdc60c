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
        if (fitted.PlanPeriods.IsEmpty) return Of(fitted, fitted.Plans[0], dialect, from, options, null);
        var written = periods ?? [.. fitted.PlanPeriods.Select(p => (p.Label, p))];
        return string.Join("\nUNION ALL\n",
            written.Select(w => Of(fitted, fitted.PlanOf(w.Period), dialect, from, options, w.Written)));
    }

    private static string Of(
        FittedModel fitted, EvaluationPlan plan, SqlDialect dialect, string from, SqlOptions options, string? period)
    {
        var chain = new Chain(dialect);
        var unit = chain.Source(dialect.Quote(options.Unit), isNullable: false);
        var time = options.Period is { } column ? chain.Source(dialect.Quote(column)) : null;
        var nodes = PlanTerms.Of(chain, plan, i => Observed(chain, plan.Nodes[i].Code));
        (string, Term)[] outputs =
        [
            (options.Unit, unit),
            .. time is null ? Array.Empty<(string, Term)>() : [(options.Period!, time)],
            .. Outputs.Of(chain, fitted, plan, options, nodes),
        ];
        return chain.Write(outputs, from, Where(fitted.Model, dialect, options, period));
    }

    // What is no finite number is missing.
    private static Term Observed(Chain chain, string code)
    {
        var value = chain.Source(chain.Dialect.AsNumber(chain.Dialect.Quote(code)));
        return chain.Column($"CASE WHEN {value} BETWEEN {double.MinValue} AND {double.MaxValue} THEN {value} END");
    }

    /// <summary>The condition that leaves rows out; null where none is.</summary>
    public static string? Where(IndicatorModel model, SqlDialect dialect, SqlOptions options, string? period)
    {
        var conditions = new List<string>();
        if (period is not null) conditions.Add($"{dialect.AsText(dialect.Quote(options.Period!))} = {dialect.Text(period)}");
        var unit = dialect.Quote(options.Unit);
        // A row without a unit is none that the model leaves out: it is complained of.
        if (!model.LeftOut.IsEmpty)
            conditions.Add($"({unit} IS NULL OR {dialect.AsText(unit)} NOT IN ({string.Join(", ", model.LeftOut.Select(dialect.Text))}))");
        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }
}
