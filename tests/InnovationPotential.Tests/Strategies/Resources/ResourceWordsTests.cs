using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Resources;

/// <summary>Everything that is said of a unit's resources, word by word; expected numbers are reckoned by hand.</summary>
public sealed class ResourceWordsTests
{
    private static readonly Indicator People = new("people") { Norm = 100, Name = "Staff" }, Money = new("money") { Norm = 50 },
        Tools = new("tools") { Norm = 10 }, Busy = new("busy") { Weight = 0 }, Spent = new("spent") { Weight = 0 };

    /// <summary>Sufficiencies .9, .5, .8 whose harmonic mean is 3/(1/.9 + 2 + 1/.8) = .688; a resource reaches .8 where 3/.8 is the
    /// sum.</summary>
    [Fact]
    public void Three_resources_and_one_that_weighs_nothing()
    {
        var strategy = new ResourceBased { Group = ResourceBased.Ces(-1), Target = .8, Typing = SufficiencyTyping.Trifilova };
        new TestNode(strategy, People, Money, Tools, Busy).Explain(90, 25, 8, null).Said().Should().Equal(
            "limiting-resource of potential: money limits the potential: sufficiency 0.5. sufficiency=0.5 limiting=money",
            "bottleneck-gap of potential: The potential 0.688 exceeds that of the scarcest resource, 0.5, by 0.188. "
                + "potential=0.687898 smallest=0.5 gap=0.187898",
            "balance of potential: Balance: smallest to largest 0.556, 1 − CV 0.768. ratio=0.555556 variation=0.768226",
            "elasticity of potential: One percent more of a resource alone adds: Staff 0.255 %, money 0.459 %, tools 0.287 %. "
                + "people=0.254777 money=0.458599 tools=0.286624",
            "required-growth of potential: Staff alone cannot bring the potential to 0.8: it would need a sufficiency of 2, "
                + "and above 1 nothing counts. resource=people target=0.8 status=beyond-cap sufficiency=2 factor=2.222222",
            "required-growth of potential: money alone would have to grow by a factor of 1.44 for the potential to reach 0.8. "
                + "resource=money target=0.8 status=possible sufficiency=0.72 factor=1.44",
            "required-growth of potential: tools alone cannot bring the potential to 0.8: it would need a sufficiency of 1.565, "
                + "and above 1 nothing counts. resource=tools target=0.8 status=beyond-cap sufficiency=1.565217 factor=1.956522",
            "resource-type of potential: (0,0,0): zero potential by Trifilova. vector=0,0,0 type=zero");
    }

    /// <summary>The geometric mean of .81 and .5 is .636, their mean .655, each lies .155 from it.</summary>
    [Fact]
    public void What_is_unknown_may_be_scarcer() => new TestNode(new ResourceBased(), People, Money, Tools).Explain(81, 25, null).Said()
        .Should().Equal(
            "limiting-resource of potential: money limits the potential: sufficiency 0.5; tools, not fully known, may be scarcer. "
                + "sufficiency=0.5 limiting=money possiblyLimiting=tools",
            "bottleneck-gap of potential: The potential 0.636 exceeds that of the scarcest resource, 0.5, by 0.136. "
                + "potential=0.636396 smallest=0.5 gap=0.136396",
            "balance of potential: Balance: smallest to largest 0.617, 1 − CV 0.763, over the resources that are known. "
                + "ratio=0.617284 variation=0.763359",
            "elasticity of potential: One percent more of a resource alone adds: Staff 0.5 %, money 0.5 %. people=0.5 money=0.5");

    /// <summary>Without a bound what is unknown may be nothing; a known score is its own bound.</summary>
    [Theory]
    [InlineData(null, null, "tools")]
    [InlineData(null, .6, null)]
    [InlineData(.4, null, null)]
    [InlineData(.9, .2, "tools")]
    public void What_may_be_scarcer_goes_by_its_lowest(double? score, double? low, string? possibly)
    {
        ChildOutline people = new("people", 1, ScoreRange.Unit), tools = new("tools", 1, ScoreRange.Unit);
        var evidence = new NodeEvidence(new NodeOutline("potential", [people, tools]), .5,
            [new(people, .4, .4, .4, 1, null), new(tools, score, low, 1, .5, null)]);

        new ResourceBased().Explain(evidence).First().Texts("possiblyLimiting").Should().Equal(possibly is null ? [] : [possibly]);
    }

