using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Tests.Numerics;
using InnovationPotential.Validation;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

public sealed class WeightingTests
{
    private static readonly string[] Tai =
        ["patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university"];

    [Fact]
    public void Orders_of_importance_have_the_textbooks_weights()
    {
        Weigh(Weighting.Fishburn("a", "b", "c", "d"), "a", "b", "c", "d").Weights.ShouldBeNear(0.4, 0.3, 0.2, 0.1);
        Weigh(Weighting.RankSum("a", "b", "c", "d"), "d", "b", "c", "a").Weights.ShouldBeNear(0.1, 0.3, 0.2, 0.4);
        Weigh(Weighting.RankOrderCentroid("a", "b", "c", "d"), "a", "b", "c", "d").Weights.ShouldBeNear(0.5208333333, 0.2708333333,
            0.1458333333, 0.0625);
        Weigh(Weighting.RankOrder(RankFormula.RankReciprocal, [["a"], ["b"]]), "a", "b").Weights.ShouldBeNear(2 / 3.0, 1 / 3.0);
    }

    [Fact]
    public void Ties_in_an_order_of_importance_share_a_weight()
    {
        EquatableArray<EquatableArray<string>> order = [["a"], ["b", "c"], ["d"]];

        Weigh(Weighting.RankOrder(RankFormula.Fishburn, order), "a", "b", "c", "d").Weights.ShouldBeNear(0.375, 0.25, 0.25, 0.125);
        Weigh(Weighting.RankOrder(RankFormula.RankSum, order), "a", "b", "c", "d").Weights.ShouldBeNear(0.4, 0.25, 0.25, 0.1);
        Weigh(Weighting.RankOrder(RankFormula.RankOrderCentroid, order), "a", "b", "c", "d").Weights.ShouldBeNear(0.5208333333,
            0.2083333333, 0.2083333333, 0.0625);
        Weigh(Weighting.RankOrder(RankFormula.Fishburn, order), "d", "b").Weights.ShouldBeNear(1 / 3.0, 2 / 3.0);
    }

    [Fact]
    public void A_child_that_is_not_named_is_an_error()
    {
        foreach (var rule in (Weighting[])[Weighting.Fixed(("a", 2)), Weighting.Fishburn("a"),
            Weighting.BudgetAllocation(ExpertBudget.Of("e", ("a", 2))), Weighting.Ahp(["a"], new double[,] { { 1 } })])
        {
            var result = Weigh(rule, "a", "z");
            result.Weights[0].Should().BePositive();
            result.Weights[1].Should().Be(0);
            result.Diagnostics.Should()
                .ContainSingle(d => d.Code == WeightingCodes.MissingWeight && d.Severity == Severity.Error && d.Location.Node == "z");
        }
    }

    [Fact]
    public void Budgets_are_averaged_and_disagreement_is_said()
    {
        var rule = Weighting.BudgetAllocation(
            ExpertBudget.Of("first", ("a", 60), ("b", 40)), ExpertBudget.Of("second", ("a", 10), ("b", 10)),
            ExpertBudget.Of("third", ("x", 100)));
        var result = Weigh(rule, "a", "b");

        result.Weights.ShouldBeNear(0.55, 0.45);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(WeightingCodes.EmptyBudget);
        Weigh(Weighting.BudgetAllocation(ExpertBudget.Of("e", ("a", 90), ("b", 10)), ExpertBudget.Of("f", ("a", 10), ("b", 90))), "a", "b")
            .Diagnostics.Should().OnlyContain(d => d.Code == WeightingCodes.ExpertsDisagree).And.HaveCount(2);
    }

