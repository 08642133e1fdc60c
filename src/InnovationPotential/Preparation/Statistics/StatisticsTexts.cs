using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Preparation;

/// <summary>The exact forms of statistics.</summary>
internal static class StatisticsTexts
{
    private static readonly (string Name, Func<IndicatorSummary, double?> Of)[] Numbers =
    [
        ("cells", s => s.Cells), ("count", s => s.Count), ("mean", s => s.Mean), ("standardDeviation", s => s.StandardDeviation),
        ("minimum", s => s.Minimum),
        ("firstQuartile", s => s.FirstQuartile), ("median", s => s.Median), ("thirdQuartile", s => s.ThirdQuartile),
        ("maximum", s => s.Maximum),
        ("skewness", s => s.Skewness), ("kurtosis", s => s.Kurtosis), ("zeros", s => s.Zeros), ("unique", s => s.Unique),
        ("same", s => s.Same), ("coverage", s => s.Coverage),
    ];

    public static void Write(Utf8JsonWriter writer, IndicatorStatistics statistics)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("indicators");
        foreach (var summary in statistics.Indicators)
        {
            writer.WriteStartObject();
            writer.WriteString("indicator", summary.Indicator);
            writer.WriteString("group", summary.Group);
            foreach (var (name, of) in Numbers) writer.WriteNumberOrNull(name, of(summary));
            writer.WriteStartArray("flags");
            foreach (var flag in NamesOf(summary.Flags)) writer.WriteStringValue(flag);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("collinear");
        foreach (var pair in statistics.Collinear)
        {
            writer.WriteStartObject();
            writer.WriteString("group", pair.Group);
            writer.WriteString("first", pair.First);
            writer.WriteString("second", pair.Second);
            writer.WriteNumberOrNull("correlation", pair.Correlation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("denominators");
        foreach (var size in statistics.Denominators)
        {
            writer.WriteStartObject();
            writer.WriteString("indicator", size.Indicator);
            writer.WriteString("denominator", size.Denominator);
            writer.WriteNumberOrNull("correlation", size.Correlation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", statistics.Diagnostics);
        writer.WriteEndObject();
    }

    public static string Csv(IndicatorStatistics statistics, bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow(["indicator", "group", .. Numbers.Select(n => JsonNamingPolicy.SnakeCaseLower.ConvertName(n.Name)), "flags"]);
        foreach (var summary in statistics.Indicators)
        {
            csv.Write(summary.Indicator);
            csv.Write(summary.Group);
            foreach (var (_, of) in Numbers) csv.Write(of(summary) ?? double.NaN);
            csv.Write(string.Join('|', NamesOf(summary.Flags)));
            csv.EndRow();
        }

        return text.ToString();
    }

    private static IEnumerable<string> NamesOf(StatisticsFlags flags) =>
        Enum.GetValues<StatisticsFlags>().Where(f => f != StatisticsFlags.None && flags.HasFlag(f))
            .Select(f => JsonNamingPolicy.KebabCaseLower.ConvertName(f.ToString()));
}
