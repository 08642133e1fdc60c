using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Readiness;

/// <summary>Everything that is said of a unit, word by word; expected lines are written by hand from levels of 1 to 9.</summary>
public sealed class ReadinessWordsTests
{
    private static readonly MeasurementScale Nine = MeasurementScale.OrdinalRange(1, 9);
    private static readonly Indicator Customer = new("C") { Scale = Nine, Name = "Customer" }, Business = new("B") { Scale = Nine },
        Technology = new("T") { Scale = Nine };

    [Fact]
    public void The_weakest_link_of_what_is_known() => Said(ReadinessRule.WeakestLink, [5, 4, 7]).Should().Equal(
        "level of potential: Level 4 by weakest link. level=4 low=4 high=4",
        "normalized-ratio of potential: Way from bottom to top: Customer 0.5, B 0.375, T 0.75. C=0.5 B=0.375 T=0.75",
        "bottleneck of potential: Lowest: B (4). lowest=4 bottleneck=B",
        "next-level of potential: For level 5, all of these must reach it: B (4). level=5 needed=1 unmet=B");

    [Fact]
    public void The_weakest_link_beside_what_is_unknown() => Said(ReadinessRule.WeakestLink, [5, null, 7]).Should().Equal(
        "level of potential: Level 5 by weakest link. level=5 low=1 high=5",
        "normalized-ratio of potential: Way from bottom to top: Customer 0.5, T 0.75. C=0.5 T=0.75",
        "bottleneck of potential: Lowest: Customer (5); B, unknown, may be lower. lowest=5 bottleneck=C possibly=B",
        "may-be-lower of potential: The level may be lower: B unknown. unknown=B",
        "next-level of potential: For level 6, all of these must reach it: Customer (5), B (unknown). level=6 needed=2 unmet=C unknown=B");

    [Fact]
    public void What_is_unknown_cannot_be_below_the_bottom() => Said(ReadinessRule.WeakestLink, [1, null, 7]).Should().Equal(
        "level of potential: Level 1 by weakest link. level=1 low=1 high=1",
        "normalized-ratio of potential: Way from bottom to top: Customer 0, T 0.75. C=0 T=0.75",
        "bottleneck of potential: Lowest: Customer (1). lowest=1 bottleneck=C",
        "next-level of potential: For level 2, all of these must reach it: Customer (1), B (unknown). level=2 needed=2 unmet=C unknown=B");

    [Fact]
    public void The_top_has_no_next_level() => Said(ReadinessRule.WeakestLink, [9, 9, 8]).Should().Contain(
        "next-level of potential: For level 9, all of these must reach it: T (8). level=9 needed=1 unmet=T");

    [Fact]
    public void Of_what_is_wholly_unknown_only_the_ends_are_said() => Said(ReadinessRule.WeakestLink, [null, null, null]).Should().Equal(
        "level of potential: No single level by weakest link: 1 to 9, depending on what is unknown. level=none low=1 high=9");

    [Fact]
    public void A_level_that_so_many_reach() => Said(ReadinessRule.KOutOfN(2), [5, 4, 7]).Should().Equal(
        "level of potential: Level 5 by k out of n. level=5 low=5 high=5",
        "normalized-ratio of potential: Way from bottom to top: Customer 0.5, B 0.375, T 0.75. C=0.5 B=0.375 T=0.75",
        "bottleneck of potential: Lowest: B (4). lowest=4 bottleneck=B",
        "next-level of potential: For level 6, 1 more of these must reach it: Customer (5), B (4). level=6 needed=1 unmet=C unmet=B");

    [Fact]
    public void A_level_that_so_many_may_reach() => Said(ReadinessRule.KOutOfN(2), [5, null, 7]).Should().Equal(
        "level of potential: No single level by k out of n: 5 to 7, depending on what is unknown. level=none low=5 high=7",
        "normalized-ratio of potential: Way from bottom to top: Customer 0.5, T 0.75. C=0.5 T=0.75",
        "bottleneck of potential: Lowest: Customer (5); B, unknown, may be lower. lowest=5 bottleneck=C possibly=B",
        "level-interval of potential: The level depends on what is unknown: B. low=5 high=7 unknown=B");