    [Theory]
    [InlineData(PriorityMethod.Eigenvector, new[] { 0.2291, 0.1346, 0.0594, 0.1761, 0.0385, 0.0385, 0.2522, 0.0715 })]
    [InlineData(PriorityMethod.GeometricMean, new[] { 0.2300, 0.1341, 0.0589, 0.1738, 0.0391, 0.0391, 0.2541, 0.0710 })]
    public void Judgments_of_the_Handbook_give_its_weights(PriorityMethod method, double[] expected)
    {
        var result = Weigh(Weighting.Ahp(Tai, Table20, method), Tai);

        for (var i = 0; i < 8; i++) result.Weights[i].Should().BeApproximately(expected[i], 5e-5);
        result.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Inconsistent_judgments_are_a_warning_that_names_the_first_to_revise()
    {
        var warning = Weigh(Weighting.Ahp(["a", "b", "c"], new double[,] { { 1, 3, 1 / 3.0 }, { 1 / 3.0, 1, 3 }, { 3, 1 / 3.0, 1 } }), "a",
            "b", "c").Diagnostics.Single();

        warning.Code.Should().Be(WeightingCodes.InconsistentJudgments);
        warning.Severity.Should().Be(Severity.Warning);
        warning.Message.Should().Contain("Saaty 1980").And.Contain("1.149");
        warning.Hint.Should().Contain("'a' compares with 'b'");
    }

    [Fact]
    public void A_group_is_put_together_by_judgments_or_by_priorities()
    {
        PairwiseJudgments first = new(["a", "b", "c"], [2, 4, 2]), second = new(["c", "b", "a"], [2, 4, 2]);
        var consistent = Weigh(Weighting.Ahp([first, second]), "a", "b", "c");
        var single = Weigh(Weighting.Ahp([first], GroupMethod.Priorities), "a", "b", "c");

        consistent.Weights.ShouldBeNear(1 / 3.0, 1 / 3.0, 1 / 3.0);
        Weigh(Weighting.Ahp([first, second], GroupMethod.Priorities), "a", "b", "c").Weights.ShouldBeNear(1 / 3.0, 1 / 3.0, 1 / 3.0);
        single.Weights.ShouldBeNear(4 / 7.0, 2 / 7.0, 1 / 7.0);
        Weigh(Weighting.Ahp([first]), "c", "a").Weights.ShouldBeNear(0.2, 0.8);
    }

    [Fact]
    public void Judgments_and_priorities_of_a_group_differ_where_experts_contradict_themselves()
    {
        PairwiseJudgments first = new(["a", "b", "c", "d"], [2, 8, 1, 2, 3, 0.5]),
            second = new(["a", "b", "c", "d"], [1 / 3.0, 2, 4, 5, 1, 1 / 7.0]);
        var pooled =
            new PairwiseJudgments(["a", "b", "c", "d"], first.Upper.Zip(second.Upper, (x, y) => Math.Sqrt(x * y)).ToEquatableArray());
        string[] codes = ["a", "b", "c", "d"];
        double[] roots = [.. Weigh(Weighting.Ahp([first]), codes).Weights.Zip(Weigh(Weighting.Ahp([second]), codes).Weights,
            (x, y) => Math.Sqrt(x * y))];

        var judgments = Weigh(Weighting.Ahp([first, second]), codes).Weights;
        var priorities = Weigh(Weighting.Ahp([first, second], GroupMethod.Priorities), codes).Weights;

        judgments.ShouldBeNear([.. Weigh(Weighting.Ahp([pooled]), codes).Weights]);
        priorities.ShouldBeNear([.. roots.Select(r => r / roots.Sum())]);
        judgments.Zip(priorities).Should().Contain(p => Math.Abs(p.First - p.Second) > 1e-3);
    }

    [Fact]
    public void Golden_judgments_of_three()
    {
        Weigh(Weighting.Ahp(["a", "b", "c"], new double[,] { { 1, 1 / 3.0, 5 }, { 3, 1, 7 }, { 0.2, 1 / 7.0, 1 } }), "a", "b", "c")
            .Weights.Zip((double[])[0.2790, 0.6491, 0.0719]).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 5e-5);
    }

    [Fact]
    public void Entropy_of_the_technology_achievement_index()
    {
        double[] expected = [0.40007, 0.31731, 0.18902, 0.04055, 0.00037, 0.00107, 0.00926, 0.04235];
        var weights = Weigh(Weighting.Entropy, Tai, Tai23.Columns).Weights;

        for (var i = 0; i < 8; i++) (weights[i] / weights.Sum()).Should().BeApproximately(expected[i], 6e-6);
    }

    [Fact]
    public void Entropy_refuses_negative_scores()
    {
        var result = Weigh(Weighting.Entropy, ["a", "b"], [[1, 2, 3], [-1, 0, 2]]);

        result.Weights.Should().Equal(0, 0);
        result.Diagnostics.Should()
            .ContainSingle(d => d.Code == WeightingCodes.NegativeScores && d.Severity == Severity.Error && d.Location.Node == "b");
    }

