using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which scenarios are shown side by side.</summary>
internal static class ScenarioTexts
{
    public static IEnumerable<TextTable> Tables(ScenarioComparison comparison)
    {
        var first = comparison.Scenarios[0].Name;
        var summary = new TextTable(
            "scenario", TextColumn.Number("compared"), TextColumn.Number("mean shift"), TextColumn.Number("largest shift"),
            TextColumn.Number("Kendall τ"), TextColumn.Number("Spearman ρ"),
            TextColumn.Number($"top {NumberText.Rank(comparison.Options.Top)}"))
        { Caption = $"Rankings against '{first}'" };
        foreach (var s in comparison.Scenarios)
        {
            summary.Add(
                s.Name, NumberText.Rank(s.Compared), NumberText.Show(s.MeanAbsoluteRankShift), NumberText.Rank(s.MaximumRankShift),
                NumberText.Show(s.KendallTau), NumberText.Show(s.SpearmanRho),
                NumberText.Percent(s.TopOverlap));
        }

        yield return summary;
        if (comparison.Movers.Count > 0) yield return Units(comparison, comparison.Movers, "The units that move most");
        yield return Units(comparison, comparison.Units.OrderBy(u => u.Period).ThenBy(u => u.Ranks[0] ?? double.PositiveInfinity),
            $"All units, by their rank under '{first}'");
    }

    public static string Csv(ScenarioComparison comparison, bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        var periods = comparison.Units.Any(u => u.Period is not null);
        csv.WriteRow(["unit", .. periods ? ["period"] : Array.Empty<string>(), "scenario", "score", "rank", "shift", "level"]);
        foreach (var unit in comparison.Units)
        {
            for (var s = 0; s < comparison.Scenarios.Count; s++)
            {
                csv.Write(unit.Unit);
                if (periods) csv.Write(unit.Period?.Label);
                csv.Write(comparison.Scenarios[s].Name);
                foreach (var number in (double?[])[unit.Scores[s], unit.Ranks[s], unit.Shifts[s]]) csv.Write(number ?? double.NaN);
                csv.Write(unit.Levels[s]);
                csv.EndRow();
            }
        }

        return text.ToString();
    }

    public static void Write(Utf8JsonWriter writer, ScenarioComparison comparison)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("scenarios");
        foreach (var s in comparison.Scenarios)
        {
            writer.WriteStartObject();
            writer.WriteString("scenario", s.Name);
            writer.WriteNumber("compared", s.Compared);
            writer.WriteNumberOrNull("meanAbsoluteRankShift", s.MeanAbsoluteRankShift);
            writer.WriteNumberOrNull("maximumRankShift", s.MaximumRankShift);
            writer.WriteNumberOrNull("kendallTau", s.KendallTau);
            writer.WriteNumberOrNull("spearmanRho", s.SpearmanRho);
            writer.WriteNumberOrNull("topOverlap", s.TopOverlap);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("units");
        foreach (var unit in comparison.Units)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", unit.Unit);
            if (unit.Period is { } period) writer.WriteString("period", period.Label);
            writer.WriteStartObject("scenarios");
            for (var s = 0; s < comparison.Scenarios.Count; s++)
            {
                writer.WriteStartObject(comparison.Scenarios[s].Name);
                writer.WriteNumberOrNull("score", unit.Scores[s]);
                writer.WriteNumberOrNull("rank", unit.Ranks[s]);
                writer.WriteNumberOrNull("shift", unit.Shifts[s]);
                writer.WriteString("level", unit.Levels[s]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", comparison.Diagnostics);
        writer.WriteEndObject();
    }

    private static TextTable Units(ScenarioComparison comparison, IEnumerable<ScenarioUnit> units, string caption)
    {
        var periods = comparison.Units.Any(u => u.Period is not null);
        var levels = comparison.Units.Any(u => u.Levels.Any(l => l is not null));
        var table = new TextTable([.. Columns(comparison, periods, levels)]) { Caption = caption };
        foreach (var unit in units)
        {
            List<string?> cells = [unit.Unit];
            if (periods) cells.Add(unit.Period?.Label);
            for (var s = 0; s < comparison.Scenarios.Count; s++)
            {
                cells.AddRange([NumberText.Show(unit.Scores[s]), NumberText.Rank(unit.Ranks[s])]);
                if (s > 0) cells.Add(Signed(unit.Shifts[s]));
                if (levels) cells.Add(unit.Levels[s] ?? "–");
            }

            table.Add([.. cells]);
        }

        return table;
    }

    private static IEnumerable<TextColumn> Columns(ScenarioComparison comparison, bool periods, bool levels)
    {
        yield return "unit";
        if (periods) yield return "period";
        for (var s = 0; s < comparison.Scenarios.Count; s++)
        {
            yield return TextColumn.Number(comparison.Scenarios[s].Name);
            yield return TextColumn.Number("rank");
            if (s > 0) yield return TextColumn.Number("shift");
            if (levels) yield return "level";
        }
    }

    private static string Signed(double? shift) => shift switch
    {
        null => "–",
        0 => "0",
        > 0 => "+" + NumberText.Rank(shift),
        _ => "−" + NumberText.Rank(-shift),
    };
}