    [Fact]
    public void What_treats_levels_as_quantities_says_so() => Said(ReadinessRule.Mean, [2, 4, 6]).Should().Equal(
        "level of potential: Level 4 by mean. level=4 low=4 high=4",
        "indicative of potential: The level is indicative: by mean, levels are treated as quantities.",
        "normalized-ratio of potential: Way from bottom to top: Customer 0.125, B 0.375, T 0.625. C=0.125 B=0.375 T=0.625",
        "bottleneck of potential: Lowest: Customer (2). lowest=2 bottleneck=C");

    [Theory]
    [InlineData(2.0)]
    [InlineData(null)]
    public void What_weighs_nothing_is_not_spoken_of(double? technology)
    {
        Indicator[] indicators = [Customer, Business, Technology with { Weight = 0 }];
        new TestNode(new ReadinessBased(), indicators).Explain(5, 4, technology).Said().Should().Equal(
            "level of potential: Level 4 by weakest link. level=4 low=4 high=4",
            "normalized-ratio of potential: Way from bottom to top: Customer 0.5, B 0.375. C=0.5 B=0.375",
            "bottleneck of potential: Lowest: B (4). lowest=4 bottleneck=B",
            "next-level of potential: For level 5, all of these must reach it: B (4). level=5 needed=1 unmet=B");
        new TestNode(new ReadinessBased { Rule = ReadinessRule.KOutOfN(1) }, indicators).Explain((double?)null, 4, technology).Said()
            .Should().EndWith("level-interval of potential: The level depends on what is unknown: Customer. low=4 high=9 unknown=C");
    }

    [Fact]
    public void A_single_child_is_no_bottleneck() => new TestNode(new ReadinessBased(), Business).Explain(4).Said().Should().Equal(
        "level of potential: Level 4 by weakest link. level=4 low=4 high=4",
        "normalized-ratio of potential: Way from bottom to top: B 0.375. B=0.375",
        "next-level of potential: For level 5, all of these must reach it: B (4). level=5 needed=1 unmet=B");

    [Fact]
    public void Presence_is_a_level_and_two_grades_are_none()
    {
        Indicator[] present = [new("a") { Scale = MeasurementScale.Binary }, new("b") { Scale = MeasurementScale.Binary }];
        Indicator[] graded = [.. present.Select(i => i with { Scale = MeasurementScale.OrdinalRange(0, 1) })];

        new TestNode(new ReadinessBased(), present).Explain(1, 0).Said().Should().EndWith(
            "next-level of potential: For level 1, all of these must reach it: b (0). level=1 needed=1 unmet=b");
        new TestNode(new ReadinessBased(), graded).Explain("next-level", 1, 0).Should().BeNull();
        new TestNode(new ReadinessBased(), present[0], graded[1]).Explain("next-level", 1, 0).Should().BeNull();
        new TestNode(new ReadinessBased { Imbalance = new("r", "s", [new("a", "b")]) { ModerateFrom = .5 } }, graded).Explain("imbalance",
            1, 0)
            .Should().BeNull("without a common step a difference is no level");
    }

    [Fact]
    public void A_table_of_one_step_has_no_way_from_bottom_to_top()
    {
        var strategy = new ReadinessBased { Levels = new("t", "s", 5, [new(1, 3)]) };

        new TestNode(strategy, new Indicator("a"), new Indicator("b")).Explain(2, 4).Said().Should().Equal(
            "level of potential: Level 3 by weakest link. level=3 low=3 high=3");
    }

