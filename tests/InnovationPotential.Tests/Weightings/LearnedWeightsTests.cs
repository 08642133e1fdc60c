using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

/// <summary>What scores make of weights where they are few, missing, zero or alike; by hand, roots by mpmath.</summary>
public sealed class LearnedWeightsTests
{
    private const double Missing = double.NaN;

    public static TheoryData<Weighting> Rules =>
    [
        Weighting.Entropy, Weighting.Gini, Weighting.Merec, Weighting.Critic(), Weighting.StandardDeviation, Weighting.UnobservedComponents,
        Weighting.PrincipalComponent(), Weighting.ComponentScores(), Weighting.FactorAnalysis(), Weighting.EqualImportance(),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Nothing_is_asked_of_the_scores_of_an_only_child(Weighting rule)
    {
        var alone = Weighed.By(rule, ["a"], [[5, 5, 5]]);
        var beside = Weighed.By(rule, ["a", "b"], [[5, 5, 5], [2, 2, Missing]], [1, 0]);

        alone.Weights.Should().Equal(1);
        beside.Weights.Should().Equal(1, 0);
        alone.Diagnostics.Should().BeEmpty();
        beside.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_child_with_one_score_weighs_nothing(Weighting rule)
    {
        var result = Weighed.By(rule, ["a", "b", "c"], [[Missing, 5, Missing, Missing], [1, 2, 3, 5], [1, 3, 2, 4]]);

        result.Weights[0].Should().Be(0);
        result.Weights[1].Should().BePositive();
        result.Diagnostics.Where(d => d.Location.Node == "a").Should().ContainSingle().Which.Code.Should()
            .Be(WeightingCodes.ConstantColumn);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Who_alone_distinguishes_has_all_the_weight(Weighting rule)
    {
        // Of the last, which weighs nothing, nothing is said.
        var result = Weighed.By(rule, ["a", "b", "c"], [[5, 5, 5], [1, 2, 4], [3, 3, 3]], [1, 1, 0]);

        result.Weights.Should().Equal(0, 1, 0);
        result.ShouldSay((WeightingCodes.ConstantColumn, "a"));
    }

    /// <summary>To the last digit, whatever the order of the units.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Units_are_a_set(Weighting rule)
    {
        var random = new Random(103);
        double[] Column() => [.. Enumerable.Range(0, 31).Select(i => i + (9 * random.NextDouble()))];
        double[][] columns = [Column(), Column(), Column()];
        columns[1][4] = Missing;
        var order = Enumerable.Range(0, 31).ToArray();
        var weights = Weighed.By(rule, ["a", "b", "c"], columns).Weights;
        for (var i = 0; i < 5; i++)
        {
            random.Shuffle(order);
            Weighed.By(rule, ["a", "b", "c"], [.. columns.Select(c => Array.ConvertAll(order, k => c[k]))]).Weights.Should().Equal(weights);
        }
    }

    [Fact]
    public void Scores_that_differ_by_less_than_their_floor_are_one()
    {
        WeightingResult With(params double[] floors) => Weighting.StandardDeviation.Weigh(new Siblings
        {
            Node = "node",
            Codes = ["a", "b"],
            Nominal = [1, 1],
            IndicatorCounts = [1, 1],
            Scores = new ColumnBlock([0, 1e-9, 0, 2], 2, 2),
            Floors = floors,
        });

        With().Diagnostics.Should().BeEmpty();
        With(1e-10, 0).Diagnostics.Should().BeEmpty();
        With(1e-8, 0).ShouldSay((WeightingCodes.ConstantColumn, "a"));
        With(1e-8, 0).Weights.Should().Equal(0, 1);
    }

    [Fact]
    public void A_share_of_0_adds_no_entropy()
    {
        // 1 − ln 2 / ln 3, and 1 less the entropy of 1/6, 1/3 and 1/2.
        Weighed.By(Weighting.Entropy, ["a", "b"], [[0, 1, 1], [1, 2, 3]]).Weights.ShouldBeNear(0.3690702464285426, 0.07938016428569504);
        Weighed.By(Weighting.Entropy, ["a", "b"], [[0, 1e308, 1e308], [1, 2, 3]]).Weights[0].Should()
            .BeApproximately(0.3690702464285426, 1e-12);
    }

    [Fact]
    public void Children_without_common_units_have_no_correlation_and_no_conflict()
    {
        // a and c agree, b and c are opposite; of c the deviation is √0.8 and the range 2.
        var result = Weighed.By(Weighting.Critic(), ["a", "b", "c"],
            [[1, 2, 3, Missing, Missing, Missing], [Missing, Missing, Missing, 1, 2, 3], [1, 2, 3, 3, 2, 1]]);

        result.Weights.ShouldBeNear(0, 1, 0.8944271909999159);
        result.ShouldSay((WeightingCodes.NoCorrelation, "node"));
        result.Diagnostics[0].Message.Should().Be("'a' and 'b' have no correlation.");
    }

    // With r = 0.8 the first component has the variance 1.8 and loads on both by √(1.8/2); with r = 0.5 by √(1.5/2).
    [Fact]
    public void Loadings_are_those_of_standardized_scores()
    {
        Weighed.By(Weighting.PrincipalComponent(LoadingForm.AsIs), ["a", "b"], [[1, 2, 3, 4], [1, 3, 2, 4]]).Weights
            .ShouldBeNear(0.9486832980505138, 0.9486832980505138);
        Weighed.By(Weighting.PrincipalComponent(LoadingForm.AsIs), ["a", "b"], [[1, 2, 3], [1, 3, 2]]).Weights
            .ShouldBeNear(0.8660254037844386, 0.8660254037844386);
        Weighed.By(Weighting.PrincipalComponent(), ["a", "b"], [[1, 2, 3], [1, 3, 2]]).Weights.ShouldBeNear(0.5, 0.5);
        // c goes with neither: it weighs nothing, and not against them.
        Weighed.By(Weighting.PrincipalComponent(LoadingForm.AsIs), ["a", "b", "c"], [[1, 1, -1, -1], [3, 1, -1, -3], [1, -1, -1, 1]])
            .Weights.ShouldBeNear(0.9732489894677301, 0.9732489894677301, 0);
    }

    // The second is the first and a little of what is orthogonal to it: r = 1/√(1 + ε²), variances 1 + r and 1 − r.
    [Theory]
    [InlineData(1.4e-5, true)]
    [InlineData(2.5e-5, false)]
    public void Correlations_are_singular_where_a_component_has_a_ten_billionth_of_the_first(double epsilon, bool singular)
    {
        double[] first = [1, 1, -1, -1], second = [1 + epsilon, 1 - epsilon, -1 + epsilon, -1 - epsilon];
        var result = Weighed.By(Weighting.PrincipalComponent(), ["a", "b"], [first, second]);

        result.Weights.ShouldBeNear(0.5, 0.5);
        if (singular) result.ShouldSay((WeightingCodes.SingularCorrelations, "node"));
        else result.Diagnostics.Should().BeEmpty();
        var both = Weighed.By(Weighting.ComponentScores(2), ["a", "b"], [first, second]).Diagnostics;
        both.Any(d => d.Message == "The correlations of the scores have 1 components, not 2.").Should().Be(singular);
    }

    [Fact]
    public void Scores_that_are_constant_among_complete_units_have_no_components()
    {
        foreach (var rule in (Weighting[])[Weighting.PrincipalComponent(), Weighting.ComponentScores(), Weighting.FactorAnalysis()])
        {
            var result = Weighed.By(rule, ["a", "b"], [[1, 1, 1, 2], [1, 2, 3, Missing]]);
            result.Weights.Should().Equal(0, 0);
            result.ShouldSay((WeightingCodes.NotDecomposed, "node"));
            result.Diagnostics[0].Severity.Should().Be(Severity.Error);
        }
    }

    [Fact]
    public void Importance_needs_three_complete_units()
    {
        var two = Weighed.By(Weighting.EqualImportance(), ["a", "b"], [[1, 2, 3], [3, 1, Missing]]);
        var three = Weighed.By(Weighting.EqualImportance(), ["a", "b"], [[1, 2, 3], [3, 1, 2]]);

        two.Weights.Should().Equal(0, 0);
        two.ShouldSay((WeightingCodes.TooFewUnits, "node"));
        three.Weights.ShouldBeNear(0.5, 0.5);
        three.ShouldSay((WeightingCodes.SearchReport, "node"));
    }

    // Shares of r² or r with w·a + (1 − w)·b of which the first is 2/3; the missing scores are left out of their units' means.
    [Theory]
    [InlineData(nameof(ImportanceMeasure.SquaredCorrelation), false, 0.5701889035129222)]
    [InlineData(nameof(ImportanceMeasure.Correlation), false, 0.6363636363636364)]
    [InlineData(nameof(ImportanceMeasure.SquaredCorrelation), true, 0.7024134041863876)]
    public void Twice_as_important(string measure, bool missing, double weight)
    {
        double[][] columns = missing
            ? [[1, 2, 3, 4, 5, Missing, 2], [3, 5, 1, 2, 4, 6, Missing]] : [[1, 2, 3, 4, 5], [3, 5, 1, 2, 4]];
        var rule = new OptimizedImportance { Measure = Enum.Parse<ImportanceMeasure>(measure), Targets = [new("a", 2), new("b", 1)] };

        var result = Weighed.By(rule, ["a", "b"], columns);

        result.Weights[0].Should().BeApproximately(weight, 1e-7);
        result.Weights[1].Should().BeApproximately(1 - weight, 1e-7);
        result.ShouldSay((WeightingCodes.SearchReport, "node"));
        result.Diagnostics[0].Message.Should().Contain("a 0.6667 (target 0.6667), b 0.3333 (target 0.3333)");
    }

    [Fact]
    public void A_target_that_is_met_exactly_is_met_at_a_tolerance_of_0() =>
        Weighed.By(Weighting.EqualImportance(tolerance: 0), ["a", "b"], [[1, 2, 4], [1, 2, 4]])
            .ShouldSay((WeightingCodes.SearchReport, "node"));

    // Of a and b, who are the same, each has a share s and c 1 − 2s; nearest to 1/2, 1/4 and 1/4 is s = 3/8.
    [Fact]
    public void Importances_differ_by_what_the_worst_of_them_does()
    {
        double[] same = [1, 2, 3, 4, 5];
        var rule = Weighting.OptimizedImportance(("a", 2), ("b", 1), ("c", 1));
        var result = Weighed.By(rule, ["a", "b", "c"], [same, same, [3, 5, 1, 2, 4]]);

        result.ShouldSay((WeightingCodes.SearchReport, "node"), (WeightingCodes.TargetNotReached, "node"));
        result.Diagnostics[0].Message.Should().EndWith("residual 1.3E-1; importances a 0.3750 (target 0.5000), b 0.3750 (target 0.2500), "
            + "c 0.2500 (target 0.2500).");
        result.Diagnostics[1].Message.Should().Be("The importances differ from their targets by up to 0.1250.");
    }

    [Fact]
    public void A_search_that_must_end_early_says_so()
    {
        var result = Weighed.By(Weighting.EqualImportance(largestEvaluations: 2), ["a", "b"], [[1, 2, 3, 5], [3, 1, 2, 9]]);

        result.ShouldSay((WeightingCodes.SearchReport, "node"), (WeightingCodes.TargetNotReached, "node"));
    }

    [Fact]
    public void Targets_of_0_distinguish_nobody()
    {
        var result = Weighed.By(Weighting.OptimizedImportance(("a", 0), ("b", 0)), ["a", "b"], [[1, 2, 3, 4], [1, 3, 2, 4]]);

        result.Weights.Should().Equal(1, 1);
        result.ShouldSay((WeightingCodes.NothingDistinguishes, "node"));
    }

    [Fact]
    public void A_table_of_importances_has_a_weight_a_column_and_a_result_a_row()
    {
        var block = new ColumnBlock([1, 2, 3, 4], 2, 2);
        string[] codes = ["a", "b"];
        FluentActions.Invoking(() => AchievedImportance.Of(["a"], new([1, 2, 3, 4], 2, 2), [1, 1], [1, 2])).Should()
            .Throw<ArgumentException>().WithParameterName(nameof(codes));
        FluentActions.Invoking(() => AchievedImportance.Of(["a", "b"], new([1, 2, 3, 4], 2, 2), [1], [1, 2])).Should()
            .Throw<ArgumentException>().WithParameterName(nameof(codes));
        FluentActions.Invoking(() => AchievedImportance.Of(["a", "b"], new([1, 2, 3, 4], 2, 2), [1, 1], [1, 2, 3])).Should()
            .Throw<ArgumentException>().WithParameterName("result");
        AchievedImportance.Of(codes, block, [1, 3], [1, 2])[1].Weight.Should().Be(0.75);
    }
}
