using System.Text.Json;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which a panel's scores are shown.</summary>
internal static class PanelTexts
{
    private static readonly ResultColumn<PanelConcordance>[] Concordances =
    [
        new("indicator", c => c.Code),
        .. Agreement,
    ];

    /// <summary>How far assessors order things alike.</summary>
    public static ResultColumn<PanelConcordance>[] Agreement =>
    [
        new("concordance", c => c.ToString()) { Forms = ResultForms.Shown },
        new("assessors", c => c.Assessors) { Forms = ResultForms.Exact },
        new("items", c => c.Items) { Forms = ResultForms.Exact },
        new("w", c => c.W) { Forms = ResultForms.Exact },
        new("s", c => c.S) { Forms = ResultForms.Exact },
        new("pValue", c => c.PValue) { Forms = ResultForms.Exact },
        new("exact", c => c.IsExact) { Forms = ResultForms.Exact },
        new("level", c => c.Level?.ToString().ToLowerInvariant()) { Forms = ResultForms.Exact },
    ];

    public static IEnumerable<TextTable> Tables(PanelResult result)
    {
        yield return Scores(result).Show(result.Dispersions, "Scores of the panel");
        yield return Concordances.Show(result.Concordances, "Do the assessors order the units alike?");
    }

    public static void WriteCsv(PanelResult result, CsvText csv) => Scores(result).WriteCsv(result.Dispersions, csv);

    public static void WriteJson(PanelResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Scores(result).WriteJson(writer, "scores", result.Dispersions);
        Concordances.WriteJson(writer, "concordances", result.Concordances);
        writer.WriteEndObject();
    }

    private static ResultColumn<PanelDispersion>[] Scores(PanelResult result) =>
    [
        new("unit", d => d.Unit),
        new("indicator", d => d.Indicator),
        new("assessors", d => d.Count, NumberText.Rank),
        new("score", d => result.Table[d.Unit!, d.Indicator].Value, NumberText.Plain),
        new("sd", d => d.StandardDeviation, NumberText.Plain),
        new("variation", d => d.Variation, NumberText.Plain),
        new("ofOneMind", d => d.Variation is { } variation
            ? (Rounding.IsAtMost(variation, result.Options.Practice.HighestVariation) ? "yes" : "no") : null),
    ];
}
