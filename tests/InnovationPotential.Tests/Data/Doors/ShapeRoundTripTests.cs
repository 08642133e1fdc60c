using System.Globalization;
using System.Text;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>
/// Random panels, written in each shape by the few lines here, are read as they were drawn; what is then written and read again is the
/// same.
/// </summary>
public sealed class ShapeRoundTripTests
{
    public static TheoryData<string> Shapes =>
        ["wide", "long", "indicator-rows", "years", "indicator-years", "sdmx", "eurostat", "world-bank", "owid"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_is_written_is_read_and_written_and_read_again(string shape)
    {
        var random = new Random(20261130);
        for (var draw = 0; draw < 60; draw++)
        {
            var only = shape is "years" or "eurostat";
            var (units, indicators, years) = (random.Next(1, 6), only ? 1 : random.Next(1, 4), random.Next(2, 5));
            var values = Draw(random, units * indicators * years);
            double? Value(int u, int i, int y) => values[(((u * indicators) + i) * years) + y];

            var text = Written(shape, units, indicators, years, Value);
            var table = IndicatorTable.ParseCsv(text, configure: o => o with { IndicatorName = only ? "i0" : null });

            table.Units.Should().Equal(Enumerable.Range(0, units).Select(u => $"U{u}"), text);
            table.Periods.Should().Equal(Enumerable.Range(0, years).Select(y => Period.Year(2010 + y)), text);
            for (var u = 0; u < units; u++)
                for (var i = 0; i < indicators; i++)
                    for (var y = 0; y < years; y++)
                        table[$"U{u}", $"i{i}", Period.Year(2010 + y)].Value.Should().Be(Value(u, i, y), text);
            var again = IndicatorTable.ParseCsv(table.ToCsv());
            again.ToCsv().Should().Be(table.ToCsv());
        }
    }

    // Every unit, indicator and year has at least one value, so that none can be taken for something else.
    private static double?[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(k => k > 0 && random.Next(6) == 0
            ? (double?)null : Math.Round((random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-3, 7)), 6) + 0.5)];

    private static string Written(string shape, int units, int indicators, int years, Func<int, int, int, double?> value)
    {
        var text = new StringBuilder();
        string Cell(int u, int i, int y, string missing = "") => value(u, i, y)?.ToString("R", CultureInfo.InvariantCulture) ?? missing;
        IEnumerable<int> us = Enumerable.Range(0, units), ns = Enumerable.Range(0, indicators), ys = Enumerable.Range(0, years);
        void Row(IEnumerable<string> cells, char separator = ',') => text.AppendJoin(separator, cells).Append('\n');
        switch (shape)
        {
            case "wide" or "owid":
                Row([.. shape == "wide" ? ["unit", "year"] : (string[])["Entity", "Code", "Year"], .. ns.Select(i => $"i{i}")]);
                foreach (var u in us)
                    foreach (var y in ys)
                        Row([$"U{u}", .. shape == "wide" ? [] : (string[])[$"C{u}"], $"{2010 + y}", .. ns.Select(i => Cell(u, i, y))]);
                break;
            case "long" or "sdmx":
                Row(shape == "long" ? ["unit", "indicator", "period", "value"]
                    : ["DATAFLOW", "REF_AREA", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]);
                foreach (var u in us)
                    foreach (var i in ns)
                        foreach (var y in ys)
                            Row(shape == "long" ? [$"U{u}", $"i{i}", $"{2010 + y}", Cell(u, i, y)]
                                : ["D", $"U{u}", $"i{i}", $"{2010 + y}", Cell(u, i, y), value(u, i, y) is null ? "M" : "A"]);
                break;
            case "indicator-rows" or "world-bank":
                if (shape == "world-bank") text.Append("\"Data Source\",\"Own\",\n\n");
                Row([.. shape == "world-bank" ? ["Country Name", "Country Code", "Indicator Name", "Indicator Code"]
                    : (string[])["unit", "indicator"], .. ys.Select(y => $"{2010 + y}"), .. shape == "world-bank" ? [""] : (string[])[]]);
                foreach (var u in us)
                    foreach (var i in ns)
                        Row([.. shape == "world-bank" ? [$"U{u}", $"C{u}", $"name of {i}", $"i{i}"] : (string[])[$"U{u}", $"i{i}"],
                        .. ys.Select(y => Cell(u, i, y)), .. shape == "world-bank" ? [""] : (string[])[]]);
                break;
            case "years":
                Row(["country", .. ys.Select(y => $"{2010 + y}")]);
                foreach (var u in us) Row([$"U{u}", .. ys.Select(y => Cell(u, 0, y))]);
                break;
            case "indicator-years":
                Row(["country", .. ns.SelectMany(i => ys.Select(y => $"i{i}_{2010 + y}"))]);
                foreach (var u in us) Row([$"U{u}", .. ns.SelectMany(i => ys.Select(y => Cell(u, i, y)))]);
                break;
            default:
                Row(["freq,geo\\TIME_PERIOD", .. ys.Select(y => $"{2010 + y} ")], '\t');
                foreach (var u in us) Row([$"A,U{u}", .. ys.Select(y => Cell(u, 0, y, ":") + (y == 0 ? " p" : " "))], '\t');
                break;
        }

        return text.ToString();
    }
}
