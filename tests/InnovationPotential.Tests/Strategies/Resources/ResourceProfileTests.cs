using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Resources;

public sealed class ResourceProfileTests
{
    private static readonly double[] Values = [.9, .5, .8], Equal = [1, 1, 1];

    [Fact]
    public void The_scarcest_resource_limits_and_ties_are_all_named()
    {
        Sufficiency.LimitingResources(Values, Equal).Should().Equal(1);
        Sufficiency.LimitingResources([.3, .9, 3.0 / 10, double.NaN, .1], [1, 1, 1, 1, 0]).Should().Equal(0, 2);
        Sufficiency.LimitingResources([.1 + .2, .3], [1, 1]).Should().Equal(0, 1);
        Sufficiency.LimitingResources([double.NaN], [1]).Should().BeEmpty();
    }

    [Fact]
    public void Balance()
    {
        Sufficiency.BalanceRatio(Values, Equal).Should().BeApproximately(.5555555555555556, 1e-12);
        Sufficiency.BalanceVariation(Values, Equal).Should().BeApproximately(.7682263857457825, 1e-12);
        Sufficiency.BalanceRatio([0, 0], [1, 1]).Should().BeNull();
        Sufficiency.BalanceVariation([0, 0], [1, 1]).Should().BeNull();
    }

    [Fact]
    public void What_lies_idle()
    {
        // 0.5·0.1·0.9 + 0.3·0.5·0.5 + 0.2·0·0.8
        Sufficiency.Unrealized(Values, [.9, .5, 1], [.5, .3, .2]).Should().BeApproximately(.12, 1e-12);
        Sufficiency.Unrealized(Values, [.9, double.NaN, 1], [.5, .3, .2]).Should().BeApproximately(.045, 1e-12);
        Sufficiency.Unrealized(Values, [double.NaN, double.NaN, double.NaN], Equal).Should().BeNull();
    }

    [Fact]
    public void One_resource_alone()
    {
        // (0.8/P)^(1/w) with P = (.9·.5·.8)^(1/3): 0.8³/0.36
        var growth = Sufficiency.GrowthFor(Values, Equal, 0, 1, .8);
        growth.Status.Should().Be(RequiredGrowthStatus.Possible);
        growth.Factor.Should().BeApproximately(1.4222222222222223, 1e-12);
        growth.Sufficiency.Should().BeApproximately(.7111111111111111, 1e-12);
        Sufficiency.RequiredFor(Values, Equal, 0, 1, .8).Should().BeApproximately(.7111111111111111, 1e-12);
        Sufficiency.RequiredFor(Values, Equal, 0, 0, .7).Should().Be(.9, "that is what it has, and enough");

        Sufficiency.GrowthFor(Values, Equal, 0, 1, .95).Status.Should().Be(RequiredGrowthStatus.BeyondCap, "it would need 1.19");
        Sufficiency.GrowthFor(Values, Equal, 0, 1, .95, SufficiencyCap.Surplus(1.2)).Status.Should()
            .Be(RequiredGrowthStatus.Possible);
        Sufficiency.GrowthFor(Values, Equal, double.NegativeInfinity, 0, .7).Should()
            .Be(new RequiredGrowth(RequiredGrowthStatus.Impossible, null, null));
        Sufficiency.GrowthFor(Values, Equal, 0, 0, .7).Should().Be(new RequiredGrowth(RequiredGrowthStatus.Reached, .9, 1));
        Sufficiency.GrowthFor([0, .5], [1, 1], 0, 0, .5).Should()
            .Match<RequiredGrowth>(g => g.Status == RequiredGrowthStatus.Possible && g.Factor == null
                && Math.Abs(g.Sufficiency!.Value - .5) < 1e-12);
    }

    [Theory]
    [InlineData("111", "high")]
    [InlineData("011", "medium")]
    [InlineData("001", "low")]
    [InlineData("000", "zero")]
    [InlineData("101", "untyped")]
    public void The_type_of_a_vector(string vector, string type) =>
        SufficiencyTyping.Trifilova.TypeOf(vector.Select(c => c == '1').ToArray()).Should().Be(type);

    [Fact]
    public void Unknown_components_leave_several_types()
    {
        SufficiencyTyping.Trifilova.PossibleTypes([null, true, true]).Should().Equal("high", "medium");
        SufficiencyTyping.Trifilova.PossibleTypes([false, null, null]).Should().Equal("medium", "low", "zero", "untyped");
        SufficiencyTyping.Trifilova.PossibleTypes([true, true, true]).Should().Equal("high");
    }

    [Fact]
    public void The_first_rule_that_matches_counts_and_a_star_matches_both()
    {
        var typing = new SufficiencyTyping("t", "test", [new("1*", "own"), new("**", "other")]);
        typing.TypeOf([true, false]).Should().Be("own");
        typing.TypeOf([false, true]).Should().Be("other");
        typing.TypeOf([true]).Should().Be("untyped");
    }
}
