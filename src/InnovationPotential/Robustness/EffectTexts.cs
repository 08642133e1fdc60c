using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>The forms in which effects are shown.</summary>
internal static class EffectTexts
{
    public static TextTable Table(string what, EquatableArray<AlternativeEffect> effects, string caption)
    {
        var table = new TextTable(
            what, TextColumn.Number("compared"), TextColumn.Number("mean shift"), TextColumn.Number("largest shift"), "unit",
            TextColumn.Number("Kendall τ"), TextColumn.Number("Spearman ρ"), "remark")
        { Caption = caption };
        foreach (var e in effects)
        {
            table.Add(
                e.Name, NumberText.Rank(e.Compared), NumberText.Show(e.MeanAbsoluteRankShift, 4), NumberText.Rank(e.MaximumRankShift),
                e.MostMoved ?? "–", NumberText.Show(e.KendallTau), NumberText.Show(e.SpearmanRho), e.Failure);
        }

        return table;
    }

    public static void Write(Utf8JsonWriter writer, string name, EquatableArray<AlternativeEffect> effects)
    {
        writer.WriteStartArray(name);
        foreach (var e in effects)
        {
            writer.WriteStartObject();
            writer.WriteString("name", e.Name);
            writer.WriteNumber("compared", e.Compared);
            writer.WriteNumberOrNull("meanAbsoluteRankShift", e.MeanAbsoluteRankShift);
            writer.WriteNumberOrNull("maximumRankShift", e.MaximumRankShift);
            writer.WriteString("mostMoved", e.MostMoved);
            writer.WriteNumberOrNull("kendallTau", e.KendallTau);
            writer.WriteNumberOrNull("spearmanRho", e.SpearmanRho);
            if (e.Failure is not null) writer.WriteString("failure", e.Failure);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static string Csv(string what, IReadOnlyList<(string Kind, EquatableArray<AlternativeEffect> Effects)> groups,
        bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        var kinds = groups.Count > 1;
        csv.WriteRow([what, .. kinds
            ? ["kind"] : Array.Empty<string>(), "compared", "mean_absolute_rank_shift", "maximum_rank_shift", "most_moved", "kendall_tau",
            "spearman_rho", "failure"]);
        foreach (var (kind, effects) in groups)
        {
            foreach (var e in effects)
            {
                csv.Write(e.Name);
                if (kinds) csv.Write(kind);
                foreach (var number in (double?[])[e.Compared, e.MeanAbsoluteRankShift, e.MaximumRankShift])
                    csv.Write(number ?? double.NaN);
                csv.Write(e.MostMoved);
                foreach (var number in (double?[])[e.KendallTau, e.SpearmanRho]) csv.Write(number ?? double.NaN);
                csv.Write(e.Failure);
                csv.EndRow();
            }
        }

        return text.ToString();
    }
}
