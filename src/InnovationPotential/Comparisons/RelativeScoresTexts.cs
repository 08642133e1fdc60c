using System.Text.Json;
using InnovationPotential.Text;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which relative scores are shown.</summary>
internal static class RelativeScoresTexts
{
    public static TextTable Table(RelativeScores scores)
    {
        var periods = PeriodsOf(scores);
        var table = new TextTable(["unit", .. periods.Select(p => TextColumn.Number(p?.Label ?? "percent"))])
        {
            Caption = $"Scores in percent of {scores.Base}",
            Note = scores.Diagnostics.IsEmpty ? null : string.Join(" ", scores.Diagnostics.Select(d => d.Message)),
        };
        foreach (var unit in scores.Units) table.Add([unit, .. periods.Select(p => NumberText.Show(scores[unit, p].Value, 1))]);
        return table;
    }

    public static void Write(Utf8JsonWriter writer, RelativeScores scores)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("base");
        writer.WriteString("unit", scores.Base.Unit);
        writer.WriteString("period", scores.Base.Period?.Label);
        writer.WriteEndObject();
        writer.WriteStartArray("scores");
        foreach (var period in PeriodsOf(scores))
        {
            foreach (var unit in scores.Units)
            {
                writer.WriteStartObject();
                writer.WriteString("unit", unit);
                if (period is { } known) writer.WriteString("period", known.Label);
                writer.WriteNumberOrNull("percent", scores[unit, period].Value);
                if (scores[unit, period].Reason is { } reason) writer.WriteString("reason", reason.Code());
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", scores.Diagnostics);
        writer.WriteEndObject();
    }

    private static Period?[] PeriodsOf(RelativeScores scores) =>
        scores.Periods.IsEmpty ? [null] : [.. scores.Periods.Select(p => (Period?)p)];
}
