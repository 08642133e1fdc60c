using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which a table of several periods is shown.</summary>
internal static class PeriodTableTexts
{
    public static TextTable Table(PeriodTable source)
    {
        var periods = PeriodsOf(source);
        var isText = source.Quantity == PeriodQuantity.Level;
        var table = new TextTable(["unit", .. periods.Select(p => HeaderOf(source, p)).Select(h => isText ? h : TextColumn.Number(h))])
        {
            Caption = $"{source.Title}: {WordOf(source.Quantity)}s of '{source.Node}'",
            Note = source.Diagnostics.IsEmpty ? null : string.Join(" ", source.Diagnostics.Select(d => d.Message)),
        };
        foreach (var unit in source.Units) table.Add([source.Names.Call(unit), .. periods.Select(p => Show(source, unit, p))]);
        return table;
    }

    public static void WriteCsv(PeriodTable source, CsvText csv)
    {
        var periods = PeriodsOf(source);
        csv.WriteRow(["unit", .. source.Names is null ? Array.Empty<string>() : ["name"], .. periods.Select(p => HeaderOf(source, p))]);
        foreach (var unit in source.Units)
        {
            csv.Write(unit);
            if (source.Names is { } names) csv.Write(names.Given(unit));
            foreach (var period in periods)
            {
                if (source.Quantity == PeriodQuantity.Level) csv.Write(source.LevelOf(unit, period));
                else csv.Write(source[unit, period] ?? double.NaN);
            }

            csv.EndRow();
        }
    }

    public static void Write(Utf8JsonWriter writer, PeriodTable source)
    {
        var periods = PeriodsOf(source);
        writer.WriteStartObject();
        writer.WriteString("quantity", WordOf(source.Quantity));
        writer.WriteString("node", source.Node);
        writer.WriteStartArray("periods");
        foreach (var period in source.Periods) writer.WriteStringValue(period.Label);
        writer.WriteEndArray();
        writer.WriteStartArray("units");
        foreach (var unit in source.Units)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", unit);
            if (source.Names?.Given(unit) is { } name) writer.WriteString("name", name);
            writer.WriteStartArray("values");
            foreach (var period in periods)
            {
                if (source.Quantity == PeriodQuantity.Level && source.LevelOf(unit, period) is { } level) writer.WriteStringValue(level);
                else if (source[unit, period] is { } number) writer.WriteNumberValue(number);
                else writer.WriteNullValue();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", source.Diagnostics);
        writer.WriteEndObject();
    }

    private static string Show(PeriodTable source, string unit, Period? period) => source.Quantity switch
    {
        PeriodQuantity.Level => source.LevelOf(unit, period) ?? "–",
        PeriodQuantity.Rank => NumberText.Rank(source[unit, period]),
        _ => NumberText.Show(source[unit, period]),
    };

    private static string HeaderOf(PeriodTable source, Period? period) => period?.Label ?? WordOf(source.Quantity);

    private static string WordOf(PeriodQuantity quantity) => quantity switch
    {
        PeriodQuantity.Rank => "rank",
        PeriodQuantity.Level => "level",
        _ => "score",
    };

    private static Period?[] PeriodsOf(PeriodTable source) =>
        source.Periods.IsEmpty ? [null] : [.. source.Periods.Select(p => (Period?)p)];
}
