using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Sql;

/// <summary>Rows as preparation leaves them, with the scores that their values have by their ranks among a reference.</summary>
/// <param name="fitted">The fitted model.</param>
/// <param name="plan">The plan.</param>
/// <param name="period">The only period of the rows; null where there are all.</param>
/// <param name="dialect">How the engine writes.</param>
/// <param name="options">Where the reference stands, and how units and periods are named.</param>
/// <param name="written">How the reference writes its periods.</param>
internal sealed class RankedRows(FittedModel fitted, EvaluationPlan plan, Period? period, SqlDialect dialect, SqlOptions options,
    IReadOnlyList<(string Written, Period Period)> written)
{
    private readonly PlanNode[] _ranked = [.. plan.Nodes.Where(n => FittedRanks.Within(n.Valuation) is not null)];

    /// <summary>Whether a model ranks the values of an indicator.</summary>
    public static bool AreAsked(FittedModel fitted) =>
        fitted.Plans.Any(p => p.Nodes.Any(n => FittedRanks.Within(n.Valuation) is not null));

    /// <summary>Puts the rows before a chain.</summary>
    /// <param name="chain">Receives the columns.</param>
    /// <param name="inner">The chain of the prepared values.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="from">The source, as it stands after FROM.</param>
    /// <param name="where">Which of its rows; null for all.</param>
    /// <returns>What stands after FROM, and the values of each leaf.</returns>
    public (string From, Func<int, PreparedValue> Values) Before(
        Chain chain, Chain inner, PreparedValues values, string from, string? where)
    {
        PlanNode[] leaves = [.. plan.Nodes.Where(n => n.IsLeaf && values[n.Code].Value is { IsNull: false })];
        (string, Term)[] outputs =
        [
            ("u", inner.Source(dialect.Quote(options.Unit), isNullable: false)),
            .. options.Period is { } column ? [("t", inner.Source(dialect.Quote(column)))] : Array.Empty<(string, Term)>(),
            .. leaves.Select(n => ($"p{n.Index}", values[n.Code].Value!)),
            .. leaves.Where(n => values[n.Code].Imputed is not null).Select(n => ($"i{n.Index}", values[n.Code].Imputed!)),
        ];
        var rows = $"(\n{inner.Write(outputs, from, where)}{dialect.Fence})";
        var ranked = _ranked.Intersect(leaves).ToArray();
        var joins = ranked.Select(n => $"\nLEFT JOIN (\n{Scores(n, from, rows)}\n) AS k{n.Index} "
            + $"ON {Measured(n, $"p{n.Index}")} = k{n.Index}.x");
        var joined = $"(SELECT b.*{string.Concat(ranked.Select(n => $", k{n.Index}.s AS r{n.Index}"))} FROM {rows} AS b"
            + $"{string.Concat(joins)}{dialect.Fence}) AS j";
        return (joined, index => Array.Find(leaves, n => n.Index == index) is not { } leaf ? new PreparedValue(null)
            : new PreparedValue(chain.Source($"p{index}"), values[leaf.Code].Imputed is null ? null : chain.Source($"i{index}", false))
            {
                Ranked = ranked.Contains(leaf) ? chain.Source($"r{index}") : null,
            });
    }

    /// <summary>What tells whether a table is the one that was learned from: count and ends of each indicator that is ranked.</summary>
    public string Recognition() => "SELECT " + string.Join(", ", _ranked.Select(n =>
        $"c{n.Index}.n, c{n.Index}.a, c{n.Index}.b")) + " FROM " + string.Join(" CROSS JOIN ", _ranked.Select(n =>
        $"(SELECT count(x) AS n, min(x) AS a, max(x) AS b FROM ({Reference(n)}) AS q) AS c{n.Index}"));

    /// <summary>What speaks against a table by the numbers of <see cref="Recognition"/>.</summary>
    public IEnumerable<Diagnostic> Differences(double[] numbers) => _ranked.Select((n, i) =>
    {
        var ranks = RanksOf(n);
        return (numbers[3 * i], numbers[(3 * i) + 1], numbers[(3 * i) + 2]) == (ranks.Count, ranks.LowEnd, ranks.HighEnd) ? null
            : Diagnostic.Error(SqlCodes.OtherReference, FormattableString.Invariant(
                $"{options.Reference} is not the table that '{n.Code}' was fitted on: its ranks are of {ranks.Count} values from ")
                + FormattableString.Invariant($"{ranks.LowEnd} to {ranks.HighEnd}, and here are {numbers[3 * i]} from ")
                + FormattableString.Invariant($"{numbers[(3 * i) + 1]} to {numbers[(3 * i) + 2]}."),
                new Location { Node = n.Code },
                "Name the table that it was fitted on as the reference, or fit the model on this one.");
    }).OfType<Diagnostic>();

    private static FittedRanks RanksOf(PlanNode leaf) => FittedRanks.Within(leaf.Valuation)!;

    private string Scores(PlanNode leaf, string from, string rows)
    {
        var ranks = RanksOf(leaf);
        var isAmong = fitted.Model.Benchmarks.IsEmpty && ScopeOf(leaf) is not BasePeriodScope && dialect.Table(options.Reference!) == from;
        return isAmong ? RankWindows.Scores(dialect, ranks, Reference(leaf))
            : RankWindows.ScoresOfAll(dialect, ranks, Reference(leaf), $"SELECT {Measured(leaf, $"p{leaf.Index}")} AS x FROM {rows} AS b");
    }

    private FitScope ScopeOf(PlanNode leaf) => leaf.Strategy.ScopeOf(leaf.Code) ?? fitted.Scope;

    private string Reference(PlanNode leaf)
    {
        var source = new PreparedSource(SqlSource.Described(dialect, options), fitted.Model, written)
        {
            Stages = fitted.Preparation?.Stages ?? [],
        };
        var only = ScopeOf(leaf) switch { BasePeriodScope single => single.Period, EachPeriodScope => period, _ => null };
        return $"SELECT {Measured(leaf, "p0")} AS x FROM {source.From([leaf.Code], only)}";
    }

    private string Measured(PlanNode leaf, string value) =>
        new MeasuredColumn(leaf.Code, false, TargetOf(leaf.Valuation!), dialect).Measure(value);

    private static TargetRange? TargetOf(FittedNormalization map) => map switch
    {
        FittedDistance distance => distance.Target,
        FittedRescaled rescaled => TargetOf(rescaled.Inner),
        _ => null,
    };
}
