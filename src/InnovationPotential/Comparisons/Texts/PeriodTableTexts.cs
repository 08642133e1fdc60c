using System.Text.Json;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which a table of several periods is shown.</summary>
internal static class PeriodTableTexts
{
    private static readonly ResultColumn<string> Unit = new("unit", unit => unit) { NamesUnits = true };

    public static TextTable Table(PeriodTable source) => Columns(source).Show(source.Units,
        $"{source.Title}: {WordOf(source.Quantity)}s of '{source.Node}'", source.Diagnostics.ToNote());

    public static void WriteCsv(PeriodTable source, CsvText csv) => Columns(source).WriteCsv(source.Units, csv);

    public static void WriteJson(Utf8JsonWriter json, PeriodTable source)
    {
        var values = Values(source).ToArray();
        ResultColumn<string>[] units = [Unit, new(WriteValues)];
        ResultColumn<PeriodTable>[] columns =
        [
            new("quantity", t => WordOf(t.Quantity)),
            new("node", t => t.Node),
            new("periods", t => t.Periods.Select(p => p.Label).ToEquatableArray()),
            new((writer, t) => units.Called(t.Names).WriteJson(writer, "units", t.Units)),
            new((writer, t) => writer.WriteDiagnostics("diagnostics", t.Diagnostics)),
        ];
        columns.WriteJson(json, source);

        void WriteValues(Utf8JsonWriter writer, string unit)
        {
            writer.WriteStartArray("values");
            foreach (var value in values) value.ValueOf(unit).WriteTo(writer);
            writer.WriteEndArray();
        }
    }

    private static ResultColumn<string>[] Columns(PeriodTable source) =>
        ((ResultColumn<string>[])[Unit, .. Values(source)]).Called(source.Names);

    private static IEnumerable<ResultColumn<string>> Values(PeriodTable source) => source.Periods.Slots().Select(period =>
    {
        var heading = period?.Label ?? WordOf(source.Quantity);
        return source.Quantity switch
        {
            PeriodQuantity.Level => new ResultColumn<string>(heading, u => source.LevelOf(u, period), heading) { Empty = "–" },
            PeriodQuantity.Rank => new(heading, u => source[u, period], NumberText.Rank, heading),
            _ => new(heading, u => source[u, period], NumberText.Show, heading),
        } with
        { Field = heading };
    });

    private static string WordOf(PeriodQuantity quantity) => quantity switch
    {
        PeriodQuantity.Rank => "rank",
        PeriodQuantity.Level => "level",
        _ => "score",
    };
}
