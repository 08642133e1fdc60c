using InnovationPotential.Data;

namespace InnovationPotential.Tests.Data;

/// <summary>What units are called, and from where a table knows.</summary>
public sealed class UnitNameTests
{
    [Theory]
    [InlineData("unit,name,a\nDE,Germany,1\nFR,France,2\n", null)]
    [InlineData("unit,Name,a\nDE,Germany,1\nFR,France,2\n", null)]
    [InlineData("unit,a,land\nDE,1,Germany\nFR,2,France\n", "Land")]
    [InlineData("unit,indicator,value,name\nDE,a,1,Germany\nFR,a,2,France\n", null)]
    [InlineData("unit,indicator,value,title\nDE,a,1,Germany\nFR,a,2,France\n", "title")]
    [InlineData("unit,indicator,name,2019,2020\nDE,a,Germany,1,2\nFR,a,France,2,3\n", null)]
    public void A_column_of_names_is_what_units_are_called(string csv, string? column)
    {
        var table = IndicatorTable.ParseCsv(csv, configure: o => o with { NameColumn = column });

        table.Units.Should().Equal("DE", "FR");
        table.Indicators.Should().Equal("a");
        table.Units.Select(table.NameOf).Should().Equal("Germany", "France");
        table.OfUnits(["FR"]).NameOf("FR").Should().Be("France");
        IndicatorTable.ParseJson(table.ToJson()).NameOf("FR").Should().Be("France");
        IndicatorTable.ParseCsv(table.ToCsv()).NameOf("DE").Should().Be("Germany");
    }

    [Fact]
    public void Without_names_a_unit_is_called_by_its_code()
    {
        var table = IndicatorTable.ParseCsv("unit,region,a\nDE,west,1\nFR,west,2\n");

        table.NameOf("DE").Should().Be("DE");
        FluentActions.Invoking(() => table.NameOf("ED")).Should().Throw<ArgumentException>().WithMessage("*'ED'*");
        IndicatorTable.ParseCsv("unit,name,a\nDE,,1\nFR,France,2\n").Units.Should().Equal("DE", "FR");
        IndicatorTable.ParseCsv("unit,name,a\nDE,,1\nFR,France,2\n").NameOf("DE").Should().Be("DE");
    }

    /// <summary>Two Georgias, and a unit that is called as another's code is.</summary>
    [Fact]
    public void A_name_that_does_not_tell_units_apart_has_its_code_behind_it()
    {
        var table = IndicatorTable.ParseCsv("unit,name,a\nGE,Georgia,1\nUS-GA,Georgia,2\nX,Y,3\nY,Other,4\nZ,Z,5\n");

        table.Units.Select(table.NameOf).Should().Equal("Georgia (GE)", "Georgia (US-GA)", "Y (X)", "Other", "Z");
        var found = table.Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.SameName).Which;
        found.Message.Should().Contain("2 names do not tell units apart: Georgia, Y.");
        IndicatorTable.ParseCsv("unit,name,a\nA,B,1\nC,D,2\n").Diagnostics.Should().NotContain(d => d.Code == TableCodes.SameName);
    }

    [Fact]
    public void Codes_are_shown_on_request_and_names_stay()
    {
        var table = IndicatorTable.ParseCsv("unit,name,a\nDE,Germany,1\nFR,France,2\n");
        var codes = table.WithCodes();

        codes.NameOf("DE").Should().Be("DE");
        codes.AttributeOf("DE", "name").Should().Be("Germany");
        codes.OfUnits(["DE"]).NameOf("DE").Should().Be("DE");
        codes.Fingerprint.Should().Be(table.Fingerprint);
        table.NameOf("DE").Should().Be("Germany");
    }

    [Fact]
    public void The_column_that_is_stated_counts()
    {
        const string Csv = "unit,name,full,a\nDE,short,Germany,1\nFR,brief,France,2\n";
        var reading = IndicatorTable.TryParseCsv(Csv, configure: o => o with { NameColumn = "full" });

        reading.Value!.NameOf("DE").Should().Be("Germany");
        reading.Value.Attributes.Select(a => a.Name).Should().Equal("name");
        reading.Diagnostics.Should().ContainSingle(d => d.Code == TableCodes.ColumnLeftOut).Which.Message.Should().Contain("'name'");
        IndicatorTable.TryParseCsv(Csv, configure: o => o with { NameColumn = "titel" }).Diagnostics.Should()
            .ContainSingle(d => d.Code == TableCodes.MissingColumn).Which.Message.Should().Contain("'titel'");
    }

    /// <summary>A column of numbers is an indicator without a model, and a name where it is stated to be.</summary>
    [Fact]
    public void Numbers_may_be_names()
    {
        const string Csv = "unit,id,a\nDE,100,1\nFR,200,2\n";

        IndicatorTable.ParseCsv(Csv).Indicators.Should().Equal("id", "a");
        IndicatorTable.ParseCsv(Csv, configure: o => o with { NameColumn = "id" }).NameOf("FR").Should().Be("200");
    }
}
