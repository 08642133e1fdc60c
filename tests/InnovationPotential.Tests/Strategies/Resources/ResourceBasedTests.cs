using CsCheck;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Resources;

public sealed class ResourceBasedTests
{
    private static readonly Indicator People = new("people")
    {
        Norm = 100,
        Name = "Staff",
    }, Money = new("money") { Norm = 50 }, Tools = new("tools") { Norm = 10 };

    [Theory]
    [InlineData(1, .733333)]
    [InlineData(0, .711379)]
    [InlineData(-1, .687898)]
    [InlineData(-10, .557402)]
    [InlineData(double.NegativeInfinity, .5)]
    public void Sufficiencies_combine_by_the_ces_of_choice(double rho, double expected) =>
        new TestNode(AssessmentStrategy.ResourceBased(o => o with { Group = ResourceBased.Ces(rho) }), People, Money, Tools)
            .Assess(90, 25, 8).Score.Should().BeApproximately(expected, 5e-7);

    [Fact]
    public void Groups_and_the_nodes_above_have_their_own_aggregation()
    {
        var strategy = new ResourceBased { Group = Aggregation.Arithmetic, Overall = Aggregation.Minimum };
        var group = new TestNode(strategy, People, Money);
        group.Combine(.2, .6).Should().BeApproximately(.4, 1e-15);
        strategy.IsAdditive(group.Outline).Should().BeTrue();

        var above = new NodeOutline("all", [new("a", 1, ScoreRange.Unit), new("b", 1, ScoreRange.Unit)]);
        strategy.IsAdditive(above).Should().BeFalse();
        var result = new double[1];
        strategy.Combine(above, new ChildScores { Values = new([.2, .6], 2, 1) }, result);
        result[0].Should().Be(.2);

        strategy.With(Aggregation.Harmonic).Should().Be(strategy with { Group = Aggregation.Harmonic, Overall = Aggregation.Harmonic });
    }

    [Fact]
    public void A_missing_resource_is_left_out_and_bounds_say_what_it_could_do()
    {
        var evidence = new TestNode(new ResourceBased(), People, Money).Assess(81, null);

        evidence.Score.Should().BeApproximately(.81, 1e-12);
        evidence.Low.Should().Be(0);
        evidence.High.Should().BeApproximately(.9, 1e-12);
    }

    [Fact]
    public void Without_a_cap_an_unknown_resource_has_no_upper_bound_unless_another_is_nothing()
    {
        var node = new TestNode(new ResourceBased { Cap = SufficiencyCap.None }, People, Money);

        node.Outline.Children[0].Range.Should().Be(new ScoreRange(0, double.PositiveInfinity));
        node.Assess(200, null).High.Should().Be(double.PositiveInfinity);
        node.Assess(0, null).High.Should().Be(0);
        node.Assess(200, 100).Score.Should().BeApproximately(2, 1e-12);
    }

    [Fact]
    public void Other_scales_meet_on_zero_to_the_cap()
    {
        new ResourceBased().ChildRangeOf([ScoreRange.Unit, new(1, 9)]).Should().Be(ScoreRange.Unit);
        new ResourceBased().ChildRangeOf([new(1, 9), new(0, 9)]).Should().Be(ScoreRange.Unit);
        new ResourceBased().ChildRangeOf([ScoreRange.Unit, new(.5, 1)]).Should().Be(ScoreRange.Unit);
        new ResourceBased().ChildRangeOf([ScoreRange.Unit, ScoreRange.Unbounded]).Should().BeNull();
        new ResourceBased { Cap = SufficiencyCap.Surplus(1.5) }.ChildRangeOf([new(0, 1.5), new(0, 1)]).Should()
            .BeNull("a sufficiency keeps its meaning");
        new ResourceBased { Cap = SufficiencyCap.Surplus(1.5) }.ChildRangeOf([new(0, 1.5), new(0, 100)]).Should()
            .Be(new ScoreRange(0, 1.5));
        new ResourceBased { Cap = SufficiencyCap.None }.ChildRangeOf([new(0, double.PositiveInfinity), new(0, 1)]).Should().BeNull();
        new ResourceBased().RangeOf(new TestNode(new ResourceBased(), People, Money).Outline).Should().Be(ScoreRange.Unit);
    }