    [Fact]
    public void Gini_weighs_by_the_mean_difference_of_pairs()
    {
        // Of all 9 pairs, over 2·9·mean: 8/36, 80/360, 8/144; the missing unit leaves 4 pairs of the last, 2/32.
        Weigh(Weighting.Gini, ["a", "b", "c"], [[1, 2, 3], [10, 30, 20], [9, 8, 7]]).Weights.ShouldBeNear(2 / 9.0, 2 / 9.0, 1 / 18.0);
        Weigh(Weighting.Gini, ["a", "b"], [[1, 2, 3], [9, double.NaN, 7]]).Weights.ShouldBeNear(2 / 9.0, 1 / 16.0);
        Weigh(Weighting.Gini, ["a", "b"], [[0, 0, 3], [1, 0, 2]]).Weights.ShouldBeNear(2 / 3.0, 4 / 9.0);

        var refused = Weigh(Weighting.Gini, ["a", "b"], [[1, 2, 3], [-1, 0, 2]]);
        refused.Weights.Should().Equal(0, 0);
        refused.Diagnostics.Single().Message.Should().Be("The Gini coefficient is not defined for the score -1.");
    }

    /// <summary>Keshavarz-Ghorabaee et al. 2021, table 2; for the costs, x / max x of theirs is what min / x makes of 1 / x.</summary>
    [Fact]
    public void Merec_of_its_authors()
    {
        double[][] scores = [[450, 10, 100, 220, 5], [8000, 9100, 8200, 9300, 8400], [54, 2, 31, 1, 23], [145, 160, 153, 162, 158]];
        for (var i = 2; i < 4; i++) scores[i] = [.. scores[i].Select(x => 1 / x)];

        var weights = Weigh(Weighting.Merec, ["a", "b", "c", "d"], scores).Weights;

        double[] expected = [0.5752, 0.0141, 0.4016, 0.0091];
        for (var i = 0; i < 4; i++) (weights[i] / weights.Sum()).Should().BeApproximately(expected[i], 5e-5);
    }

    [Fact]
    public void Merec_leaves_missing_scores_out_and_refuses_what_is_not_above_0()
    {
        // Logarithms over the least: a 0, 1; b 2, missing. Units: ln(1 + 2/2) without a the same, without b 0; ln(1 + 1) without a 0.
        var weights = Weigh(Weighting.Merec, ["a", "b"], [[1, Math.E, 1], [Math.E * Math.E, double.NaN, 1]]).Weights;
        var refused = Weigh(Weighting.Merec, ["a", "b"], [[1, 2, 3], [1, 0, 2]]);

        weights.ShouldBeNear(Math.Log(2) / 3, Math.Log(2) / 2);
        refused.Weights.Should().Equal(0, 0);
        refused.Diagnostics.Should()
            .ContainSingle(d => d.Code == WeightingCodes.NotPositiveScores && d.Severity == Severity.Error && d.Location.Node == "b");
    }

    [Fact]
    public void Critic_is_contrast_times_conflict()
    {
        // Both columns as 0, ½, 1 and 0, 1, ½ after min-max: sd ½, correlation ½; the third 1, ½, 0: correlations −1 and −½.
        var weights = Weigh(Weighting.Critic(), ["a", "b", "c"], [[1, 2, 3], [10, 30, 20], [9, 8, 7]]).Weights;

        weights.ShouldBeNear(0.5 * (0.5 + 2), 0.5 * (0.5 + 1.5), 0.5 * (2 + 1.5));
    }

    [Fact]
    public void Two_children_of_the_same_scores_have_no_conflict()
    {
        var result = Weigh(Weighting.Critic(), ["a", "b"], [[1, 2, 3], [2, 4, 6]]);

        result.Weights.Should().Equal(1, 1);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(WeightingCodes.NothingDistinguishes);
    }

    [Fact]
    public void Spread_and_precision()
    {
        Weigh(Weighting.StandardDeviation, ["a", "b"], [[1, 2, 3], [2, 4, 6]]).Weights.ShouldBeNear(1, 2);
        Weigh(Weighting.UnobservedComponents, ["a", "b"], [[1, 2, 3], [2, 4, 6]]).Weights.ShouldBeNear(1 / 2.25, 0.25 / 2.25);
    }

