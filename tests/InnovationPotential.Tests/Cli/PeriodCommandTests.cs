using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>Periods of several forms on the command line.</summary>
public sealed class PeriodCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    [Fact]
    public void School_years_are_years()
    {
        var (code, output, error) = Run("trend", Data("school-years.csv"), "--format", "json");

        code.Should().Be(0);
        error.Should().Contain("information IP2040").And.Contain("'2007-08'");
        using var json = JsonDocument.Parse(output);
        var trend = json.RootElement[0];
        trend.GetProperty("olsSlope").GetDouble().Should().BeApproximately(10, 1e-9);
        trend.GetProperty("senSlope").GetDouble().Should().BeApproximately(10, 1e-9);
        trend.GetProperty("absoluteIncrementMean").GetDouble().Should().BeApproximately(10, 1e-9);
        trend.GetProperty("firstPeriod").GetString().Should().Be("2007-08");
    }

    [Fact]
    public void They_are_months_if_that_is_stated()
    {
        var (code, output, error) = Run("trend", Data("school-years.csv"), "--fiscal-years", "false");

        (code, error).Should().Be((0, ""));
        output.Should().Contain("9.2308");
        Run("trend", Data("school-years.csv"), "--fiscal-years").Output.Should().NotContain("9.2308");
    }

    [Fact]
    public void Totals_beside_quarters_have_no_slope()
    {
        var (code, output, error) = Run("trend", Data("years-and-quarters.csv"));

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain("error IP6020").And.Contain("2019 is a year, 2020Q1 a quarter");
    }

    [Theory]
    [InlineData("half-years.csv", "2018-S1", "2019-S1")]
    [InlineData("dates.csv", "2018", "2020")]
    public void Half_years_and_dates_are_read(string file, string first, string last)
    {
        var (code, output, _) = Run("trend", Data(file));

        code.Should().Be(0);
        output.Should().Contain($"{first}–{last}");
    }

    [Fact]
    public void A_period_is_named_as_the_table_writes_it()
    {
        var (model, data) = (Path.Combine(_folder, "model.json"), Path.Combine(_folder, "data.csv"));
        File.WriteAllText(model, IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")).ToJson());
        File.WriteAllText(data, "unit,year,a,b\nX,2007-08,1,2\nY,2007-08,3,1\nX,2008-09,5,2\nY,2008-09,4,7\n");

        foreach (var args in (string[][])
            [
                ["explain", model, data, "X", "--period", "2007-08"],
                ["explain", model, data, "X", "--period", "2007/08"],
                ["analyze", model, data, "--period", "2008-09"],
                ["assess", model, data, "--scope", "base:2007-08"],
                ["sensitivity", model, data, "--rows", "16", "--output", "score:X", "--period", "2008-09"],
            ])
        {
            var (code, output, error) = Run(args);
            code.Should().Be(0, "{0}: {1}", args[0], error);
            output.Should().NotBeEmpty();
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "TestData", "periods", name);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