    [Theory]
    [InlineData(0, double.PositiveInfinity, double.PositiveInfinity, 0.0)]
    [InlineData(1, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, double.PositiveInfinity, -1, null)]
    [InlineData(0, 0, double.PositiveInfinity, 0.0)]
    public void Nothing_beside_what_has_no_end_is_nothing(double a, double b, double c, double? potential) =>
        new TestNode(new ResourceBased { Cap = SufficiencyCap.None }, People, Money, Tools).Combine(a, b, c).Should().Be(potential);

    [Fact]
    public void A_tie_limits_together() => new TestNode(new ResourceBased(), People, Money, Tools).Explain("limiting-resource", 50, 25, 9)!
        .Text.Should().Be("Staff, money limit the potential: sufficiency 0.5.");

    [Fact]
    public void A_single_resource_has_no_profile() => new TestNode(new ResourceBased(), People, Busy).Explain(50, 3).Should().BeEmpty();

    [Theory]
    [InlineData(.6, "The potential has reached 0.6. resource=people target=0.6 status=reached sufficiency=0.9 factor=1")]
    [InlineData(.95, "Staff alone cannot bring the potential to 0.95, however much it grows. "
        + "resource=people target=0.95 status=impossible sufficiency=none factor=none")]
    public void What_one_resource_alone_cannot_or_need_not_do(double target, string said) =>
        new TestNode(new ResourceBased { Group = ResourceBased.Ces(-1), Target = target }, People, Money, Tools).Explain(90, 25, 8).Said()
            .Should().Contain("required-growth of potential: " + said);

    [Fact]
    public void From_nothing()
    {
        // .5³ / (1·.8) = .15625
        var said = new TestNode(new ResourceBased { Target = .5 }, People, Money, Tools, Busy with { Norm = 1 }).Explain(0, 50, 8,
            0).Said();

        said.Should().Contain("required-growth of potential: Staff alone would have to rise from nothing to a sufficiency of 0.156 "
            + "for the potential to reach 0.5. resource=people target=0.5 status=possible sufficiency=0.15625 factor=none");
        said.Should().Contain("binding-zero of potential: There is nothing of Staff, and so no potential. resource=people");
        said.Should().NotContainMatch("elasticity*");
    }

    [Theory]
    [InlineData(1.0, "arithmetic")]
    [InlineData(-1, null)]
    public void Nothing_of_a_resource_binds_only_where_none_replaces_it(double rho, string? replaces) =>
        (new TestNode(new ResourceBased { Group = ResourceBased.Ces(rho) }, People, Money).Explain("binding-zero", 0, 25) is null).Should()
            .Be(replaces is not null);

    [Fact]
    public void What_exceeds_the_cap()
    {
        var node = new TestNode(new ResourceBased { Cap = SufficiencyCap.Surplus(1.5) }, People,
            Money with { Direction = Direction.LowerIsBetter }, Busy with { Norm = 1 });

        Capped(160, 0, 9).Should().Equal(
            "capped-surplus of potential: Staff is 1.6 times its norm and counts as 1.5. resource=people sufficiency=1.6 surplus=0.1",
            "capped-surplus of potential: money is 0, where less is better: its sufficiency has no end and counts as 1.5. "
                + "resource=money sufficiency=none surplus=none");
        Capped(0, 25, 9).Should().Equal(
            "capped-surplus of potential: money is 2 times its norm and counts as 1.5. resource=money sufficiency=2 surplus=0.5");
        Capped(150, 50, 9).Should().BeEmpty();
        Capped(150, null, 9).Should().BeEmpty();
        new TestNode(new ResourceBased { Cap = SufficiencyCap.None }, People, Money).Explain("capped-surplus", 900, 900).Should().BeNull();

        string[] Capped(params double?[] values) => node.Explain(values).Where(f => f.Kind == "capped-surplus").Said();
    }

