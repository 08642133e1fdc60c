using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Preparation;

public sealed class ConditionScreeningTests
{
    private const string Data = "unit,region,a,people\nA,north,1,500\nB,south,2,90\nC,east,3,100\nD,,4,\nE,north,5,7\n";

    [Theory]
    [InlineData("region", "= north", "A,E")]
    [InlineData("region", "=north|south", "A,B,E")]
    [InlineData("region", "!= north | south", "C")]
    [InlineData("people", ">= 100", "A,C")]
    [InlineData("people", "> 100", "A")]
    [InlineData("people", "<= 90.0", "B,E")]
    [InlineData("people", "< 90", "E")]
    [InlineData("people", "= 7 | 1e2", "C,E")]
    [InlineData("people", "!= 7", "A,B,C")]
    public void Those_who_meet_the_condition_stay_and_the_others_are_named(string name, string condition, string stay)
    {
        var prepared = Screening.Where(name, condition).Apply(IndicatorTable.ParseCsv(Data));

        prepared.Table.Units.Should().Equal(stay.Split(','));
        prepared.Diagnostics.Select(d => d.Location.Unit).Should()
            .BeEquivalentTo("ABCDE".Select(c => c.ToString()).Except(stay.Split(',')));
        prepared.Diagnostics.Should().OnlyContain(d => d.Code == PreparationCodes.UnitExcluded);
        prepared.Diagnostics.Should().ContainSingle(d => d.Location.Unit == "D").Which.Message.Should()
            .Be($"The unit 'D' has no '{name}'; it is excluded.");
    }

    [Fact]
    public void What_is_said_names_value_and_condition_and_demands_come_last()
    {
        var prepared = Screening.Where("people", ">=100").Keeping("B").LeavingOut("A").Apply(IndicatorTable.ParseCsv(Data));

        prepared.Table.Units.Should().Equal("B", "C");
        prepared.Diagnostics.Select(d => d.Message).Should().Contain([
            "The unit 'A' is left out on demand; it is excluded.",
            "'B' has 90 as 'people', not >=100, but is kept on demand.",
            "The unit 'E' has 7 as 'people', not >=100; it is excluded."]);
    }

    [Fact]
    public void Of_a_panel_the_last_observation_counts()
    {
        var table = IndicatorTable.ParseCsv("unit,year,a\nA,2020,9\nA,2021,1\nB,2020,1\nB,2021,9\nC,2020,9\nC,2021,\n");

        Screening.Where("a", "> 5").Apply(table).Table.Units.Should().Equal("B", "C");
    }

    [Fact]
    public void A_fitted_model_filters_new_units_by_themselves()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Screening.Where("people", ">= 100"), Imputation.Mean).Indicator("a"));
        var fitted = FittedModel.Parse(model.Fit(IndicatorTable.ParseCsv(Data, model.TableColumns)).ToJson());
        var assessment = fitted.Assess(IndicatorTable.ParseCsv("unit,a,people\nX,1,99\nY,2,101\n", model.TableColumns));

        assessment.Units.Should().Equal("Y");
        // A and C are learned from: a from 1 to 3.
        assessment["Y"].Score.Should().BeApproximately(0.5, 1e-12).And.Be(fitted.Assess(IndicatorTable.ParseCsv("unit,a,people\nY,2,101\n",
            model.TableColumns))["Y"].Score);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        model.ToJson().Should().Contain("\"screening-where\"").And.Contain("\"\\u003E= 100\"");
    }

    [Theory]
    [InlineData("north")]
    [InlineData("=")]
    [InlineData("= |")]
    [InlineData("> many")]
    [InlineData(">= ")]
    public void What_is_no_condition_is_refused(string condition)
    {
        FluentActions.Invoking(() => Screening.Where("a", condition)).Should().Throw<ArgumentException>();
        IndicatorModel.TryParse($$$"""
            {"code": "m", "children": [{"code": "a"}],
             "preparation": {"steps": [{"kind": "screening-where", "column": "a", "condition": "{{{condition}}}"}]}}
            """).Diagnostics.Should()
            .Contain(d => d.Severity == Severity.Error && d.Location.Path!.EndsWith("condition", StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_columns_and_filters_that_leave_nobody_are_errors()
    {
        var table = IndicatorTable.ParseCsv(Data);

        FluentActions.Invoking(() => Screening.Where("regoin", "= north").Apply(table)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Single().Hint.Should().Contain("'region'");
        FluentActions.Invoking(() => Screening.Where("region", "= west").Apply(table)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.NothingLeft);
    }

    [Fact]
    public void The_command_filters_before_anything_else()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-filter");
        try
        {
            var (model, data) = (Path.Combine(folder.FullName, "m.json"), Path.Combine(folder.FullName, "d.csv"));
            File.WriteAllText(model, """{ "code": "m", "children": [{ "code": "a" }] }""");
            File.WriteAllText(data, Data);
            using var output = new StringWriter();
            using var error = new StringWriter();
            Innopot.Run(["assess", model, data, "--format", "csv", "--filter", "people >= 90", "--filter", "region=north|south"], output,
                error).Should().Be(0, error.ToString());
            output.ToString().Should().Contain("\nA,").And.Contain("\nB,").And.NotContain("\nC,").And.NotContain("\nE,");
            error.ToString().Should().Contain("'E' has 7 as 'people'").And.Contain("'C' has 'east' as 'region'");
            Innopot.Run(["assess", model, data, "--filter", "people"], output, error).Should().Be(2);
            error.ToString().Should().Contain("'people' is no filter");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
