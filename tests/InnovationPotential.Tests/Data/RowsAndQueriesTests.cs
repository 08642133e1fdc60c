using System.Data;

namespace InnovationPotential.Tests.Data;

public sealed class RowsAndQueriesTests
{
    private sealed record Firm(string Name, int Year, string? Region, double? Rd, double? Patents);

    [Fact]
    public void Rows_in_memory_make_a_cross_section()
    {
        Firm[] firms = [new("A", 2020, "N", 1.5, null), new("B", 2020, null, 0, 7)];

        var table = IndicatorTable.FromRows(firms, f => f.Name, ("rd", f => f.Rd), ("patents", f => f.Patents));

        table.Units.Should().Equal("A", "B");
        table["A", "rd"].Value.Should().Be(1.5);
        table["A", "patents"].Should().Be(new Observation(null, ObservationState.NotAvailable));
        table.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void Rows_in_memory_make_a_panel_with_attributes()
    {
        Firm[] firms = [new("B", 2021, null, 3, 4), new("A", 2020, "N", 1, 2), new("B", 2020, "S", 5, 6)];

        var table = IndicatorTable.FromRows(firms, f => f.Name, f => f.Year, [("region", f => f.Region)], ("rd", f => f.Rd));

        table.Periods.Select(p => p.Label).Should().Equal("2020", "2021");
        table["rd"].Values.ToArray().Should().Equal(5, 1, 3, double.NaN);
        table.AttributeOf("B", "region").Should().Be("S");
    }

    [Fact]
    public void All_that_is_wrong_with_rows_is_named_at_once()
    {
        Firm[] firms = [new("A", 1, "N", double.PositiveInfinity, 1), new(" ", 1, null, 1, 1), new("A", 1, "S", 1, double.NaN)];

        var action = () =>
            IndicatorTable.FromRows(firms, f => f.Name, null, [("region", f => f.Region)], ("x", f => f.Rd), ("x", f => f.Patents));

        action.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => (d.Code, d.Location.Row)).Should()
            .BeEquivalentTo(new (string, int?)[]
        {
            (TableCodes.NotFinite, 1), (TableCodes.Blank, 2), (TableCodes.DuplicateUnit, 3), (TableCodes.NotFinite, 3),
            (TableCodes.Contradiction, 3), (TableCodes.DuplicateIndicator, null),
        });
        FluentActions.Invoking(() => IndicatorTable.FromRows(Array.Empty<Firm>(), f => f.Name)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().HaveCount(2).And.OnlyContain(d => d.Code == TableCodes.Empty);
    }

    [Fact]
    public void A_query_is_read_by_the_types_of_its_columns()
    {
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        data.Columns.Add("Unit", typeof(string));
        data.Columns.Add("code", typeof(string));
        foreach (var type in new[] { typeof(double), typeof(float), typeof(decimal), typeof(byte), typeof(short), typeof(int), typeof(long),
            typeof(ulong), typeof(bool) }) data.Columns.Add(type.Name, type);
        data.Rows.Add("A", "1", 0.1, 0.5f, 12.75m, (byte)7, (short)-3, 1 << 20, 1L << 53, 1UL << 63, true);
        data.Rows.Add("B", DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value,
            DBNull.Value, false);
        using var reader = data.CreateDataReader();

        var table = IndicatorTable.Read(reader);

        table.Indicators.Should().Equal("Double", "Single", "Decimal", "Byte", "Int16", "Int32", "Int64", "UInt64", "Boolean");
        table.Indicators.Select(i => table["A", i].Value).Should()
            .Equal(0.1, 0.5, 12.75, 7, -3, 1048576, 9007199254740992, 9223372036854775808, 1);
        table.Indicators.Take(8).Select(i => table["B", i].State).Should().OnlyContain(s => s == ObservationState.NotAvailable);
        table["B", "Boolean"].Value.Should().Be(0);
        table.AttributeOf("A", "code").Should().Be("1", "a column of texts is no indicator");
        table.AttributeOf("B", "code").Should().BeNull();
    }

    [Fact]
    public void A_query_can_be_long_and_hold_texts_and_objects()
    {
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var name in new[] { "unit", "indicator", "state" }) data.Columns.Add(name, typeof(string));
        data.Columns.Add("period", typeof(int));
        data.Columns.Add("value", typeof(object));
        data.Rows.Add("A", "Level", DBNull.Value, 2020, "planned");
        data.Rows.Add("A", "x", "imputed", 2020, 2.5m);
        data.Rows.Add("A", "x", DBNull.Value, 2021, "-1.5");
        data.Rows.Add("A", "o", "suppressed", 2021, DBNull.Value);
        using var reader = data.CreateDataReader();

        var table = IndicatorTable.Read(reader,
            [new Indicator("o") { Name = "Level", Scale = MeasurementScale.Ordinal(("absent", 0), ("planned", 1)) },
                new Indicator("x") { Scale = MeasurementScale.Interval }]);

        table["A", "o", 2020].Value.Should().Be(1);
        table["A", "x", 2020].Should().Be(new Observation(2.5, ObservationState.Imputed));
        table["A", "x", 2021].Value.Should().Be(-1.5);
        table["A", "o", 2021].State.Should().Be(ObservationState.Suppressed);
    }

    [Fact]
    public void What_is_wrong_with_a_query_is_named_by_record_and_column()
    {
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        data.Columns.Add("unit", typeof(string));
        data.Columns.Add("a", typeof(double));
        data.Rows.Add("A", double.PositiveInfinity);
        data.Rows.Add("A", -1);
        data.Rows.Add(DBNull.Value, double.NaN);
        using var reader = data.CreateDataReader();

        var reading = IndicatorTable.TryRead(reader, [new Indicator("a"), new Indicator("b")]);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Select(d => (d.Code, d.Location.Row, d.Location.Column)).Should().Equal(
            (TableCodes.NotFinite, 1, 2), (TableCodes.DuplicateUnit, 2, 1), (TableCodes.OutsideDomain, 2, 2), (TableCodes.Blank, 3, 1),
            (TableCodes.NotFinite, 3, 2), (TableCodes.MissingIndicator, null, null));
        using var empty = data.Clone().CreateDataReader();
        IndicatorTable.TryRead(empty).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TableCodes.Empty);
    }
}