    [Fact]
    public void Loadings_on_the_first_component_are_the_references()
    {
        var data = ReferenceCsv.Read("small11/chain_normalised.csv");
        var expected = ReferenceCsv.Read("small11/pca_weights_level1.csv");
        foreach (var group in (string[][])[["x1", "x2", "x3"], ["x6", "x7", "x8"]])
        {
            var weights = Weigh(Weighting.PrincipalComponent(LoadingForm.AsIs), group, [.. group.Select(data.Numbers)]).Weights;
            var reference = group.Select(c => Math.Abs(expected.Where("iCode", c).Numbers("Weight")[0])).ToArray();
            for (var i = 0; i < 3; i++) (weights[i] / weights.Sum()).Should().BeApproximately(reference[i] / reference.Sum(), 1e-9);
        }
    }

    [Fact]
    public void A_loading_against_the_others_is_refused_or_squared_with_a_warning()
    {
        double[][] columns = [[1, 2, 3, 4], [1, 3, 2, 4], [4, 3, 2, 1]];
        var refused = Weigh(Weighting.PrincipalComponent(LoadingForm.AsIs), ["a", "b", "c"], columns);
        var squared = Weigh(Weighting.PrincipalComponent(), ["a", "b", "c"], columns);

        refused.Weights.Should().Equal(0, 0, 0);
        refused.Diagnostics.Should()
            .Contain(d => d.Code == WeightingCodes.NegativeLoading && d.Severity == Severity.Error && d.Location.Node == "c");
        squared.Weights.Sum().Should().BeApproximately(1, 1e-12);
        squared.Diagnostics.Should().Contain(d => d.Code == WeightingCodes.NegativeLoading && d.Severity == Severity.Warning);
        squared.Diagnostics.Should().Contain(d => d.Code == WeightingCodes.SingularCorrelations);
    }

    [Fact]
    public void Components_need_three_units()
    {
        foreach (var rule in (Weighting[])[Weighting.PrincipalComponent(), Weighting.ComponentScores(), Weighting.FactorAnalysis()])
        {
            var result = Weigh(rule, ["a", "b"], [[1, 2, double.NaN], [2, 1, 3]]);
            result.Weights.Should().Equal(0, 0);
            result.Diagnostics.Should().ContainSingle(d => d.Code == WeightingCodes.TooFewUnits && d.Severity == Severity.Error);
        }
    }

    [Fact]
    public void Factors_of_the_technology_achievement_index()
    {
        var result = Weigh(new FactorAnalysisWeights { LeastEigenvalue = 0.8 }, Tai, Tai23.Columns);

        result.Weights.ShouldBeNear(0.164876368, 0.151785640, 0.109219834, 0.073936405, 0.084615991, 0.116390814, 0.136212311, 0.162962638);
        result.ShouldSay((WeightingCodes.NegativeLoading, "exports"));
    }

    [Fact]
    public void Weights_reach_their_target_importances()
    {
        var data = ReferenceCsv.Read("small11/agg_amean.csv");
        string[] pillars = ["P1", "P2", "P3"];
        foreach (var (file, targets) in ((string, EquatableArray<CodeWeight>)[])
            [("opt_weights_balance", []), ("opt_weights_2_1_1", [new("P1", 2), new("P2", 1), new("P3", 1)])])
        {
            var rule = new OptimizedImportance { Targets = targets, Measure = ImportanceMeasure.Correlation };
            var result = Weigh(rule, pillars, [.. pillars.Select(data.Numbers)]);
            var expected = ReferenceCsv.Read($"small11/{file}.csv").Numbers("OptWeight");

            for (var i = 0; i < 3; i++) result.Weights[i].Should().BeApproximately(expected[i], 1e-6, file);
            result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(WeightingCodes.SearchReport);
        }
    }

    [Fact]
    public void Importances_out_of_reach_are_said_and_no_weight_is_negative()
    {
        double[][] columns = [[1, 2, 3, 4, 5], [1, 2, 3, 5, 4]];
        var rule = Weighting.OptimizedImportance(("a", 1), ("b", 0));
        var result = Weigh(rule, ["a", "b"], columns);

        result.Weights.Should().OnlyContain(w => w >= 0);
        result.Diagnostics.Should().Contain(d => d.Code == WeightingCodes.TargetNotReached && d.Severity == Severity.Warning);
        Weigh(rule, ["a", "z"], columns).Diagnostics.Should().Contain(d => d.Code == WeightingCodes.MissingWeight);
    }

