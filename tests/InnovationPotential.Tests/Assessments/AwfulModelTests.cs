using InnovationPotential.Aggregations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Combinations that go wrong elsewhere without a word: each has a coded diagnostic or a defined result, through the whole engine.
/// </summary>
public sealed class AwfulModelTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,1,30\nB,2,10\nC,4,20\n");

    [Fact]
    public void A_geometric_mean_after_min_max_from_0_is_0_for_the_worst_and_says_so()
    {
        var model = Model(o => o with { Normalization = Normalization.MinMax(0, 100), Aggregation = Aggregation.Geometric });

        // One for each child that can reach 0.
        model.Validate().Should()
            .HaveCount(2).And.OnlyContain(d => d.Code == StrategyCodes.ZeroReachable && d.Severity == Severity.Warning && d.Hint != null);
        var assessment = model.Assess(Table);
        // A is the worst in a, B in b; C has (100, 50).
        assessment["A"].Score.Should().Be(0);
        assessment["B"].Score.Should().Be(0);
        assessment["C"].Score.Should().BeApproximately(Math.Sqrt(5000), 1e-10);
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.BindingZero).Which.Message.Should()
            .Contain("A").And.Contain("B");
    }

    [Fact]
    public void A_geometric_mean_of_z_scores_is_undefined_and_says_so()
    {
        var model = Model(o => o with { Normalization = Normalization.ZScore(), Aggregation = Aggregation.Geometric });

        model.Validate().Should().HaveCount(2).And.OnlyContain(d => d.Code == StrategyCodes.ZeroReachable);
        var assessment = model.Assess(Table);
        // z of a: −.873, −.218, 1.091; of b: 1, −1, 0. A and B have a negative score, C a 0.
        assessment["A"].Score.Should().BeNull();
        assessment["B"].Score.Should().BeNull();
        assessment["C"].Score.Should().Be(0);
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.Undefined).Which.Message.Should()
            .StartWith("2 units").And.Contain("A").And.Contain("B");
    }

    [Fact]
    public void Goalposts_of_an_indicator_of_which_less_is_better_stand_in_its_own_units()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts(0, 100) }))
            .Indicator("b", i => i with { Direction = Direction.LowerIsBetter, Goalposts = new(5, 45) }));

        var assessment = model.Assess(Table);

        // (45 − b)/40: COINr's n_goalposts gives 1 − that where direction is −1.
        assessment.Units.Select(u => assessment[u].Score).Should().Equal(37.5, 87.5, 62.5);
        assessment["B"].Rank.Should().Be(1);
    }

    [Fact]
    public void A_target_below_the_minimum_is_refused_a_score_and_named()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.DistanceToTarget() }))
            .Indicator("a", i => i with { Target = 0.5 }));

        var found = FluentActions.Invoking(() => model.Assess(Table)).Should().Throw<InvalidInputException>().Which.Diagnostics;

        found.Should().Contain(d => d.Code == NormalizationCodes.TargetNotAhead && d.Location.Node == "a");
    }

    [Fact]
    public void A_column_of_zeros_has_no_weight_under_entropy_and_is_named()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,0,30\nB,0,10\nC,0,20\n");
        var fitted = Model(o => o with { Normalization = Normalization.None, Weighting = Weighting.Entropy }).Fit(table);

        fitted.WeightsOf("m").Should().BeEquivalentTo(new Dictionary<string, double> { ["a"] = 0, ["b"] = 1 });
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.ConstantColumn && d.Location.Node == "a");
        fitted.Assess(table)["B"].Score.Should().Be(10);
    }

    [Fact]
    public void A_singular_matrix_of_correlations_still_has_a_first_component()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,2,1\nB,2,4,0\nC,3,6,1\nD,5,10,3\n");
        var model = IndicatorModel.Create("m",
            m => m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Weighting = Weighting.PrincipalComponent() })).Indicator("a")
                .Indicator("b").Indicator("c"));

        var weights = model.Fit(table).WeightsOf("m");

        weights["a"].Should().BeApproximately(weights["b"], 1e-9).And.BePositive();
        weights.Values.Sum().Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Judgments_that_contradict_each_other_are_named_when_the_model_is_built()
    {
        // a over b 9 times, b over c 9 times, and c over a 9 times: the worst circle.
        var judgments = new double[,] { { 1, 9, 1 / 9.0 }, { 1 / 9.0, 1, 9 }, { 9, 1 / 9.0, 1 } };
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Weighting = Weighting.Ahp(["a", "b", "c"], judgments) }))
            .Indicator("a").Indicator("b").Indicator("c"));

        model.Validate().Should().ContainSingle(d => d.Code == WeightingCodes.InconsistentJudgments).Which.Severity.Should()
            .Be(Severity.Warning);
        model.Fit(IndicatorTable.ParseCsv("unit,a,b,c\nA,1,2,1\nB,2,4,0\n")).WeightsOf("m").Values.Should()
            .OnlyContain(w => Math.Abs(w - (1 / 3.0)) < 1e-9, "in a circle all are equal");
    }

    [Fact]
    public void A_best_practice_that_no_weights_allow_is_undefined_and_never_0()
    {
        // At least 30 % of the score from each child; A has nothing of b.
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,0\nB,2,10\nC,4,20\n");
        var assessment = Model(o =>
            o with { Normalization = Normalization.None, Aggregation = Aggregation.BenefitOfTheDoubt(WeightBounds.OfShares(.3, .7)) })
                .Assess(table);

        assessment["A"].Score.Should().BeNull();
        assessment["A"].Rank.Should().BeNull();
        assessment["C"].Score.Should().BeApproximately(1, 1e-9);
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.Undefined).Which.Message.Should().Contain("A");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_Choquet_integral_of_other_children_than_there_are_is_refused(int importances)
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Aggregation = Aggregation.Choquet([.. Enumerable.Repeat(1.0 / importances, importances)]) })).Indicator("a")
                    .Indicator("b").Indicator("c"));

        model.Validate().Should().ContainSingle(d => d.Severity == Severity.Error).Which.Should()
            .Match<Diagnostic>(d => d.Code == StrategyCodes.InvalidSetting && d.Location.Node == "m" && d.Hint != null);
    }

    private static IndicatorModel Model(Func<WeightedIndex, WeightedIndex> configure) =>
        IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.WeightedIndex(o => configure(o))).Indicator("a").Indicator("b"));
}