    [Fact]
    public void What_reaches_the_cap_of_a_norm_that_only_data_tell()
    {
        ChildOutline staff = new("people", 1, ScoreRange.Unit) { Indicator = People, Title = "Staff" },
            money = new("money", 1, ScoreRange.Unit) { Indicator = Money };
        var evidence = new NodeEvidence(new NodeOutline("potential", [staff, money]), 1,
        [
            new(staff, 1, 1, 1, 1, new Observation(7, ObservationState.Observed)),
            new(money, .99, .99, .99, 1, new Observation(3, ObservationState.Observed)),
        ]);

        new ResourceBased { Norm = NormSource.SampleBest }.Explain(evidence).Where(f => f.Kind == "capped-surplus").Said().Should().Equal(
            "capped-surplus of potential: Staff reaches the cap of 1; what may exceed it does not count. resource=people");
    }

    [Theory]
    [InlineData(80.0, 25.0, 60.0, 25.0, "Staff 0.75, money 1; unrealized potential 0.1. people=0.75 money=1 unrealized=0.1")]
    [InlineData(80.0, 25.0, 0.0, 25.0, "Staff 0, money 1; unrealized potential 0.4. people=0 money=1 unrealized=0.4")]
    [InlineData(80.0, 25.0, null, 30.0, "Staff unknown, money 1.2 (more than there is: left out). people=none money=1.2 unrealized=none")]
    [InlineData(0.0, 25.0, 5.0, 25.0, "Staff unknown, money 1; unrealized potential 0. people=none money=1 unrealized=0")]
    [InlineData(80.0, 25.0, -1.0, 5.0, "Staff unknown, money 0.2; unrealized potential 0.2. people=none money=0.2 unrealized=0.2")]
    public void What_is_used(double people, double money, double? busy, double? spent, string said) =>
        new TestNode(new ResourceBased
        {
            Used = [new("people", "busy"), new("elsewhere", "busy"), new("money", "nowhere"), new("money",
            "spent")]
        },
            People, Money, Busy, Spent).Explain(people, money, busy, spent).Said()
            .Should().Contain($"utilization of potential: Used share of what is available: {said}");

    [Fact]
    public void Of_nothing_used_nothing_is_said() =>
        new TestNode(new ResourceBased(), People, Money, Busy).Explain("utilization", 80, 25, 3).Should().BeNull();

    [Theory]
    [InlineData(90.0, 50.0, 11.0, "(0,1,1): medium potential by Trifilova. vector=0,1,1 type=medium")]
    [InlineData(null, 50.0, 11.0, "(?,1,1): high or medium potential by Trifilova. vector=?,1,1 type=high type=medium")]
    [InlineData(100.0, 50.0, 10.0, "(1,1,1): high potential by Trifilova. vector=1,1,1 type=high")]
    [InlineData(1.0, 1.0, 1.0, "(0,0,0): zero potential by Trifilova. vector=0,0,0 type=zero")]
    public void The_type_by_what_suffices(double? people, double? money, double? tools, string said) =>
        new TestNode(new ResourceBased { Typing = SufficiencyTyping.Trifilova }, People, Money, Tools, Busy)
            .Explain(people, money, tools, 1).Said().Should().EndWith("resource-type of potential: " + said);

