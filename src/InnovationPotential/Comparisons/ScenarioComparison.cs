using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>
/// Assessments of the same units under different models, side by side: scores, ranks, levels, and how far each ranking differs from the
/// first.
/// </summary>
/// <remarks>
/// Ranks are those of each assessment. A unit without a score in one of two scenarios is left out of their comparison; a diagnostic says
/// so, for the ranks of others may have moved by its absence alone. Scores of different models need not be on one range and are not
/// subtracted. Immutable; safe to share between threads.
/// </remarks>
/// <example><code>ScenarioComparison.Of(table, ("nominal", model), ("geometric", other))</code></example>
/// <remarks>
/// <para>JSON: everything, with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a unit, period and scenario, with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<ScenarioComparison>))]
[DebuggerDisplay("{Scenarios.Count} scenarios, {Units.Count} rows")]
public sealed class ScenarioComparison : IWritesJson, IWritesCsv, IShowsTables
{
    private ScenarioComparison(IReadOnlyList<(string Name, Assessment Assessment)> scenarios, ScenarioOptions options)
    {
        string[] units = [.. scenarios.SelectMany(s => s.Assessment.Units).Distinct(StringComparer.Ordinal)];
        Period[] periods = [.. scenarios.SelectMany(s => s.Assessment.Periods).Distinct().Order()];
        RankedRows[] rows = [.. scenarios.Select(s => RankedRows.Of(s.Assessment, units, periods, options.Node))];
        var levels = scenarios
            .Select(s => options.Node is null ? LevelsOf(s.Assessment, units, periods) : new string?[rows[0].Ranks.Length]).ToArray();
        Options = options;
        Scenarios = scenarios.Select((s, i) => AlternativeEffect.Of(s.Name, rows[i], rows[0], units, options.Top)).ToEquatableArray();
        Units = Enumerable.Range(0, rows[0].Ranks.Length).Select(r => new ScenarioUnit(
            units[r % units.Length],
            periods.Length == 0 ? null : periods[r / units.Length],
            rows.Select(x => Assessment.Known(x.Scores[r])).ToEquatableArray(),
            rows.Select(x => Assessment.Known(x.Ranks[r])).ToEquatableArray(),
            levels.Select(l => l[r]).ToEquatableArray())).ToEquatableArray();
        Diagnostics = [.. Findings(Scenarios, rows)];
        Names = scenarios.Select(s => s.Assessment.Table.Names).FirstOrDefault(n => n is not null);
    }

    /// <summary>What the units are called, in the first scenario whose units have names.</summary>
    internal GivenNames? Names { get; }

    /// <summary>What was compared.</summary>
    public ScenarioOptions Options { get; }

    /// <summary>The scenarios, the first being what the others are held against.</summary>
    public EquatableArray<AlternativeEffect> Scenarios { get; }

    /// <summary>Every unit under every scenario, period after period, in the order of the tables.</summary>
    public EquatableArray<ScenarioUnit> Units { get; }

    /// <summary>What must be said about the comparison.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The units that move by the most ranks in any scenario, the farthest first, units of equal shift in their order; those that do not
    /// move are none.
    /// </summary>
    public IReadOnlyList<ScenarioUnit> Movers =>
        [.. Units.Where(u => u.LargestShift > 0).OrderByDescending(u => u.LargestShift).Take(Options.Movers)];

    /// <summary>A scenario by its name.</summary>
    /// <param name="scenario">The name.</param>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public AlternativeEffect this[string scenario] =>
        Scenarios.FirstOrDefault(s => s.Name == scenario)
            ?? throw Nearest.NotFound($"There is no scenario '{scenario}'.", scenario, Scenarios.Select(s => s.Name), nameof(scenario));

    /// <summary>Assesses a table under several models and compares.</summary>
    /// <param name="table">The units.</param>
    /// <param name="scenarios">Names and models; the first is what the others are held against.</param>
    /// <exception cref="ArgumentException">There is no scenario, or a name is empty or stands twice.</exception>
    /// <exception cref="InvalidInputException">A model has errors, or the table lacks its indicators. The problems of the first such
    /// scenario are carried.</exception>
    public static ScenarioComparison Of(IndicatorTable table, params ReadOnlySpan<(string Name, IndicatorModel Model)> scenarios)
    {
        ArgumentNullException.ThrowIfNull(table);
        var assessments = new (string, Assessment)[scenarios.Length];
        for (var i = 0; i < scenarios.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(scenarios[i].Model, nameof(scenarios));
            assessments[i] = (scenarios[i].Name, scenarios[i].Model.Assess(table));
        }

        return Of(assessments);
    }

