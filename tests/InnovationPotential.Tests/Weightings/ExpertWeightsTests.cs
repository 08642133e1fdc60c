using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

/// <summary>What experts leave open or contradict, reckoned by hand.</summary>
public sealed class ExpertWeightsTests
{
    private static readonly string[] Codes = ["a", "b", "c"];

    // λ of a circle of threes is 1 + 3 + 1/3, the index 2/3 and the ratio to Saaty's 0.58 1.149.
    private static readonly double[] Circle = [3, 1 / 3.0, 3];

    [Fact]
    public void Only_children_that_every_expert_judged_are_weighed()
    {
        var result = Weighed.By(Weighting.Ahp([new([.. Codes], [2, 4, 2]), new(["a", "b"], [2])]), Codes);

        result.Weights.ShouldBeNear(2 / 3.0, 1 / 3.0, 0);
        result.ShouldSay((WeightingCodes.MissingWeight, "c"));
    }

    [Fact]
    public void Without_experts_nobody_is_weighed()
    {
        var result = Weighed.By(new AhpWeights { Judgments = [] }, ["a", "b"]);

        result.Weights.Should().Equal(0, 0);
        result.ShouldSay((WeightingCodes.MissingWeight, "a"), (WeightingCodes.MissingWeight, "b"));
    }

    [Fact]
    public void Each_expert_and_the_group_are_told_of_their_contradictions()
    {
        PairwiseJudgments ann = new([.. Codes], [.. Circle]) { Expert = "Ann" }, other = new([.. Codes], [.. Circle]);
        var together = Weighed.By(Weighting.Ahp([ann, other]), Codes);
        var apart = Weighed.By(Weighting.Ahp([ann, other], GroupMethod.Priorities), Codes);

        string[] who = ["The judgments of 'Ann' have", "The judgments of expert 2 have", "The group's mean judgments have"];
        together.Diagnostics.Select(d => d.Message.Split(" consistency")[0]).Should().Equal(who);
        together.Diagnostics.Should().OnlyContain(d => d.Code == WeightingCodes.InconsistentJudgments && d.Location.Node == "node"
            && d.Message.Contains("ratio 1.149 (random indices: Saaty 1980), 0.10 or more."));
        together.Diagnostics.Should().OnlyContain(d => d.Hint
            == "Revise first how 'a' compares with 'b': judged 3, the others imply 1.");
        apart.Diagnostics.Select(d => d.Message.Split(" consistency")[0]).Should().Equal(who[..2]);
    }

    [Theory]
    [InlineData(1.15, false)]
    [InlineData(1.149425287356322, true)]
    [InlineData(1.149, true)]
    public void A_ratio_that_equals_the_accepted_one_is_too_much(double accepted, bool warned)
    {
        var rule = new AhpWeights { Judgments = [new([.. Codes], [.. Circle])], AcceptedRatio = accepted };

        (Weighed.By(rule, Codes).Diagnostics.Count > 0).Should().Be(warned);
    }

    [Fact]
    public void Rounded_judgments_are_named_with_their_expert_and_their_node()
    {
        var rounded = PairwiseJudgments.Of(["a", "b"], new[,] { { 1, 3 }, { 0.3333, 1 } }) with { Expert = "Ann" };
        var result = Weighed.By(Weighting.Ahp([rounded]), ["a", "b"]);

        result.ShouldSay((WeightingCodes.RoundedReciprocals, "node"));
        result.Diagnostics[0].Message.Should().StartWith("The judgments of 'Ann' have rounded reciprocals");
    }

    [Fact]
    public void More_than_the_random_indices_reach_cannot_be_checked()
    {
        string[] codes = [.. Enumerable.Range(0, 11).Select(i => $"c{i}")];
        var result = Weighed.By(Weighting.Ahp([new([.. codes], [.. Enumerable.Repeat(1.0, 55)])]), codes);

        result.Weights.Should().OnlyContain(w => Math.Abs(w - (1 / 11.0)) < 1e-12);
        result.ShouldSay((WeightingCodes.NoRandomIndex, "node"));
        result.Diagnostics[0].Message.Should().Be("The random indices 'Saaty 1980' end at 10; 11 are compared.");
    }