    [Fact]
    public void The_limiting_resource_with_its_gap_balance_and_elasticity()
    {
        var node = new TestNode(new ResourceBased { Group = ResourceBased.Ces(-1) }, People, Money, Tools);

        node.Explain("limiting-resource", 90, 25, 8).Texts("limiting").Should().Equal("money");
        node.Explain("bottleneck-gap", 90, 25, 8)!.NumberOf("gap").Should().BeApproximately(.187898, 5e-7);
        node.Explain("balance", 90, 25, 8)!.NumberOf("ratio").Should().BeApproximately(.5555555555555556, 1e-12);
        node.Explain("elasticity", 90, 25, 8)!.NumberOf("money").Should().BeApproximately(.4585987, 5e-7);
    }

    [Fact]
    public void A_tie_names_all_and_the_unknown_may_be_scarcer()
    {
        var finding = new TestNode(new ResourceBased(), People, Money, Tools).Explain("limiting-resource", 50, 25, null);

        finding.Texts("limiting").Should().Equal("people", "money");
        finding.Texts("possiblyLimiting").Should().Equal("tools");
        finding!.Text.Should().Be("Staff, money limit the potential: sufficiency 0.5; tools, not fully known, may be scarcer.");
    }

    [Fact]
    public void The_factor_by_which_one_resource_alone_must_grow()
    {
        var findings = new TestNode(new ResourceBased { Target = .8 }, People, Money, Tools).Explain(90, 25, 8)
            .Where(f => f.Kind == "required-growth").ToArray();

        findings.Select(f => f.Texts("status")[0]).Should().Equal("beyond-cap", "possible", "beyond-cap");
        findings[1].NumberOf("factor").Should().BeApproximately(1.4222222222222223, 1e-12);
    }

    [Fact]
    public void A_zero_is_legitimate_and_told()
    {
        var node = new TestNode(new ResourceBased(), People, Money);

        node.Assess(0, 50).Score.Should().Be(0);
        node.Explain("binding-zero", 0, 50).Texts("resource").Should().Equal("people");
        node.Explain("binding-zero", 1, 50).Should().BeNull();
    }

    [Fact]
    public void A_surplus_that_does_not_count_is_told()
    {
        var node = new TestNode(new ResourceBased(), People, Money with { Direction = Direction.LowerIsBetter });

        node.Explain("capped-surplus", 150, 60)!.NumberOf("surplus").Should().Be(.5);
        node.Explain("capped-surplus", 100, 50).Should().BeNull();
        node.Explain("capped-surplus", 100, 0)!.Text.Should().Contain("no end");
    }

    [Fact]
    public void Utilization_and_what_lies_idle()
    {
        var strategy = new ResourceBased { Used = [new("people", "busy"), new("money", "spent")] };
        Indicator busy = new("busy") { Weight = 0 }, spent = new("spent") { Weight = 0 };
        var finding = new TestNode(strategy, People, Money, busy, spent).Explain("utilization", 80, 25, 60, 25);

        finding!.NumberOf("people").Should().Be(.75);
        finding.NumberOf("unrealized").Should().BeApproximately(.1, 1e-12, "half of a quarter of 0.8, and nothing of the money");
        new TestNode(strategy, People, Money, busy, spent).Explain("utilization", 80, 25, null, 30)!.NumberOf("unrealized").Should()
            .BeNull("one is unknown, the other more than there is");
        strategy.Validate(busy).Should().BeEmpty("what does not count needs no norm");
        new TestNode(strategy, People, Money, busy, spent).Assess(81, 50, 60, 25).Score.Should().BeApproximately(.9, 1e-12);
    }