    /// <summary>Compares assessments.</summary>
    /// <param name="scenarios">Names and assessments; the first is what the others are held against. Units are matched by name, periods by
    /// themselves.</param>
    /// <param name="configure">Changes what is compared.</param>
    /// <exception cref="ArgumentException">There is no scenario, a name is empty or stands twice, one has periods and another has none, or
    /// one lacks the node.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of best units is not positive, or that of movers is negative.</exception>
    public static ScenarioComparison Of(IReadOnlyList<(string Name, Assessment Assessment)> scenarios,
        Func<ScenarioOptions, ScenarioOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var options = configure?.Invoke(ScenarioOptions.Default) ?? ScenarioOptions.Default;
        Require(scenarios, options);
        return new ScenarioComparison(scenarios, options);
    }

    /// <summary>Assesses a table by a model under every combination of normalizations, aggregations and weightings.</summary>
    /// <param name="table">The units.</param>
    /// <param name="model">The model; exceptions for single indicators stay as it has them.</param>
    /// <param name="normalizations">Normalizations for every weighted index in the model; the model's own where there is none.</param>
    /// <param name="aggregations">Aggregations for every dimension; the model's own where there is none.</param>
    /// <param name="weightings">Weightings for every dimension; the model's own where left out.</param>
    /// <param name="node">The node whose ranks are compared; the root when left out.</param>
    /// <returns>
    /// What can be computed is; a combination is refused, with the reason, that the model's rules or the data forbid, whose aggregation is
    /// undefined below 0 where scores can fall below it, or that gives no unit a score.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">No combination could be computed (<c>IP8255</c>).</exception>
    public static ScenarioGrid Grid(IndicatorTable table, IndicatorModel model, IReadOnlyList<Normalization> normalizations,
        IReadOnlyList<Aggregation> aggregations, IReadOnlyList<Weighting>? weightings = null, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(normalizations);
        ArgumentNullException.ThrowIfNull(aggregations);
        if (node is not null && model.Find(node) is null)
            throw Nearest.NotFound($"The model has no node of the code '{node}'.", node, model.Nodes.Select(n => n.Code), nameof(node));
        return new GridSearch(table, model, normalizations, aggregations, weightings ?? []).Run(node);
    }

    /// <summary>The scenarios, the units that move most, and all units side by side, as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static void Require(IReadOnlyList<(string Name, Assessment Assessment)> scenarios, ScenarioOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Top, 1, nameof(options.Top));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Movers, nameof(options.Movers));
        if (scenarios.Count == 0) throw new ArgumentException("A comparison needs a scenario.", nameof(scenarios));
        foreach (var (name, assessment) in scenarios)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(scenarios));
            ArgumentNullException.ThrowIfNull(assessment, nameof(scenarios));
            if (assessment.Periods.IsEmpty != scenarios[0].Assessment.Periods.IsEmpty)
                throw new ArgumentException($"Either '{name}' or '{scenarios[0].Name}' has periods, the other has none.",
                    nameof(scenarios));
        }

        if (scenarios.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"There are {twice.Count()} scenarios '{twice.Key}'.", nameof(scenarios));
    }

    internal static string?[] LevelsOf(Assessment assessment, string[] units, Period[] periods)
    {
        var found = UnitLevels.Of(assessment);
        return Array.ConvertAll(RankedRows.RowsOf(assessment, units, periods), r => r < 0 ? null : found?.LevelOf(r));
    }

    private static IEnumerable<Diagnostic> Findings(EquatableArray<AlternativeEffect> results, RankedRows[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (!rows[i].RanksTheSameAs(rows[0]))
                yield return Diagnostic.Warning(ScenarioCodes.DifferentUnits,
                    $"'{results[i].Name}' and '{results[0].Name}' do not rank the same units; {results[i].Compared} are ranked in both, "
                        + $"and ranks may differ only because others are missing.");
            if (results[i].KendallTau is null)
                yield return Diagnostic.Warning(ScenarioCodes.Undefined,
                    $"The rankings of '{results[i].Name}' and '{results[0].Name}' have no correlation: fewer than two units are ranked in "
                        + $"both, or all are tied.");
        }
    }

    IEnumerable<TextTable> IShowsTables.Tables() => ScenarioTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => ScenarioTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => ScenarioTexts.WriteCsv(this, csv);
}