    [Fact]
    public void Weights_go_together_with_aggregations_as_in_Table_4()
    {
        WeightingCompatibility.ObjectionTo(Weighting.EqualAmongSiblings.Method, AggregationClass.Multicriteria).Should().BeNull();
        WeightingCompatibility.ObjectionTo(Weighting.UnobservedComponents.Method, AggregationClass.Linear).Should().BeNull();
        WeightingCompatibility.ObjectionTo(Weighting.UnobservedComponents.Method, AggregationClass.Geometric).Should().NotBeNull();
        WeightingCompatibility.ObjectionTo(Weighting.Ahp(["a"], new double[,] { { 1 } }).Method, AggregationClass.Geometric)
            .Should().BeNull();
        WeightingCompatibility.ObjectionTo(Weighting.Ahp(["a"], new double[,] { { 1 } }).Method, AggregationClass.Multicriteria)
            .Should().NotBeNull();
        WeightingCompatibility.ObjectionTo(Weighting.PrincipalComponent().Method, AggregationClass.Multicriteria).Should().BeNull();
        WeightingCompatibility.ObjectionTo(Weighting.Entropy.Method, AggregationClass.Geometric).Should().BeNull();
        WeightingCompatibility.ObjectionTo(HandbookMethod.BenefitOfTheDoubt, AggregationClass.Linear).Should().BeNull();
        WeightingCompatibility.ObjectionTo(HandbookMethod.BenefitOfTheDoubt, AggregationClass.Geometric).Should().NotBeNull();
        WeightingCompatibility.ObjectionTo(HandbookMethod.Conjoint, AggregationClass.Multicriteria).Should().NotBeNull();
    }

    [Fact]
    public void A_parabola_is_important_though_it_has_no_correlation()
    {
        double[] x = [.. Enumerable.Range(-20, 41).Select(i => (double)i)], y = [.. x.Select(v => v * v)];
        var importance = AchievedImportance.Of(["x", "y"], new ColumnBlock((double[])[.. x, .. y], 2, 41), [1, 3], y);

        importance[0].Weight.Should().Be(0.25);
        importance[0].Linear.Should().BeApproximately(0, 1e-20);
        importance[0].CorrelationRatio.Should().BeInRange(0.95, 1);
        importance[1].Linear.Should().BeApproximately(1, 1e-12);
        importance[1].CorrelationRatio.Should().BeApproximately(1, 1e-9);
        AchievedImportance.Of(["x"], new ColumnBlock([1, 1, 1], 1, 3), [1], [1, 2, 3]).Single().Correlation.Should().BeNull();
    }

    [Fact]
    public void Bad_tables_are_refused()
    {
        Func<object>[] acts =
        [
            () => Weighting.Fixed(("a", -1)), () => Weighting.Fixed(("a", 1), ("a", 2)), () => Weighting.Fishburn("a", "a"),
            () => ExpertBudget.Of("e", ("a", double.NaN)), () => new PairwiseJudgments(["a", "b"], [0]),
            () => new PairwiseJudgments(["a", "b"], []),
            () => PairwiseJudgments.Of(["a", "b"], new double[,] { { 1, 2 }, { 2, 1 } }),
        ];
        foreach (var act in acts) act.Invoking(a => a()).Should().Throw<ArgumentException>();
    }

    private static double[,] Table20 => new[,]
    {
        { 1, 2, 3, 2, 5, 5, 1, 3 },
        { 1 / 2.0, 1, 2, 1 / 2.0, 4, 4, 1 / 2.0, 3 },
        { 1 / 3.0, 1 / 2.0, 1, 1 / 4.0, 2, 2, 1 / 5.0, 1 / 2.0 },
        { 1 / 2.0, 2, 4, 1, 4, 4, 1 / 2.0, 3 },
        { 1 / 5.0, 1 / 4.0, 1 / 2.0, 1 / 4.0, 1, 1, 1 / 5.0, 1 / 2.0 },
        { 1 / 5.0, 1 / 4.0, 1 / 2.0, 1 / 4.0, 1, 1, 1 / 5.0, 1 / 2.0 },
        { 1, 2, 5, 2, 5, 5, 1, 4 },
        { 1 / 3.0, 1 / 3.0, 2, 1 / 3.0, 2, 2, 1 / 4.0, 1 },
    };

    private static WeightingResult Weigh(Weighting rule, params string[] codes) => Weighed.By(rule, codes);

    private static WeightingResult Weigh(Weighting rule, string[] codes, double[][] columns) => Weighed.By(rule, codes, columns);
}
