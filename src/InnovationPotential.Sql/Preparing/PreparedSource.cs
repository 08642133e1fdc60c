using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>The rows of a source that are learned from, as some steps of preparation leave them.</summary>
/// <param name="Source">The source.</param>
/// <param name="Model">The model; its benchmarks and what it leaves out are not learned from.</param>
/// <param name="Periods">The source's periods.</param>
internal sealed record PreparedSource(SqlSource Source, IndicatorModel Model, IReadOnlyList<(string Written, Period Period)> Periods)
{
    /// <summary>The steps.</summary>
    public IReadOnlyList<FittedStage> Stages { get; init; } = [];

    private SqlDialect Dialect => Source.Dialect;

    /// <summary>
    /// What stands after FROM: the columns p0, p1, … of indicators, i0, i1, … that are 1 where they are imputed, u of units, g of groups.
    /// </summary>
    /// <param name="codes">The indicators.</param>
    /// <param name="period">The only period; null for all.</param>
    /// <param name="group">The column of groups; null for one group of all.</param>
    public string From(IReadOnlyList<string> codes, Period? period, string? group = null)
    {
        var chain = new Chain(Dialect);
        var learned = Stages.Any(s => s.Lessons.Count > 1) ? Periods.Select(p => p.Period).ToEquatableArray() : [];
        var values = new PreparedValues(chain, new PreparedRows(Source.Period, learned, Periods, period)).Through(Stages);
        (string, Term)[] outputs =
        [
            ("u", chain.Source(Dialect.Quote(Source.Unit))),
            ("g", group is null ? chain.Text("-") : chain.Source(Dialect.AsText(Dialect.Quote(group)))),
            .. codes.Select((c, i) => ($"p{i}", values[c].Value is { IsNull: false } value ? value : Term.NoNumber(chain))),
            .. codes.Select((c, i) => ($"i{i}", values[c].Imputed ?? chain.Term($"{0}", false))),
        ];
        return $"({chain.Write(outputs, Dialect.Table(Source.Table), Where(period))}{Dialect.Fence}) AS p";
    }

    /// <summary>The condition of the rows.</summary>
    public string? Where(Period? period)
    {
        var unit = Dialect.Quote(Source.Unit);
        string[] others = [.. Model.LeftOut, .. Model.Benchmarks];
        string[] conditions =
        [
            .. period is null ? Array.Empty<string>()
                : [$"{Dialect.AsText(Dialect.Quote(Source.Period!))} IN ({string.Join(", ",
                    Periods.Where(p => p.Period == period).Select(p => Dialect.Text(p.Written)))})"],
            .. others.Length == 0 ? Array.Empty<string>()
                : [$"{Dialect.AsText(unit)} NOT IN ({string.Join(", ", others.Select(Dialect.Text))})"],
            .. ScreenedUnits.Conditions(Stages, Dialect, unit),
        ];
        return conditions.Length == 0 ? null : string.Join(" AND ", conditions);
    }
}
