using System.Text.Json;
using InnovationPotential.Assessments;

namespace InnovationPotential.Comparisons;

/// <summary>The columns of scenarios side by side.</summary>
internal static class ScenarioTexts
{
    private static readonly ResultColumn<ScenarioUnit> Unit = new("unit", u => u.Unit) { NamesUnits = true };
    private static readonly ResultColumn<ScenarioUnit> Period = new("period", u => u.Period?.Label) { IsOptional = true };

    private static readonly ResultColumn<(ScenarioUnit Unit, int Scenario)>[] Figures =
    [
        new("score", f => f.Unit.Scores[f.Scenario], NumberText.Show),
        new("rank", f => f.Unit.Ranks[f.Scenario], NumberText.Rank),
        new("shift", f => f.Unit.Shifts[f.Scenario], Signed),
        new("level", f => f.Unit.Levels[f.Scenario]) { Empty = "–" },
    ];

    public static IEnumerable<TextTable> Tables(ScenarioComparison comparison)
    {
        var first = comparison.Scenarios[0].Name;
        ResultColumn<ScenarioUnit>[] columns =
            [Unit, .. Panel(comparison), .. comparison.Scenarios.SelectMany((s, i) => Side(comparison, s.Name, i))];
        columns = columns.Called(comparison.Names);
        yield return Summary(comparison).Show(comparison.Scenarios, $"Rankings against '{first}'");
        if (comparison.Movers.Count > 0) yield return columns.Show(comparison.Movers, "The units that move most");
        yield return columns.Show(
            comparison.Units.OrderBy(u => u.Period).ThenBy(u => u.Ranks[0] ?? double.PositiveInfinity),
            $"All units, by their rank under '{first}'");
    }

    public static void WriteCsv(ScenarioComparison comparison, CsvText csv)
    {
        ResultColumn<(ScenarioUnit Unit, int Scenario)>[] columns =
        [
            .. ((ResultColumn<ScenarioUnit>[])[Unit, .. Panel(comparison)]).Select(c => c.Of<(ScenarioUnit Unit, int)>(r => r.Unit)),
            new("scenario", r => comparison.Scenarios[r.Scenario].Name),
            .. Figures,
        ];
        columns.Called(comparison.Names).WriteCsv(comparison.Units.SelectMany(u => comparison.Scenarios.Select((_, s) => (u, s))), csv);
    }

    public static void WriteJson(Utf8JsonWriter json, ScenarioComparison comparison)
    {
        var units = ((ResultColumn<ScenarioUnit>[])[Unit, Period, new(WriteScenarios)]).Called(comparison.Names);
        ResultColumn<ScenarioComparison>[] columns =
        [
            new((writer, c) => Summary(c).WriteJson(writer, "scenarios", c.Scenarios)),
            new((writer, c) => units.WriteJson(writer, "units", c.Units)),
            new((writer, c) => writer.WriteDiagnostics("diagnostics", c.Diagnostics)),
        ];
        columns.WriteJson(json, comparison);

        void WriteScenarios(Utf8JsonWriter writer, ScenarioUnit unit)
        {
            writer.WriteStartObject("scenarios");
            for (var s = 0; s < comparison.Scenarios.Count; s++) Figures.WriteJson(writer, comparison.Scenarios[s].Name, (unit, s));
            writer.WriteEndObject();
        }
    }

    private static ResultColumn<AlternativeEffect>[] Summary(ScenarioComparison comparison) =>
    [
        new("scenario", s => s.Name),
        new("compared", s => s.Compared, NumberText.Rank),
        new("meanAbsoluteRankShift", s => s.MeanAbsoluteRankShift, NumberText.Show, "mean shift"),
        new("maximumRankShift", s => s.MaximumRankShift, NumberText.Rank, "largest shift"),
        new("kendallTau", s => s.KendallTau, NumberText.Show, "Kendall τ"),
        new("spearmanRho", s => s.SpearmanRho, NumberText.Show, "Spearman ρ"),
        new("topOverlap", s => s.TopOverlap, NumberText.Percent, $"top {NumberText.Rank(comparison.Options.Top)}"),
    ];

    private static ResultColumn<ScenarioUnit>[] Panel(ScenarioComparison comparison) =>
        comparison.Units.Any(u => u.Period is not null) ? [Period] : [];

    // The first scenario has no shift against itself; levels are shown where a model has bands.
    private static IEnumerable<ResultColumn<ScenarioUnit>> Side(ScenarioComparison comparison, string name, int scenario)
    {
        var levels = comparison.Units.Any(u => u.Levels.Any(l => l is not null));
        return Figures.Where(c => c.Name switch
        {
            "shift" => scenario > 0,
            "level" => levels,
            _ => true,
        }).Select(c => c.Of<ScenarioUnit>(u => (u, scenario)) with { Heading = c.Name == "score" ? name : c.Heading });
    }

    private static string Signed(double? shift) => shift switch
    {
        null => "–",
        0 => "0",
        > 0 => "+" + NumberText.Rank(shift),
        _ => "−" + NumberText.Rank(-shift),
    };
}
