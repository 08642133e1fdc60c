using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What is learned of which rows, and what is found beside a warning. Own data, by hand.</summary>
public sealed class FittingTests
{
    // In 2020 the values of a lie twice as far apart as those of b, in 2021 half as far.
    private static readonly IndicatorTable Spreads = IndicatorTable.ParseCsv(
        "unit,period,a,b\nA,2020,1,3\nB,2020,9,7\nA,2021,3,1\nB,2021,7,9\n");

    // A geometric mean that can reach 0 is warned of (IP5001).
    private static readonly IndicatorModel Warned = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Aggregation = Aggregation.Geometric })).Indicator("a").Indicator("b"));

    [Fact]
    public void Weights_are_learned_of_the_rows_of_the_scope()
    {
        var model = IndicatorModel.Create("m", m => m.Weighting(Weighting.StandardDeviation).Add(Post("a")).Add(Post("b")));

        Weight(model.Fit(Spreads), null).Should().BeApproximately(.5, 1e-12);
        Weight(model.Fit(Spreads, FitScope.BasePeriod(2020)), null).Should().BeApproximately(2.0 / 3, 1e-12);
        Weight(model.Fit(Spreads, FitScope.BasePeriod(2021)), null).Should().BeApproximately(1.0 / 3, 1e-12);
        var each = model.Fit(Spreads, FitScope.EachPeriod);
        Weight(each, 2020).Should().BeApproximately(2.0 / 3, 1e-12);
        Weight(each, 2021).Should().BeApproximately(1.0 / 3, 1e-12);
        var ofStrategy = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Weighting = Weighting.StandardDeviation }))
            .Weighting(Weighting.Nominal).Add(Post("a")).Add(Post("b")));
        Weight(ofStrategy.Fit(Spreads, FitScope.BasePeriod(2020)), null).Should().Be(.5, "the dimension's own rule goes before");

        static double Weight(FittedModel fitted, Period? period) => fitted.WeightsOf("m", period)["a"];
    }

    /// <summary>
    /// Against the best of both years, 8, A and B have .25 and .5 in 2020, 1 and .75 in 2021; d has .25 and .75, and .25 and .75.
    /// </summary>
    [Fact]
    public void A_frontier_of_all_periods_needs_all_of_them_whichever_are_learned_from()
    {
        var model = IndicatorModel.Create("m", m => m.Weighting(Weighting.StandardDeviation)
            .Dimension("f", d => d.Aggregation(Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled)).Add(Post("a")))
            .Dimension("d", d => d.Add(Post("b"))));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,2,2.5\nB,2020,4,7.5\nA,2021,8,2.5\nB,2021,6,7.5\n");

        model.Fit(table, FitScope.BasePeriod(2020)).WeightsOf("m")["f"].Should().BeApproximately(1.0 / 3, 1e-9);
        model.Fit(table, FitScope.BasePeriod(2021)).WeightsOf("m")["f"].Should().BeApproximately(1.0 / 3, 1e-9);
        FluentActions.Invoking(() => model.Fit(table, FitScope.EachPeriod)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.PooledButFittedApart && d.Location.Node == "f");
        model.Fit(table.Of(2020), FitScope.EachPeriod).Plans.Should().ContainSingle();
    }

    [Fact]
    public void A_norm_of_each_units_own_is_of_the_period_that_is_named()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.OwnPeriod(2021), Cap = SufficiencyCap.None }))
            .Indicator("a"));
        var table = IndicatorTable.ParseCsv("unit,period,a\nA,2020,2\nB,2020,4\nA,2021,4\nB,2021,5\nA,2022,6\nB,2022,10\n");

        model.Fit(table).Assess(table).Scores().Should().Equal(.5, .8, 1, 1, 1.5, 2);
        model.Fit(table, FitScope.BasePeriod(2021)).Assess(table).Scores().Should().Equal(.5, .8, 1, 1, 1.5, 2);
        model.Fit(table, FitScope.BasePeriod(2020)).Diagnostics.Select(d => d.Code).Should().Contain(StrategyCodes.NormUndefined);
    }

    /// <summary>What weighs nothing does not decide on which range the others meet, whether it has ends or not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_weighs_nothing_has_no_say_in_the_range(bool hasEnds)
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 50) }))
            .Dimension("d", d => d.Add(Post("a"))).Dimension("e", d => d.Add(Post("b")))
            .Dimension("idle", d => d.Weight(0).Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = hasEnds ? Normalization.MinMax(0, 100) : Normalization.ZScore(),
            })).Indicator("a2")));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b,a2\nA,4,2,1\nB,8,6,5\n"));

        assessment.Scores().Should().Equal([15, 35], (a, e) => Math.Abs(a!.Value - e) < 1e-9);
        assessment.Range.Should().Be(new ScoreRange(0, 50));
        var mixed = model.Replace("e", d => (Dimension)d with { Strategy = AssessmentStrategy.WeightedIndex() })
            .Assess(IndicatorTable.ParseCsv("unit,a,b,a2\nA,4,2,1\nB,8,6,5\n"));
        mixed.Scores().Should().Equal([.3, .7], (a, e) => Math.Abs(a!.Value - e) < 1e-9);
    }

    [Fact]
    public void What_can_score_one_thing_only_is_taken_as_it_is()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("r", d => d.Strategy(new ReadinessBased { Levels = new("t", "s", 9, [new(0, 3)]) }).Indicator("a"))
            .Dimension("s", d => d.Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })));
        var fitted = model.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,2,4\n"));

        fitted.Plans[0].Find("r")!.Range.Should().Be(new ScoreRange(3, 3));
        fitted.Plans[0].Find("r")!.ToParent.IsIdentity.Should().BeTrue();
    }

    [Fact]
    public void Beside_a_warning_errors_are_found_and_lessons_told()
    {
        Found(() => Warned.Fit(IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\n"))).Should().Contain(AssessmentCodes.MissingIndicator);
        Found(() => (Warned with { Benchmarks = ["A"], LeftOut = ["B"] }).Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,1\nB,2,2\n")))
            .Should().Contain(TableCodes.Empty);
        Found(() => Warned.Fit(IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,\nA,2020Q1,,2\nB,2020,3,\nB,2020Q1,,1\n")))
            .Should().Contain(TableCodes.NeverMeet);
        var learned = Warned with
        {
            Root = Warned.Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o => o with
                {
                    Aggregation = Aggregation.Geometric,
                    Exceptions = [new("a", Normalization.MinMax()) { Scope = FitScope.BasePeriod(2019) }],
                }),
            },
        };
        Found(() => learned.Fit(Spreads)).Should().Contain(AssessmentCodes.UnknownPeriod);

        var told = Warned.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,5\nB,2,5\n")).Diagnostics;
        told.Count(d => d.Code == "IP5001").Should().Be(2, "of each indicator once");
        told.Count(d => d.Code == NormalizationCodes.ConstantColumn).Should().Be(1);
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };

    private static IEnumerable<string> Found(Action action) =>
        FluentActions.Invoking(action).Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code);
}
