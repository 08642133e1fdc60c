using Microsoft.Data.Analysis;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>Data frames of <c>Microsoft.Data.Analysis</c>, as docs/guides/data-frames.md takes them in and out.</summary>
public sealed class DataFrameTests
{
    [Fact]
    public void A_table_goes_to_a_frame_and_back_without_losing_a_digit()
    {
        var table = IndicatorTable.ParseCsv("unit,year,a,b\nA,2019,0.1,16777217\nA,2020,,1e300\nB,2019,0.30000000000000004,3\n");

        var frame = ToFrame(table);
        var back = FromFrame(frame);

        // 0.1 and 16777217 are not what they are in single precision.
        frame["a"][0].Should().Be(0.1);
        frame["b"][0].Should().Be(16777217.0);
        back.ToCsv().Should().Be(table.ToCsv());
    }

    private static DataFrame ToFrame(IndicatorTable table)
    {
        var rows = from period in table.Periods from unit in table.Units select (Unit: unit, Period: period);
        return new DataFrame(
        [
            new StringDataFrameColumn("unit", rows.Select(r => r.Unit)),
            new StringDataFrameColumn("period", rows.Select(r => r.Period.ToString())),
            .. table.Indicators.Select(i => new DoubleDataFrameColumn(i, rows.Select(r => table[r.Unit, i, r.Period].Value))),
        ]);
    }

    private static IndicatorTable FromFrame(DataFrame frame) => IndicatorTable.FromRows(
        frame.Rows, r => (string)r["unit"], r => Period.Parse((string)r["period"]), [],
        [.. frame.Columns.Where(c => c is DoubleDataFrameColumn)
            .Select(c => (c.Name, (Func<DataFrameRow, double?>)(r => (double?)r[c.Name])))]);
}