    [Fact]
    public void Pairs_that_drift_apart()
    {
        var rule = new ImbalanceRule("r", "s", [new("C", "B"), new("B", "T"), new("C", "X"), new("X", "C"), new("T", "C")]);
        var node = new TestNode(new ReadinessBased { Imbalance = rule }, Customer, Business, Technology);

        Imbalances(7, 3, 5).Should().Equal(
            "imbalance of potential: Customer and B are 4 apart: critical. first=C second=B difference=4 severity=critical",
            "imbalance of potential: B and T are 2 apart: moderate. first=B second=T difference=-2 severity=moderate",
            "imbalance of potential: T and Customer are 2 apart: moderate. first=T second=C difference=-2 severity=moderate");
        Imbalances(5, 4, 4).Should().BeEmpty();
        // 8 lies 7 from 1, 2 lies 7 from 9, and 5 never more than 4; unknown pairs may be 8 apart.
        Imbalances(8, null, 8).Should().Equal(
            "imbalance-unknown of potential: How far Customer and B are apart is not known; at worst it is critical. "
                + "first=C second=B severity=critical",
            "imbalance-unknown of potential: How far B and T are apart is not known; at worst it is critical. "
                + "first=B second=T severity=critical");

        string[] Imbalances(params double?[] levels) =>
            node.Explain(levels).Where(f => f.Kind.StartsWith("imbalance", StringComparison.Ordinal)).Said();
    }

    [Theory]
    [InlineData(4.0, 4.0, 4.0, null, 1.0, 9.0, "critical")] // 4 lies 5 from 9
    [InlineData(null, 1.0, 9.0, 4.0, 4.0, 4.0, "critical")]
    [InlineData(null, 3.0, 5.0, 4.0, 4.0, 4.0, null)] // 1 at most
    [InlineData(null, 2.0, 4.0, 4.0, 4.0, 4.0, "moderate")] // 2 at most
    [InlineData(4.0, 4.0, 4.0, null, 4.0, 7.0, "moderate")] // 3 at most
    [InlineData(4.0, null, null, null, 1.0, 4.0, "moderate")] // a known level is its own bounds
    [InlineData(null, 1.0, 4.0, 4.0, null, null, "moderate")]
    [InlineData(5.0, 2.0, 5.0, null, 5.0, 6.0, "critical")] // a level over children, some unknown: 6 lies 4 from 2
    [InlineData(null, 5.0, 6.0, 5.0, 2.0, 5.0, "critical")]
    [InlineData(null, 5.0, 6.0, 5.0, 5.0, 9.0, "critical")] // 9 lies 4 from 5
    [InlineData(5.0, 5.0, 9.0, null, 5.0, 6.0, "critical")]
    [InlineData(null, null, 9.0, 4.0, 4.0, 4.0, null)] // without an end nothing is said
    [InlineData(null, 1.0, null, 4.0, 4.0, 4.0, null)]
    [InlineData(4.0, 4.0, 4.0, null, null, 9.0, null)]
    [InlineData(4.0, 4.0, 4.0, null, 1.0, null, null)]
    public void How_far_two_levels_may_be_apart(double? a, double? lowA, double? highA, double? b, double? lowB, double? highB,
        string? word)
    {
        ChildOutline customer = new("C", 1, new ScoreRange(1, 9)), business = new("B", 1, new ScoreRange(1, 9));
        var evidence = new NodeEvidence(new NodeOutline("potential", [customer, business]), 4,
            [new(customer, a, lowA, highA, 1, null), new(business, b, lowB, highB, 1, null)]);

        new ReadinessBased { Imbalance = new("r", "s", [new("C", "B")]) }.Explain(evidence)
            .Where(f => f.Kind.StartsWith("imbalance", StringComparison.Ordinal)).SelectMany(f => f.Texts("severity"))
            .Should().Equal(word is null ? [] : [word]);
    }

    [Fact]
    public void Gates_and_what_they_still_need()
    {
        var rule = ReadinessRule.Gates(1, Gate.Of(2, "started", ("C", 3)), Gate.Of(4, "tested", ("B", 5), ("T", 2)));
        Said(rule, [2, 9, 9]).Should().Equal(
            "level of potential: Level 1 by gates. level=1 low=1 high=1",
            "next-level of potential: Level 2 (started) still needs: Customer ≥ 3. level=2 unmet=C");
        Said(rule, [null, 9, 9]).Should().Equal(
            "level of potential: No single level by gates: 1 to 4, depending on what is unknown. level=none low=1 high=4",
            "gate-interval of potential: Level 1 if all that is unknown fails, 4 if it passes. low=1 high=4",
            "next-level of potential: Level 2 (started) still needs: Customer ≥ 3 (unknown). level=2 unknown=C");
        Said(rule, [3, null, 1]).Should().Equal(
            "level of potential: Level 2 by gates. level=2 low=2 high=2",
            "next-level of potential: Level 4 (tested) still needs: B ≥ 5 (unknown); T ≥ 2. level=4 unknown=B unmet=T");
        Said(rule, [3, 5, 2]).Should().Equal("level of potential: Level 4 by gates. level=4 low=4 high=4");
    }

