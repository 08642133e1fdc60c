using InnovationPotential.Comparisons;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>What comparisons refuse, leave open or call by name, to the word.</summary>
public sealed class ComparisonRefusalTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b,c\nA,9,1,2\nB,5,5,5\nC,7,4,1\nD,1,9,8\nE,3,3,9\n");

    [Fact]
    public void What_few_assessors_have_scored_is_told()
    {
        var result = ExpertPanel.Of([new("p", "A", "x", 1), new("q", "A", "x", 2), new("p", "B", "x", 3), new("q", "C", "x",
            null)]).Combine();

        result.Diagnostics.Where(d => d.Code == ComparisonCodes.FewAssessors).Said().Should().Equal(
            "Information IP8014 x/B: One assessor alone has scored this.",
                "Information IP8014 x/C: No assessor has scored this; it is missing.");
        (result.DispersionOf("B", "x").Mean, result.DispersionOf("B", "x").StandardDeviation).Should().Be((3, null));
        (result.DispersionOf("C", "x").Mean, result.DispersionOf("C", "x").Count).Should().Be((null, 0));
        (result.DispersionOf("A", "x").Mean, Math.Round(result.DispersionOf("A", "x").StandardDeviation!.Value, 6))
            .Should().Be((1.5, .707107));
        Message(() => result.DispersionOf("A", "y")).Should().StartWith("The panel has no indicator of the code 'y' for 'A'.");
        Message(() => result.DispersionOf("Z", "x")).Should().StartWith("The panel has no unit 'Z'.");
        Message(() => result.ConcordanceOn("y")).Should().StartWith("The panel has no indicator of the code 'y'.");
        FluentActions.Invoking(() => PanelAverage.TrimmedMean(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void Points_without_end_are_no_budget(double points) =>
        FluentActions.Invoking(() => BudgetPanel.Of([new("p", "x", 1), new("p", "y", points)])).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle(d => d.Code == "IP8012" && d.Location.Row == 2);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1.7e308, 1.7e308)]
    public void A_budget_of_nothing_or_beyond_every_number_is_refused(double first, double second) =>
        FluentActions.Invoking(() => BudgetPanel.Of([new("p", "x", first), new("p", "y", second)])).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("'p' spends nothing, or more than a number can hold.");

    [Fact]
    public void Changes_between_periods_of_different_length_are_refused_at_the_unit()
    {
        var assessment = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) }))
            .Assess(IndicatorTable.ParseCsv("unit,period,a\nX,2020,1\nX,2020Q1,2\n"));

        FluentActions.Invoking(() => assessment.ChangeOf("X", Period.Parse("2020"), Period.Parse("2020Q1"))).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle(d => d.Location.Unit == "X");
    }

    [Fact]
    public void A_grid_of_nothing_is_the_model_and_what_is_tried_twice_is_numbered()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a").Indicator("b")).Indicator("c"));
        var geometric = model.Replace("d", n => (Dimension)n with { Aggregation = Aggregation.Geometric });
        var grid = ScenarioComparison.Grid(Table, geometric, [], []);

        grid.Scenarios.Should().Equal(new GridScenario("as the model", null, null, null));
        grid.Units.Select(u => u.Ranks[0]).Should().Equal(geometric.Assess(Table).Ranks());
        ScenarioComparison.Grid(Table, geometric, [], [Aggregation.Arithmetic]).Units.Select(u => u.Ranks[0])
            .Should().Equal(model.Assess(Table).Ranks());
        ScenarioComparison.Grid(Table, model, [Normalization.ZScore(), Normalization.ZScore(), Normalization.MinMax()],
            [Aggregation.Geometric])
            .Refused.Select(r => r.Name).Should().Equal("z-score, geometric", "z-score, geometric (2)");
    }

    [Fact]
    public void An_index_below_another_strategy_is_normalized()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d", d => d.Strategy(AssessmentStrategy.WeightedIndex()).Indicator("a").Indicator("b")));
        var ranked = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d", d => d.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Rank() }))
                .Indicator("a").Indicator("b")));

        ScenarioComparison.Grid(Table, model, [Normalization.Rank()], []).Units.Select(u => u.Ranks[0])
            .Should().Equal(ranked.Assess(Table).Ranks());
    }

    [Theory]
    [InlineData(200, "kemeny")]
    [InlineData(201, "borda")]
    public void The_consensus_of_many_units_is_that_of_borda(int units, string method)
    {
        var table = IndicatorTable.Create([.. Enumerable.Range(0, units).Select(i => $"u{i}")],
            [IndicatorColumn.Of("a", [.. Enumerable.Range(0, units).Select(i => (double?)i)])]);
        var grid = ScenarioComparison.Grid(table, IndicatorModel.Create("m", m => m.Indicator("a")), [Normalization.MinMax()], []);

        (grid.ConsensusMethod, grid.IsConsensusExact).Should().Be((method, method == "kemeny"));
        grid.Units.Select(u => u.Consensus).Should().Equal(Enumerable.Range(0, units).Select(i => (double?)(units - i)));
        grid.ToString().Should().Contain(method == "kemeny" ? "is that of Kemeny" : "is that of Borda, which may be "
            + "bettered").And.NotContain("Kendall's");
    }

    [Fact]
    public void A_unit_that_no_combination_ranks_has_no_middle() =>
        new GridUnit("X", null, [null, null]).Should().BeEquivalentTo(new
        {
            Least = (double?)null,
            Median = (double?)null,
            Greatest = (double?)null
        });

    [Fact]
    public void Percentages_of_periods_of_different_length_are_refused()
    {
        var relative = RelativeScores.Of(["A", "B"], [Period.Parse("2020"), Period.Parse("2020Q1")], [1, 2, 3, 4], ScoreBase.OfMean());

        FluentActions.Invoking(() => relative.Change("A", Period.Parse("2020"), Period.Parse("2020Q1")))
            .Should().Throw<InvalidInputException>();
        FluentActions.Invoking(() => relative.To(ScoreBase.OfUnit("A", Period.Parse("2020")))).Should().Throw<InvalidInputException>();
        relative["B", Period.Parse("2020Q1")].Value.Should().BeApproximately(400 / 3.5, 1e-12);
        Message(() => _ = relative["Z", Period.Parse("2020")]).Should().StartWith("There is no unit 'Z'.");
        FluentActions.Invoking(() => RelativeScores.Of(["A", "B"], [], [1, double.PositiveInfinity], ScoreBase.OfMean()))
            .Should().Throw<ArgumentException>();
        RelativeBands.Of(Bands.From(BandQuantity.PercentOfMean, ("low", 0)) with { Source = "own" }).Source.Should().Be("own");
    }

    [Fact]
    public void Periods_side_by_side_say_what_they_lack()
    {
        var assessment = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a")).Indicator("b")).Assess(Table);

        Message(() => _ = assessment.SideBySide()["Z"]).Should().StartWith("There is no unit 'Z'.");
        FluentActions.Invoking(() => assessment.SideBySide((PeriodQuantity)7)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => assessment.SideBySide(PeriodQuantity.Level, "d"))
            .Should().Throw<InvalidInputException>().Which.Diagnostics
            .Should().ContainSingle(d => d.Location.Node == "d");
    }

    [Fact]
    public void The_first_200_differences_are_shown()
    {
        static Differences Of(int count)
        {
            IndicatorTable Column(double value) => IndicatorTable.Create([.. Enumerable.Range(0, count).Select(i => $"u{i}")],
                [IndicatorColumn.Of("a", [.. Enumerable.Repeat((double?)value, count)])]);
            return Differences.Between(Column(1), Column(2));
        }

        Of(200).ToString().Should().NotContain("are shown");
        Of(201).ToString().Should().EndWith("The first 200 of 201 are shown; CSV and JSON hold all.\n");
        Of(201).All.Should().HaveCount(201);
        Of(1).ToString().Should().Be("Differences\nchange   part  unit  name  before  after\n-------  ----  ----  ----  ------  "
            + "-----\nchanged  cell  u0    a     1       2\n");
    }

    [Fact]
    public void A_table_that_has_periods_and_one_that_has_none_share_no_cell()
    {
        var differences = Differences.Between(IndicatorTable.ParseCsv("unit,a\nX,1\n"),
            IndicatorTable.ParseCsv("unit,period,a\nX,2020,2\n"));

        differences.All.Should().Equal(new Difference("added", "period", null, null) { Period = 2020 });
        differences.ToString().Should().Contain("2020").And.NotContain("unit");
    }

    [Fact]
    public void A_node_that_did_not_change_adds_nothing() => IndicatorModel.Create("m", m => m.Indicator("a",
        i => i with { Goalposts = new(0, 10) }))
        .Assess(IndicatorTable.ParseCsv("unit,period,a\nX,2020,1\nX,2021,2\n")).ChangeOf("X", 2020, 2021)["elsewhere"].Total.Should().Be(0);

    private static string Message(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.Message;
}
