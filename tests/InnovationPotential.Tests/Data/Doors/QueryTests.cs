using System.Data;
using System.Globalization;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>Queries whose columns are objects, decimals and dates, read at once and as they arrive.</summary>
public sealed class QueryTests
{
    private static DataTable Panel(Type unit, Type period, Type value)
    {
        var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        rows.Columns.Add("unit", unit);
        rows.Columns.Add("period", period);
        rows.Columns.Add("rd", value);
        return rows;
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(decimal))]
    public async Task The_same_table_comes_of_both_ways_of_reading(Type type)
    {
        using var rows = Panel(typeof(string), typeof(DateTime), type);
        rows.Rows.Add("A", new DateTime(2019, 12, 31), 0.1m);
        rows.Rows.Add("A", new DateTime(2020, 12, 31), 12.75m);
        rows.Rows.Add("B", new DateTime(2019, 12, 31), DBNull.Value);

        using var once = rows.CreateDataReader();
        using var arriving = rows.CreateDataReader();
        var table = IndicatorTable.Read(once);
        var same = await IndicatorTable.ReadAsync(arriving, cancellation: TestContext.Current.CancellationToken);

        table.Periods.Should().Equal(Period.Year(2019), Period.Year(2020));
        table["rd"].Values.ToArray().Should().Equal(0.1, double.NaN, 12.75, double.NaN);
        same.ToCsv().Should().Be(table.ToCsv());
    }

    [Fact]
    public void A_column_of_objects_is_an_indicator_by_its_values()
    {
        using var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in new[] { "unit", "a", "b", "region" }) rows.Columns.Add(name, typeof(object));
        rows.Rows.Add("A", 1, 2.5f, "north");
        rows.Rows.Add("B", 3L, DBNull.Value, "south");
        using var reader = rows.CreateDataReader();

        var table = IndicatorTable.Read(reader);

        table.Indicators.Should().Equal("a", "b");
        table["a"].Values.ToArray().Should().Equal(1, 3);
        table["b"].Values.ToArray().Should().Equal(2.5, double.NaN);
        table.AttributeOf("B", "region").Should().Be("south");
    }

    [Fact]
    public void Dates_that_are_no_periods_have_the_hint_of_queries()
    {
        using var rows = Panel(typeof(string), typeof(object), typeof(double));
        rows.Rows.Add("A", new DateTime(2019, 1, 1), 1);
        rows.Rows.Add("A", new DateTime(2020, 5, 17), 2);
        using var reader = rows.CreateDataReader();

        IndicatorTable.TryRead(reader).Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d =>
            d.Code == TableCodes.DatesWithoutPeriod && d.Hint!.Contains("EXTRACT"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_both_and_the_work_can_be_ended()
    {
        using var rows = Panel(typeof(string), typeof(int), typeof(double));
        rows.Rows.Add("A", 2019, double.PositiveInfinity);
        rows.Rows.Add("A", 2019, 1);
        using var once = rows.CreateDataReader();
        using var arriving = rows.CreateDataReader();
        using var ended = rows.CreateDataReader();

        var reading = await IndicatorTable.TryReadAsync(arriving, cancellation: TestContext.Current.CancellationToken);

        reading.Diagnostics.Should().Equal(IndicatorTable.TryRead(once).Diagnostics).And.HaveCount(2);
        await FluentActions.Awaiting(() => IndicatorTable.ReadAsync(ended, cancellation: new CancellationToken(true))).Should()
            .ThrowAsync<OperationCanceledException>();
    }
}