    /// <summary>A gate on a dimension: its level is known where both of its bounds are on one side of the threshold.</summary>
    [Theory]
    [InlineData(3.0, 3.0, 3.0, null)]
    [InlineData(1.0, 1.0, 1.0, "d ≥ 2.")]
    [InlineData(null, 1.0, 3.0, "d ≥ 2 (unknown).")]
    [InlineData(null, 2.0, 3.0, null)]
    [InlineData(null, 0.0, 1.0, "d ≥ 2.")]
    [InlineData(1.0, 1.0, 3.0, "d ≥ 2 (unknown).")]
    [InlineData(3.0, null, null, null)]
    [InlineData(1.0, null, null, "d ≥ 2.")]
    [InlineData(null, null, null, "d ≥ 2 (unknown).")]
    public void A_gate_on_a_dimension(double? score, double? low, double? high, string? needs)
    {
        ChildOutline child = new("d", 1, new(0, 4)), absent = new("x", 1, new(0, 4));
        var evidence = new NodeEvidence(new NodeOutline("potential", [child]), null, [new(child, score, low, high, 1, null)]);
        var lost = new NodeEvidence(new NodeOutline("potential", [absent]), null, [new(absent, 3, 3, 3, 1, null)]);
        var strategy = new ReadinessBased { Rule = ReadinessRule.Gates(Gate.Of(1, "g", ("d", 2))) };

        strategy.Explain(evidence).Where(f => f.Kind == "next-level").Select(f => f.Text).Should()
            .Equal(needs is null ? [] : [$"Level 1 (g) still needs: {needs}"]);
        strategy.Explain(lost).Single(f => f.Kind == "next-level").Text.Should().Be("Level 1 (g) still needs: d ≥ 2 (unknown).");
    }

    [Fact]
    public void A_difference_that_is_no_number_has_no_severity() =>
        FluentActions.Invoking(() => ImbalanceRule.Icesi.SeverityOf(double.NaN)).Should().Throw<ArgumentException>();