    [Fact]
    public void A_typing_names_its_components()
    {
        var typing = new SufficiencyTyping("t", "s", [new("10", "a"), new("01", "b")]) { Components = ["tools", "people"] };

        Typed(typing).Should().Equal("resource-type of potential: (0,1): b potential by t. vector=0,1 type=b");
        Typed(typing with { Components = ["tools", "nowhere"] }).Should().BeEmpty();
        Typed(typing with { Components = ["tools"] }).Should().BeEmpty();
        Typed(typing with { Components = [] }).Should().BeEmpty("three weigh something");
        Typed(typing with { Rules = [] }).Should().BeEmpty();

        string[] Typed(SufficiencyTyping rules) => new TestNode(new ResourceBased { Typing = rules }, People, Money, Tools)
            .Explain(100, 50, 9).Where(f => f.Kind == "resource-type").Said();
    }

    [Fact]
    public void Which_types_are_possible_has_its_end()
    {
        var none = new bool?[16];
        var typing = new SufficiencyTyping("t", "s", [new(new string('1', 16), "all"), new(new string('0', 16), "none")]);

        typing.PossibleTypes(none).Should().Equal("all", "none", "untyped");
        FluentActions.Invoking(() => typing.PossibleTypes(new bool?[17])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_cannot_be_held_against_a_norm_is_refused_at_the_indicator()
    {
        var strategy = new ResourceBased();
        Refused(new("x")).Should().Equal("Error IP5002 x: 'x' has no norm to be held against.");
        Refused(new("x") { Norm = 0 }).Should().Equal("Error IP5002 x: The norm of 'x' is 0; a resource is held against a norm above 0.");
        Refused(new("x") { Norm = double.PositiveInfinity }).Should().Equal(
            "Error IP5002 x: The norm of 'x' is Infinity; a resource is held against a norm above 0.");
        Refused(new("x") { Norm = 1, Direction = Direction.TargetRange }).Should().Equal(
            "Error IP5002 x: 'x' cannot be held against a norm: a range is best, and a ratio to a range is not defined.");
        Refused(new("x") { Norm = 1, Scale = MeasurementScale.Interval }).Should().Equal(
            "Error IP5002 x: 'x' cannot be held against a norm: an interval scale has no true zero, so ratios on it mean nothing.");
        Refused(new("x") { Weight = 0 }).Should().BeEmpty();
        foreach (var unusable in (Indicator[])[new("x") { Weight = 0 }, new("x") { Weight = 0, Norm = 1,
            Direction = Direction.TargetRange },
            new("x") { Weight = 0, Norm = 1, Scale = MeasurementScale.Interval }])
        {
            var fitted = strategy.Value(unusable, new([1]));
            (fitted.Apply(1), fitted.Worst, fitted.Best, fitted.Diagnostics.Count).Should().Be((double.NaN, 0, 1, 0));
        }

        string[] Refused(Indicator indicator) => strategy.Validate(indicator).Said();
    }

    [Fact]
    public void Settings_are_refused_at_the_node()
    {
        var outline = new TestNode(new ResourceBased(), People, Money, Busy).Outline;
        Refused(new() { Target = 0 }).Should().Equal("Error IP5003 potential: The target 0 is not above 0 and finite.");
        Refused(new() { Target = double.PositiveInfinity }).Should().Equal("Error IP5003 potential: The target Infinity is not above 0 "
            + "and finite.");
        Refused(new() { Target = .1 }).Should().BeEmpty();
        string[] components = ["Error IP5003 potential: The rules of the typing 't' must speak of the same components, 1 to 16 of them."];
        Refused(new() { Typing = new("t", "s", [new("11", "a"), new("1", "b")]) }).Should().Equal(components);
        Refused(new() { Typing = new("t", "s", [new("", "a")]) }).Should().Equal(components);
        Refused(new() { Typing = new("t", "s", [new(new string('1', 17), "a")]) }).Should().Equal(components);
        Refused(new() { Typing = new("t", "s", [new("11", "a")]) { Components = ["people"] } }).Should().Equal(components);
        Refused(new() { Typing = new("t", "s", [new("1", "a")]) { Components = ["people"] } }).Should().BeEmpty();
        Refused(new() { Typing = new("t", "s", [new(new string('1', 16), "a")]) }).Should().BeEmpty();
        Refused(new() { Used = [new("people", "nowhere")] }).Should().Equal(
            "Error IP5004 potential: 'nowhere' is to say what is used of 'people', but is not its sibling.");
        Refused(new() { Used = [new("people", "money")] }).Should().Equal(
            "Warning IP5024 potential: 'money' says what is used of 'people', and counts as a resource of its own.");
        Refused(new() { Used = [new("people", "busy"), new("elsewhere", "money")] }).Should().BeEmpty();

        string[] Refused(ResourceBased strategy) => strategy.Validate(outline).Said();
    }

    [Fact]
    public void A_score_that_can_be_negative_is_warned_of_unless_sums_take_it()
    {
        var outline = new NodeOutline("potential",
            [new("below", 1, new(-1, 1)), new("zero", 1, ScoreRange.Unit), new("idle", 0, new(-1, 1))]);

        new ResourceBased().Validate(outline).Said().Should().Equal(
            "Warning IP5001 potential: The score of 'below' can be negative, where the potential is undefined.");
        new ResourceBased { Overall = Aggregation.Arithmetic }.Validate(outline).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, 7.0, .5)] // of 14, the highest
    [InlineData(Direction.LowerIsBetter, 6.0, .5)] // of 3, the lowest
    public void The_best_of_the_sample(Direction direction, double value, double expected) =>
        new ResourceBased { Norm = NormSource.SampleBest }.Value(new("x") { Direction = direction }, new([3, 14, double.NaN, 5]))
            .Apply(value).Should().Be(expected);

    [Fact]
    public void The_mean_of_the_sample() => new ResourceBased { Norm = NormSource.SampleMean }
        .Value(new("x"), new([2, double.NaN, 10])).Apply(3).Should().Be(.5);

    [Theory]
    [InlineData(new[] { double.NaN }, "unknown")]
    [InlineData(new[] { 0.0, -2 }, "0")]
    [InlineData(new double[0], "unknown")]
    public void A_sample_without_a_norm(double[] values, string best) =>
        new ResourceBased { Norm = NormSource.SampleBest }.Value(new("x"), new(values)).Diagnostics.Said().Should().Equal(
            $"Warning IP5020 x: 'x' has no norm: the best of the reference units is {best}, and a norm must be above 0.");

    // Norm 10 on a scale from 2 to 8: 8/10 and 2/10, or 10/2 and 10/8 where less is better; without a cap as they are.
    [Theory]
    [InlineData(Direction.HigherIsBetter, true, .2, .8)]
    [InlineData(Direction.HigherIsBetter, false, .2, .8)]
    [InlineData(Direction.LowerIsBetter, true, 1, 1)]
    [InlineData(Direction.LowerIsBetter, false, 1.25, 5)]
    public void Worst_and_best_are_those_of_the_scale(Direction direction, bool capped, double worst, double best)
    {
        var strategy = new ResourceBased { Cap = capped ? SufficiencyCap.AtNorm : SufficiencyCap.None };
        var fitted = strategy.Value(new("x") { Norm = 10, Direction = direction, Scale = MeasurementScale.OrdinalRange(2, 8) }, default);
        var endless = strategy.Value(new("x") { Norm = 10, Direction = direction }, default);

        (fitted.Worst, fitted.Best).Should().Be((worst, best));
        (endless.Worst, endless.Best).Should().Be((0, capped ? 1 : double.PositiveInfinity));
        fitted.Range.Should().Be(new ScoreRange(0, capped ? 1 : double.PositiveInfinity));
    }

    [Fact]
    public void A_norm_of_each_units_own()
    {
        var model = IndicatorModel.Create("potential", m => m
            .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.OwnPeriod(2020), Cap = SufficiencyCap.None }))
            .Add(new Indicator("x")));
        var table = IndicatorTable.ParseCsv(
            "unit,period,x\nA,2019,1\nA,2020,10\nA,2021,5\nB,2019,1\nB,2021,5\nC,2019,1\nC,2020,0\nC,2021,5\n");
        var assessment = model.Assess(table);

        assessment["A", 2021].Score.Should().Be(.5);
        assessment["B", 2021].Score.Should().BeNull();
        assessment.Diagnostics.Where(d => d.Code == StrategyCodes.NormUndefined).Said().Should().Equal(
            "Warning IP5020 x/B@2020: The norm is the unit's own value in 2020, which is missing.",
            "Warning IP5020 x/C@2020: The norm is the unit's own value in 2020, which is 0; a norm must be above 0.");
    }

    [Fact]
    public void What_becomes_of_the_values_on_the_way()
    {
        var values = new IndicatorSample([100, 0, -5, 250, double.NaN, 101]);
        new ResourceBased().Value(People, values).Diagnostics.Said().Should().Equal(
            "Information IP5021 people: 2 of the reference values of 'people' exceed the norm so far that they count as the cap, 1.",
            "Information IP5022 people: 1 of the reference values of 'people' are 0: no potential, where resources cannot replace each "
                + "other.",
            "Warning IP5023 people: 1 of the reference values of 'people' are negative; they have no sufficiency.");
        new ResourceBased { Cap = SufficiencyCap.None }.Value(People with { Direction = Direction.LowerIsBetter },
            values).Diagnostics.Said()
            .Should().Equal(
                "Warning IP5023 people: 1 of the reference values of 'people' are negative; they have no sufficiency.",
                "Warning IP5023 people: 1 of the reference values of 'people' are 0, where less is better: without a cap their "
                    + "sufficiency is infinite, so they have none.");
        new ResourceBased().Value(People with { Direction = Direction.LowerIsBetter }, new([100, 0, 200])).Diagnostics.Said()
            .Should().Equal(
            "Information IP5021 people: 1 of the reference values of 'people' exceed the norm so far that they count as the cap, 1.");
    }

    [Fact]
    public void Arguments_that_do_not_belong_together_are_refused()
    {
        Refused(() => Sufficiency.Smallest([1, 2], [1])).Should().Be("weights");
        Refused(() => Sufficiency.Unrealized([1, 2], [1, 1], [1])).Should().Be("weights");
        Refused(() => Sufficiency.Unrealized([1, 2], [1], [1, 1])).Should().Be("utilizations");
        Refused(() => Sufficiency.Of([1, 2], 1, Direction.HigherIsBetter, default, new double[1])).Should().Be("results");
        Refused(() => Sufficiency.Of(1, 0)).Should().Be("norm");
        Refused(() => Sufficiency.Of(1, double.PositiveInfinity)).Should().Be("norm");
        Refused(() => Sufficiency.Of(1, 1, Direction.TargetRange)).Should().Be("direction");
        Refused(() => SufficiencyCap.Surplus(.99)).Should().Be("highest");
        Refused(() => SufficiencyCap.Surplus(double.PositiveInfinity)).Should().Be("highest");
        (SufficiencyCap.Surplus(1) == SufficiencyCap.AtNorm, SufficiencyCap.Surplus(1.5).ToString(),
            SufficiencyCap.None.ToString()).Should()
            .Be((true, "1.5", "none"));

        static string? Refused(Action action) => FluentActions.Invoking(action).Should().Throw<ArgumentException>().Which.ParamName;
    }

    [Fact]
    public void What_weighs_nothing_is_not_in_the_profile()
    {
        // .5 and 1: mean .75, deviation .25.
        Sufficiency.BalanceRatio([.5, 1, 4, .1], [1, 1, 0, 0]).Should().Be(.5);
        Sufficiency.BalanceVariation([.5, double.NaN, 1, 4], [1, 1, 1, 0])!.Value.Should().BeApproximately(2.0 / 3, 1e-15);
        Sufficiency.Unrealized([.5, 4], [.5, .5], [1, 0]).Should().Be(.25);
        Sufficiency.BalanceRatio([1, double.PositiveInfinity], [1, 1]).Should().BeNull();
        Sufficiency.BalanceVariation([1, double.PositiveInfinity], [1, 1]).Should().BeNull();
    }
}