    [Fact]
    public void The_sufficiency_vector_and_its_type()
    {
        var node = new TestNode(new ResourceBased { Typing = SufficiencyTyping.Trifilova }, People, Money, Tools);

        node.Explain("resource-type", 90, 50, 11).Texts("type").Should().Equal("medium");
        node.Explain("resource-type", 90, 50, 11).Texts("vector").Should().Equal("0,1,1");
        node.Explain("resource-type", null, 50, 11).Texts("type").Should().Equal("high", "medium");
    }

    [Fact]
    public void What_cannot_be_held_against_a_norm()
    {
        var strategy = new ResourceBased();
        Codes(strategy.Validate(new Indicator("x"))).Should().Equal(StrategyCodes.CannotValue);
        Codes(strategy.Validate(new Indicator("x") { Norm = 0 })).Should().Equal(StrategyCodes.CannotValue);
        Codes(strategy.Validate(new Indicator("x") { Norm = 1, Direction = Direction.TargetRange })).Should()
            .Equal(StrategyCodes.CannotValue);
        Codes(strategy.Validate(new Indicator("x") { Norm = 1, Scale = MeasurementScale.Interval })).Should()
            .Equal(StrategyCodes.CannotValue);
        strategy.Validate(new Indicator("x") { Norm = 1 }).Should().BeEmpty();
        (strategy with { Norm = NormSource.SampleMean }).Validate(new Indicator("x")).Should().BeEmpty();
        strategy.Value(new Indicator("x"), new IndicatorSample([1])).Diagnostics.Should()
            .ContainSingle(d => d.Code == StrategyCodes.CannotValue);
    }

    [Fact]
    public void Settings_that_do_not_fit_the_node()
    {
        var outline = new TestNode(new ResourceBased(), People, Money).Outline;
        Codes(new ResourceBased { Target = 0 }.Validate(outline)).Should().Equal(StrategyCodes.InvalidSetting);
        Codes(new ResourceBased { Typing = new("t", "test", [new("11", "a"), new("1", "b")]) }.Validate(outline)).Should()
            .Equal(StrategyCodes.InvalidSetting);
        Codes(new ResourceBased { Used = [new("people", "busy")] }.Validate(outline)).Should().Equal(StrategyCodes.UnknownChild);
        Codes(new ResourceBased { Used = [new("people", "money")] }.Validate(outline)).Should().Equal(StrategyCodes.UsedCounts);
        new ResourceBased { Used = [new("elsewhere", "money")] }.Validate(outline).Should().BeEmpty("the resource stands on another node");
    }

    [Fact]
    public void The_order_of_resources_does_not_matter_and_more_of_one_never_harms() =>
        Gen.Select(Gen.Double[0, 120].Array[3], Gen.Double[0, 20], Gen.Double[-5, 1]).Sample((values, more, rho) =>
        {
            var strategy = new ResourceBased { Group = ResourceBased.Ces(rho) };
            Indicator[] indicators = [People, People with { Code = "b" }, People with { Code = "c" }];
            var score = new TestNode(strategy, indicators).Assess(values[0], values[1], values[2]).Score!.Value;
            new TestNode(strategy, indicators).Assess(values[2], values[0], values[1]).Score!.Value.Should().BeApproximately(score, 1e-9);
            new TestNode(strategy, indicators).Assess(values[0], values[1] + more, values[2]).Score!.Value.Should()
                .BeGreaterThanOrEqualTo(score - 1e-12);
        });

    [Fact]
    public void Strategies_with_equal_settings_are_equal() =>
        AssessmentStrategy.ResourceBased(o => o with { Used = [new("a", "b")] }).Should()
            .Be(AssessmentStrategy.ResourceBased(o => o with { Used = [new("a", "b")] }));

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.Code);
}