    [Fact]
    public void What_no_node_has_a_level_by_is_refused_at_the_node()
    {
        Refused(ReadinessRule.KOutOfN(3)).Should().Equal(
            "Error IP5003 potential: 3 of the children must reach a level, but k is from 1 to their number, 2.");
        Refused(ReadinessRule.KOutOfN(0)).Should().Equal(
            "Error IP5003 potential: 0 of the children must reach a level, but k is from 1 to their number, 2.");
        Refused(ReadinessRule.KOutOfN(2)).Should().BeEmpty();
        Refused(ReadinessRule.SoftMinimum(0)).Should().Equal(
            "Error IP5003 potential: The exponent of a soft minimum is below 0 and finite, not 0.");
        Refused(ReadinessRule.SoftMinimum(double.NegativeInfinity)).Should().Equal(
            "Error IP5003 potential: The exponent of a soft minimum is below 0 and finite, not -Infinity.");
        Refused(ReadinessRule.Gates()).Should().Equal("Error IP5100 potential: There are no gates.");
        Refused(ReadinessRule.Gates(Gate.Of(1, "a", ("C", 2)), Gate.Of(1, "b", ("B", 2)))).Should().Equal(
            "Error IP5101 potential: The gate 'b' has level 1, which is not above 1.");
        Refused(ReadinessRule.Gates(2, Gate.Of(2, "a", ("C", 2)))).Should().Equal(
            "Error IP5101 potential: The gate 'a' has level 2, which is not above 2.");
        Refused(ReadinessRule.Gates(Gate.Of(1, "a"))).Should().Equal("Error IP5100 potential: The gate 'a' requires nothing.");
        Refused(ReadinessRule.Gates(Gate.Of(1, "a", ("X", 2)))).Should().Equal(
            "Error IP5004 potential: The gate 'a' requires 'X', which is no child of 'potential'.");
        Refused(ReadinessRule.Gates(Gate.Of(1, "a", ("C", double.NaN)))).Should().Equal(
            "Error IP5003 potential: The gate 'a' requires NaN of 'C', which is no threshold.");
        Refused(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["C"]))).Should().Equal(
            "Error IP5102 potential: The integration matrix does not name 'B'.");
        Refused(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["C", "B", "X"]))).Should().Equal(
            "Error IP5004 potential: The integration matrix names 'X', which is no child of 'potential'.");
        Refused(ReadinessRule.SystemReadiness(new(["C", "B"], [9, 1, 2, 9]))).Should().Equal(
            "Error IP5102 potential: The integration matrix is invalid. The level of 'C' and 'B' is not that of 'B' and 'C'.");
    }

    [Fact]
    public void Levels_below_0_have_no_soft_minimum_and_make_no_system()
    {
        var outline = new NodeOutline("potential",
        [
            new("zero", 1, new(0, 9)), new("negative", 1, new(-1, 9)), new("endless", 1, ScoreRange.Unbounded), new("point", 1, new(0, 0)),
            new("idle", 0, new(-1, 9)),
        ]);

        ReadinessRule.SoftMinimum(-1).Validate(outline).Said().Should().Equal(
            "Error IP5001 potential: The level of 'negative' can be negative, where the soft minimum is undefined.",
            "Error IP5001 potential: The level of 'endless' can be negative, where the soft minimum is undefined.");
        ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["zero", "negative", "endless", "point"])).Validate(outline).Said()
            .Should().Equal(
            "Error IP5002 potential: The levels of 'negative' lie in [-1, 9]; they must lie between 0 or more and a top.",
            "Error IP5002 potential: The levels of 'endless' lie in [-Infinity, Infinity]; they must lie between 0 or more and a top.",
            "Error IP5002 potential: The levels of 'point' lie in [0, 0]; they must lie between 0 or more and a top.");
    }

    [Fact]
    public void Settings_of_the_strategy_are_refused_at_the_node()
    {
        var outline = new TestNode(new ReadinessBased(), Customer, Business).Outline;
        var pairs = new ImbalanceRule("r", "s", [new("C", "B"), new("C", "X")]);

        new ReadinessBased { Levels = new("t", "s", 5, [new(2, 1), new(1, 2)]) }.Validate(outline).Said().Should().Equal(
            "Error IP5003 potential: The lower ends and levels of the table 't' do not ascend.");
        new ReadinessBased { Imbalance = pairs }.Validate(outline).Said().Should().Equal(
            "Warning IP5004 potential: The imbalance rule 'r' names 'X', which is no child of 'potential'.");
        Settings(3, 2).Should().Equal("Error IP5003 potential: An imbalance is moderate from 3 and critical above 2: these must ascend "
            + "from 0.");
        Settings(-1, 2).Should().Equal("Error IP5003 potential: An imbalance is moderate from -1 and critical above 2: these must ascend "
            + "from 0.");
        Settings(0, 0).Should().BeEmpty();

        string[] Settings(double moderate, double critical) => new ReadinessBased
        {
            Imbalance = new("r", "s", [new("C", "B")]) { ModerateFrom = moderate, CriticalAbove = critical },
        }.Validate(outline).Said();
    }

    [Fact]
    public void What_has_no_levels_is_refused_at_the_indicator()
    {
        var strategy = new ReadinessBased();
        strategy.Validate(new Indicator("x")).Said().Should().Equal(
            "Error IP5002 x: 'x' has no levels: its scale has no lowest or no higher highest value.");
        strategy.Validate(new Indicator("x") { Scale = MeasurementScale.Ordinal(("only", 2)) }).Said().Should().Equal(
            "Error IP5002 x: 'x' has no levels: its scale has no lowest or no higher highest value.");
        strategy.Validate(Customer with { Direction = Direction.TargetRange }).Said().Should().Equal(
            "Error IP5002 C: 'C' has no levels: a range is best.");
        strategy.Validate(Customer with { Direction = Direction.TargetRange, Weight = 0 }).Should().BeEmpty();
        strategy.Value(new Indicator("x"), default).Diagnostics.Should().ContainSingle();
        strategy.Value(new Indicator("x") { Weight = 0 }, default).Diagnostics.Should().BeEmpty("what weighs nothing needs no level");
        strategy.Value(Customer, new IndicatorSample([9, 12, double.NaN, 0], ["u1", "u2"])).Diagnostics.Said().Should().Equal(
            "Warning IP5103 C/u2: 2 of the values of 'C' lie outside the levels from 1 to 9, the first is 12; they have no level.");
        strategy.Value(Customer, new IndicatorSample([0])).Diagnostics.Said().Should().Equal(
            "Warning IP5103 C: 1 of the values of 'C' lie outside the levels from 1 to 9, the first is 0; they have no level.");
    }

    [Fact]
    public void A_rule_that_does_not_fit_the_node_gives_no_level()
    {
        Level(ReadinessRule.KOutOfN(3)).Should().Be(4, "the lowest of three is reached by all");
        Level(ReadinessRule.KOutOfN(4)).Should().BeNull();
        Level(ReadinessRule.KOutOfN(0)).Should().BeNull();
        new TestNode(new ReadinessBased { Rule = ReadinessRule.KOutOfN(2) }, Customer, Business with { Weight = 0 }).Combine(5, 4).Should()
            .BeNull("only one of the two counts");
        Level(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["C", "B"]))).Should().BeNull("it does not name T");
        Level(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["C", "B", "X"]))).Should().BeNull();
        Level(ReadinessRule.SystemReadiness(new(["C", "B", "T"], [9, 1, 1, 2, 9, 1, 1, 1, 9]))).Should().BeNull();
        // No integration but with itself: the mean of 5/9, 4/9 and 7/9.
        Level(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["C", "B", "T"])))!.Value.Should().BeApproximately(16.0 / 27, 1e-15);

        double? Level(ReadinessRule rule) =>
            new TestNode(new ReadinessBased { Rule = rule }, Customer, Business, Technology).Assess(5, 4, 7).Score;
    }

    [Fact]
    public void A_system_and_its_parts()
    {
        // Of Chain in SystemReadinessTests, whose composite .511 is level 6 of its architecture.
        var chain = IntegrationMatrix.Of(["C", "B", "T"], ("C", "B", 6), ("B", "T", 4));
        Said(ReadinessRule.SystemReadiness(chain), [6, 7, 5]).Where(l => l.Contains("-readiness of", StringComparison.Ordinal))
            .Should().Equal(
            "system-readiness of potential: Composite system readiness 0.511, which for this architecture is level 6; "
                + "phase: technology development. composite=0.510974 equivalentLevel=6 phase=technology development",
            "component-readiness of potential: Customer 0.593, B 0.49, T 0.451. C=0.592593 B=0.489712 T=0.450617");
        // (1/9)·(19/27) = .078 is below every phase, and level 1 of its architecture, whose second begins at .168.
        Said(ReadinessRule.SystemReadiness(chain), [1, 1, 1]).Should().ContainMatch(
            "system-readiness of potential: Composite system readiness 0.*, which for this architecture is level 1. * phase=none");
        Said(ReadinessRule.SystemReadiness(chain), [6, null, 5]).Should().NotContainMatch("*-readiness of*");
    }

    private static string[] Refused(ReadinessRule rule) => new ReadinessBased { Rule = rule }
        .Validate(new TestNode(new ReadinessBased(), Customer, Business).Outline).Said();

    private static string[] Said(ReadinessRule rule, double?[] levels) =>
        new TestNode(new ReadinessBased { Rule = rule }, Customer, Business, Technology).Explain(levels).Said();
}