    [Fact]
    public void Judgments_are_equal_in_all_or_not_at_all()
    {
        var one = new PairwiseJudgments([.. Codes], [1, 2, 3]) { Expert = "Ann" };

        one.Should().Be(new PairwiseJudgments([.. Codes], [1, 2, 3]) { Expert = "Ann" });
        one.Should().NotBe(new PairwiseJudgments([.. Codes], [1, 2, 3]) { Expert = "Bob" });
        one.Should().NotBe(new PairwiseJudgments(["a", "b", "d"], [1, 2, 3]) { Expert = "Ann" });
        one.Should().NotBe(new PairwiseJudgments([.. Codes], [1, 2, 4]) { Expert = "Ann" });
        one.Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e-310)]
    public void A_judgment_is_above_0_and_has_a_reciprocal(double judgment) =>
        FluentActions.Invoking(() => new PairwiseJudgments(["a", "b"], [judgment])).Should().Throw<ArgumentException>()
            .WithParameterName("upper");

    [Fact]
    public void Judgments_fit_their_codes()
    {
        FluentActions.Invoking(() => new PairwiseJudgments(["a", "a"], [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PairwiseJudgments(["a", "b"], [1, 1])).Should().Throw<ArgumentException>();
        foreach (var (rows, columns) in ((int, int)[])[(3, 3), (2, 3), (3, 2), (1, 1)])
        {
            var matrix = new double[rows, columns];
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++) matrix[i, j] = 1;
            FluentActions.Invoking(() => PairwiseJudgments.Of(["a", "b"], matrix)).Should().Throw<ArgumentException>()
                .WithParameterName(nameof(matrix));
        }
    }

    [Fact]
    public void Experts_who_give_none_of_the_children_a_point_leave_them_without_weight()
    {
        var result = Weighed.By(Weighting.BudgetAllocation(ExpertBudget.Of("e", ("x", 100)), ExpertBudget.Of("f", ("a", 0))), ["a", "b"]);

        result.Weights.Should().Equal(0, 0);
        result.ShouldSay((WeightingCodes.EmptyBudget, "node"), (WeightingCodes.EmptyBudget, "node"), (WeightingCodes.MissingWeight, "b"));
    }

    // Shares of 0.6 and 0.4: their mean 0.5, their sample deviation 0.1·√2, 0.2828… of it.
    [Theory]
    [InlineData(0.28, true)]
    [InlineData(0.282842712474619, false)]
    [InlineData(0.29, false)]
    public void Experts_disagree_above_the_accepted_variation(double accepted, bool disagree)
    {
        var rule = Weighting.BudgetAllocation(accepted,
            ExpertBudget.Of("e", ("a", 60), ("b", 40)), ExpertBudget.Of("f", ("a", 40), ("b", 60)));

        if (!disagree) Weighed.By(rule, ["a", "b"]).Diagnostics.Should().BeEmpty();
        else Weighed.By(rule, ["a", "b"]).ShouldSay((WeightingCodes.ExpertsDisagree, "a"), (WeightingCodes.ExpertsDisagree, "b"));
    }

    [Fact]
    public void An_order_of_others_gives_no_weights()
    {
        var result = Weighed.By(Weighting.Fishburn("x", "y"), ["a", "b"]);

        result.Weights.Should().Equal(0, 0);
        result.ShouldSay((WeightingCodes.MissingWeight, "a"), (WeightingCodes.MissingWeight, "b"));
    }

    [Fact]
    public void A_group_of_others_takes_no_place_in_an_order()
    {
        EquatableArray<EquatableArray<string>> order = [["a"], ["x", "y"], ["b"]];
        foreach (var formula in (RankFormula[])[RankFormula.Fishburn, RankFormula.RankSum, RankFormula.RankReciprocal])
            Weighed.By(Weighting.RankOrder(formula, order), ["b", "a"]).Weights.ShouldBeNear(1 / 3.0, 2 / 3.0);
        // (1 + 1/2)/2 and (1/2)/2.
        Weighed.By(Weighting.RankOrder(RankFormula.RankOrderCentroid, order), ["b", "a"]).Weights.ShouldBeNear(0.25, 0.75);
    }

    [Fact]
    public void Factories_say_what_they_are_told()
    {
        PairwiseJudgments judgments = new([.. Codes], [.. Circle]);
        var rule = Weighting.Ahp([judgments], GroupMethod.Priorities, PriorityMethod.GeometricMean, RandomIndex.Simulated, 0.2);
        rule.Should().Be(new AhpWeights
        {
            Judgments = [judgments],
            Group = GroupMethod.Priorities,
            Priorities = PriorityMethod.GeometricMean,
            RandomIndex = RandomIndex.Simulated,
            AcceptedRatio = 0.2,
        });
        Weighting.FactorAnalysis(FactorScaling.OwnVariables, 0.9, 0.2, 0.7).Should().Be(new FactorAnalysisWeights
        {
            Scaling = FactorScaling.OwnVariables,
            LeastEigenvalue = 0.9,
            LeastShare = 0.2,
            LeastTogether = 0.7,
        });
        Weighting.EqualAmongIndicators.Weigh(["a", "b"]).Weights.Should().Equal(1, 1);
    }

    [Fact]
    public void A_child_of_nominal_weight_0_keeps_it()
    {
        Weighed.By(Weighting.EqualAmongSiblings, Codes, nominal: [0, 2, 3]).Weights.Should().Equal(0, 1, 1);
        Weighed.By(Weighting.EqualAmongIndicators, Codes, nominal: [0, 2, 3]).Weights.Should().Equal(0, 1, 1);
        Weighed.By(Weighting.Nominal, Codes, nominal: [0, 2, 3]).Weights.Should().Equal(0, 2, 3);
    }

    [Fact]
    public void Siblings_have_a_weight_a_count_and_a_column_each()
    {
        double[] scores = [1, 2, 3, 4];
        FluentActions.Invoking(() => Weighting.Nominal.Weigh(new Siblings
        {
            Node = "node",
            Codes = ["a", "b"],
            Nominal = [1],
            IndicatorCounts = [1, 1],
        })).Should().Throw<ArgumentException>().WithMessage("*nominal weight*");
        FluentActions.Invoking(() => Weighting.Nominal.Weigh(new Siblings
        {
            Node = "node",
            Codes = ["a", "b"],
            Nominal = [1, 1],
            IndicatorCounts = [1, 1, 1],
        })).Should().Throw<ArgumentException>().WithMessage("*number of indicators*");
        FluentActions.Invoking(() => Weighting.Entropy.Weigh(["a", "b", "c"], new(scores, 2, 2))).Should().Throw<ArgumentException>()
            .WithMessage("'entropy' needs a column*");
        Weighting.Nominal.Weigh(["a", "b", "c"], new(scores, 2, 2)).Weights.Should().Equal(1, 1, 1);
    }
}
