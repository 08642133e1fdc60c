using CsCheck;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Readiness;

public sealed class ReadinessBasedTests
{
    private static readonly MeasurementScale Nine = MeasurementScale.OrdinalRange(1, 9);
    private static readonly Indicator[] Dimensions = [.. ImbalanceRule.Dimensions.Select(c => new Indicator(c) { Scale = Nine })];

    private static readonly ReadinessRule Registration = ReadinessRule.Gates(
        Gate.Of(1, "organized", ("office", 1)),
        Gate.Of(2, "sizable", ("members", 15), ("types", 2)),
        Gate.Of(3, "efficient", ("overhead", 10)));

    private static readonly Indicator[] Criteria =
    [
        new("office") { Scale = MeasurementScale.Binary }, new("members"), new("types"),
        new("overhead") { Direction = Direction.LowerIsBetter },
    ];

    [Fact]
    public void The_weakest_link_with_its_ties()
    {
        var node = new TestNode(AssessmentStrategy.ReadinessBased(), Dimensions);

        node.Assess(5, 4, 7, 6, 4, 8).Score.Should().Be(4);
        node.Explain("bottleneck", 5, 4, 7, 6, 4, 8).Texts("bottleneck").Should().Equal("BRL", "FRL");
        node.Explain("next-level", 5, 4, 7, 6, 4, 8).Texts("unmet").Should().Equal("BRL", "FRL");
        node.Explain("next-level", 9, 9, 9, 9, 9, 9).Should().BeNull();
    }

    [Fact]
    public void An_unknown_level_may_lower_the_weakest_link()
    {
        var node = new TestNode(AssessmentStrategy.ReadinessBased(), Dimensions[..3]);
        var evidence = node.Assess(5, null, 7);

        (evidence.Score, evidence.Low, evidence.High).Should().Be((5, 1, 5));
        node.Explain("may-be-lower", 5, null, 7).Texts("unknown").Should().Equal("BRL");
        node.Explain("may-be-lower", 1, null, 7).Should().BeNull("it cannot be lower than the bottom");
    }

    [Fact]
    public void Imbalance_of_pairs()
    {
        var node = new TestNode(new ReadinessBased { Imbalance = ImbalanceRule.Icesi }, Dimensions);
        var findings = node.Explain(2, 3, 7, 5, 3, 7).Where(f => f.Kind == "imbalance")
            .Select(f => (f.Texts("first")[0], f.Texts("second")[0], f.NumberOf("difference"), f.Texts("severity")[0])).ToArray();

        findings.Should()
            .Equal(("TRL", "CRL", 5, "critical"), ("TRL", "BRL", 4, "critical"), ("TMRL", "FRL", 2, "moderate"),
                ("BRL", "IPRL", -4, "critical"));
        node.Explain("imbalance-unknown", 2, 3, 7, 5, null, 7).Texts("severity").Should().Equal("critical");
    }

    [Fact]
    public void Less_is_better_reverses_a_scale()
    {
        var node = new TestNode(new ReadinessBased(), new Indicator("risk") { Scale = Nine, Direction = Direction.LowerIsBetter },
            Dimensions[0]);

        node.Assess(2, 9).Score.Should().Be(8);
    }

    [Fact]
    public void Scales_of_different_length_meet_as_shares_of_the_way()
    {
        var node = new TestNode(new ReadinessBased(), new Indicator("trl") { Scale = Nine },
            new Indicator("mrl") { Scale = MeasurementScale.OrdinalRange(1, 10) });

        node.Assess(5, 10).Score.Should().Be(.5);
        node.Outline.Children[0].Range.Should().Be(ScoreRange.Unit);
        node.Explain("next-level", 5, 10).Should().BeNull("there is no common step");
        node.Explain("normalized-ratio", 5, 10)!.NumberOf("mrl").Should().Be(1);
    }

    [Fact]
    public void Answers_become_levels_by_a_table()
    {
        var strategy = new ReadinessBased { Levels = LevelTable.Icesi };
        var fitted = strategy.Value(new Indicator("TRL"), new IndicatorSample([3.395, 4.4, .5], ["a", "b", "c"]));

        fitted.Apply(3.395).Should().Be(6);
        fitted.Apply(.5).Should().Be(double.NaN);
        (fitted.Worst, fitted.Best).Should().Be((1, 9));
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.OutsideLevels).Which.Location.Unit.Should().Be("c");
        strategy.Value(new Indicator("x") { Scale = Nine }, new IndicatorSample([])).Apply(3).Should()
            .Be(3, "an ordinal scale has its levels");
    }

    [Fact]
    public void A_value_outside_its_scale_has_no_level()
    {
        var fitted = new ReadinessBased().Value(Dimensions[0], new IndicatorSample([12, 9]));

        fitted.Apply(12).Should().Be(double.NaN);
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.OutsideLevels);
    }

    [Fact]
    public void K_out_of_n_has_a_level_only_where_the_unknown_does_not_matter()
    {
        var node = new TestNode(new ReadinessBased { Rule = ReadinessRule.KOutOfN(2) }, Dimensions[..3]);

        node.Assess(5, 4, 7).Score.Should().Be(5);
        node.Explain("next-level", 5, 4, 7).Texts("unmet").Should().Equal("CRL", "BRL");
        var evidence = node.Assess(5, null, 7);
        (evidence.Score, evidence.Low, evidence.High).Should().Be((null, 5, 7));
        node.Explain("level-interval", 5, null, 7).Texts("unknown").Should().Equal("BRL");
        node.Assess(5, null, 5).Score.Should().Be(5);
    }

    [Theory]
    [InlineData(-1, 4.655172413793104)]
    [InlineData(-2, 4.2840955078337934)]
    [InlineData(-10, 3.346345962957357)]
    public void The_soft_minimum(double rho, double expected) =>
        new TestNode(new ReadinessBased { Rule = ReadinessRule.SoftMinimum(rho) }, Dimensions[..3]).Assess(3, 5, 9).Score.Should()
            .BeApproximately(expected, 1e-12);

    [Fact]
    public void The_soft_minimum_lies_between_the_minimum_and_the_mean_and_softens_with_its_exponent() =>
        Gen.Select(Gen.Int[1, 9].Array[4], Gen.Double[-30, -.01], Gen.Double[0, 5]).Sample((levels, rho, harder) =>
        {
            var soft = Level(ReadinessRule.SoftMinimum(rho), levels);
            soft.Should().BeInRange(levels.Min() - 1e-9, levels.Average() + 1e-9);
            Level(ReadinessRule.SoftMinimum(rho - harder), levels).Should().BeLessThanOrEqualTo(soft + 1e-9);
        });

    [Fact]
    public void Mean_and_median_are_indicative()
    {
        foreach (var (rule, expected) in new[] { (ReadinessRule.Mean, 17.0 / 3), (ReadinessRule.Median, 5),
            (ReadinessRule.SoftMinimum(-1), 4.655172413793104) })
        {
            var node = new TestNode(new ReadinessBased { Rule = rule }, Dimensions[..3]);
            node.Assess(3, 5, 9).Score.Should().BeApproximately(expected, 1e-12);
            node.Explain("indicative", 3, 5, 9).Should().NotBeNull();
        }

        new TestNode(new ReadinessBased(), Dimensions).Explain("indicative", 3, 5, 9, 1, 1, 1).Should().BeNull();
    }

    [Theory]
    [InlineData(1.0, 20.0, 2.0, 8.0, 3.0, 3.0, 3.0)]
    [InlineData(1.0, 20.0, 2.0, 12.0, 2.0, 2.0, 2.0)]
    [InlineData(1.0, 14.0, 2.0, 8.0, 1.0, 1.0, 1.0)]
    [InlineData(0.0, 20.0, 2.0, 8.0, 0.0, 0.0, 0.0)]
    [InlineData(1.0, null, 2.0, 8.0, null, 1.0, 3.0)]
    [InlineData(1.0, null, 1.0, 8.0, 1.0, 1.0, 1.0)]
    [InlineData(null, 20.0, 2.0, 12.0, null, 0.0, 2.0)]
    [InlineData(0.0, null, null, null, 0.0, 0.0, 0.0)]
    [InlineData(1.0, 20.0, 2.0, null, null, 2.0, 3.0)]
    public void Gates(double? office, double? members, double? types, double? overhead, double? score, double? low, double? high)
    {
        var evidence = new TestNode(new ReadinessBased { Rule = Registration }, Criteria).Assess(office, members, types, overhead);

        (evidence.Score, evidence.Low, evidence.High).Should().Be((score, low, high));
    }

    [Fact]
    public void What_the_next_gate_lacks()
    {
        var node = new TestNode(new ReadinessBased { Rule = Registration }, Criteria);
        var next = node.Explain("next-level", 1, 14, null, 20);

        next!.NumberOf("level").Should().Be(2);
        next.Texts("unmet").Should().Equal("members");
        next.Texts("unknown").Should().Equal("types");
        next.Text.Should().Be("Level 2 (sizable) still needs: members ≥ 15; types ≥ 2 (unknown).");
        node.Explain("next-level", 1, 20, 2, 20)!.Text.Should().Contain("overhead ≤ 10");
        node.Explain("gate-interval", 1, 20, null, 5)!.Facts.Select(f => f.Number).Should().Equal(1, 3);
        node.Explain("gate-interval", 1, 14, null, 5).Should().BeNull("a criterion of the same gate fails anyway");
        node.Explain("next-level", 1, 20, 2, 5).Should().BeNull();
    }

    [Fact]
    public void Gates_take_children_as_they_are_and_know_their_range()
    {
        var strategy = new ReadinessBased { Rule = Registration };
        strategy.ChildRangeOf([ScoreRange.Unit, new(1, 9)]).Should().BeNull();
        strategy.RangeOf(new TestNode(strategy, Criteria).Outline).Should().Be(new ScoreRange(0, 3));
        strategy.Validate(Criteria[1]).Should().BeEmpty("gates need no scale with ends");
    }

    [Fact]
    public void Meeting_more_never_lowers_the_gate() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[5, 25], Gen.Int[0, 4], Gen.Int[0, 20], Gen.Int[0, 5])
            .Sample((office, members, types, overhead, more) =>
        {
            var node = new TestNode(new ReadinessBased { Rule = Registration }, Criteria);
            var level = node.Assess(office, members, types, overhead).Score!.Value;
            node.Assess(1, members, types, overhead).Score!.Value.Should().BeGreaterThanOrEqualTo(level);
            node.Assess(office, members + more, types + more, Math.Max(0, overhead - more)).Score!.Value.Should()
                .BeGreaterThanOrEqualTo(level);
        });

    [Fact]
    public void The_bounds_of_gates_hold_whatever_the_unknown_turns_out_to_be() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[5, 25], Gen.Int[0, 4], Gen.Int[0, 20], Gen.Int[0, 15])
            .Sample((office, members, types, overhead, hidden) =>
        {
            var node = new TestNode(new ReadinessBased { Rule = Registration }, Criteria);
            double?[] all = [office, members, types, overhead];
            var known = all.Select((v, i) => (hidden >> i & 1) == 1 ? null : v).ToArray();
            var (truth, evidence) = (node.Assess(all).Score!.Value, node.Assess(known));
            truth.Should().BeInRange(evidence.Low!.Value, evidence.High!.Value);
            if (evidence.Score is { } score) truth.Should().Be(score);
        });

    [Fact]
    public void A_system_has_a_composite_an_equivalent_level_and_a_phase()
    {
        var chain = IntegrationMatrix.Of(["CRL", "BRL", "TRL"], ("CRL", "BRL", 6), ("BRL", "TRL", 4));
        var node = new TestNode(new ReadinessBased { Rule = ReadinessRule.SystemReadiness(chain) }, Dimensions[..3]);

        node.Assess(6, 7, 5).Score.Should().BeApproximately(.5109739368998628, 1e-14);
        var finding = node.Explain("system-readiness", 6, 7, 5);
        finding!.NumberOf("equivalentLevel").Should().Be(6);
        finding.Texts("phase").Should().Equal("technology development");
        node.Explain("component-readiness", 6, 7, 5)!.NumberOf("BRL").Should().BeApproximately(.48971193415637865, 1e-14);
        var unknown = node.Assess(6, null, 5);
        unknown.Score.Should().BeNull();
        unknown.Low.Should().BeLessThan(unknown.High!.Value);
        node.Assess(9, 9, 9).Score.Should().BeLessThan(1, "the integrations are not complete");
    }

    [Fact]
    public void A_component_of_weight_zero_is_no_part_of_the_system()
    {
        var chain = IntegrationMatrix.Of(["CRL", "BRL", "TRL"], ("CRL", "BRL", 6), ("BRL", "TRL", 4));
        var pair = IntegrationMatrix.Of(["CRL", "BRL"], ("CRL", "BRL", 6));
        var without = new TestNode(new ReadinessBased { Rule = ReadinessRule.SystemReadiness(chain) }, Dimensions[0], Dimensions[1],
            Dimensions[2] with { Weight = 0 });

        without.Assess(6, 7, 5).Score.Should().BeApproximately(pair.Composite([6, 7])!.Value, 1e-15);
    }

    [Fact]
    public void The_order_of_dimensions_does_not_matter_and_a_higher_level_never_harms() =>
        Gen.Select(Gen.Int[1, 8].Array[4], Gen.Int[0, 4]).Sample((levels, which) =>
        {
            ReadinessRule rule = new[] { ReadinessRule.WeakestLink, ReadinessRule.KOutOfN(2), ReadinessRule.SoftMinimum(-3),
                ReadinessRule.Mean, ReadinessRule.Median }[which];
            var level = Level(rule, levels);
            Level(rule, [levels[2], levels[0], levels[3], levels[1]]).Should().BeApproximately(level, 1e-12);
            Level(rule, [levels[0], levels[1] + 1, levels[2], levels[3]]).Should().BeGreaterThanOrEqualTo(level - 1e-12);
        });

    [Fact]
    public void What_has_no_levels()
    {
        Codes(new ReadinessBased().Validate(new Indicator("x"))).Should().Equal(StrategyCodes.CannotValue);
        Codes(new ReadinessBased().Validate(new Indicator("x") { Scale = Nine, Direction = Direction.TargetRange })).Should()
            .Equal(StrategyCodes.CannotValue);
        new ReadinessBased().Validate(new Indicator("x") { Weight = 0 }).Should().BeEmpty();
        new ReadinessBased { Levels = LevelTable.Icesi }.Validate(new Indicator("x")).Should().BeEmpty();
    }

    [Fact]
    public void Settings_that_do_not_fit_the_node()
    {
        var outline = new TestNode(new ReadinessBased(), Dimensions[..2]).Outline;
        Codes(With(ReadinessRule.KOutOfN(3))).Should().Equal(StrategyCodes.InvalidSetting);
        Codes(With(ReadinessRule.KOutOfN(0))).Should().Equal(StrategyCodes.InvalidSetting);
        Codes(With(ReadinessRule.SoftMinimum(1))).Should().Equal(StrategyCodes.InvalidSetting);
        Codes(With(ReadinessRule.Gates())).Should().Equal(StrategyCodes.EmptyGate);
        Codes(With(ReadinessRule.Gates(Gate.Of(1, "a", ("CRL", 2)), Gate.Of(1, "b", ("BRL", 2))))).Should()
            .Equal(StrategyCodes.GatesNotAscending);
        Codes(With(ReadinessRule.Gates(Gate.Of(0, "a", ("CRL", 2))))).Should().Equal(StrategyCodes.GatesNotAscending);
        Codes(With(ReadinessRule.Gates(Gate.Of(1, "a")))).Should().Equal(StrategyCodes.EmptyGate);
        Codes(With(ReadinessRule.Gates(Gate.Of(1, "a", ("XRL", 2))))).Should().Equal(StrategyCodes.UnknownChild);
        Codes(With(ReadinessRule.SystemReadiness(new(["CRL", "BRL"], [9, 1, 2, 9])))).Should()
            .Equal(StrategyCodes.InvalidIntegrationMatrix);
        Codes(With(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["CRL"])))).Should().Equal(StrategyCodes.InvalidIntegrationMatrix);
        Codes(With(ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["CRL", "BRL", "XRL"])))).Should().Equal(StrategyCodes.UnknownChild);
        Codes(new ReadinessBased { Imbalance = ImbalanceRule.Icesi }.Validate(outline)).Should()
            .OnlyContain(c => c == StrategyCodes.UnknownChild).And.HaveCount(4);
        Codes(new ReadinessBased { Levels = LevelTable.Icesi with { Steps = [new(2, 1), new(1, 2)] } }.Validate(outline)).Should()
            .Equal(StrategyCodes.InvalidSetting);
        new ReadinessBased().Validate(outline).Should().BeEmpty();

        IEnumerable<Diagnostic> With(ReadinessRule rule) => new ReadinessBased { Rule = rule }.Validate(outline);
    }

    [Fact]
    public void A_gate_on_what_weighs_nothing_is_refused()
    {
        var strategy = new ReadinessBased { Rule = ReadinessRule.Gates(Gate.Of(1, "a", ("CRL", 2))) };
        Codes(strategy.Validate(new TestNode(strategy, Dimensions[0] with { Weight = 0 }, Dimensions[1]).Outline)).Should()
            .Equal(StrategyCodes.InvalidSetting);
    }

    [Fact]
    public void Strategies_with_equal_settings_are_equal() =>
        new ReadinessBased { Rule = ReadinessRule.Gates(Gate.Of(1, "a", ("CRL", 2))) }.Should()
            .Be(new ReadinessBased { Rule = ReadinessRule.Gates(Gate.Of(1, "a", ("CRL", 2))) });

    private static double Level(ReadinessRule rule, int[] levels) =>
        new TestNode(new ReadinessBased { Rule = rule },
            Dimensions[..levels.Length]).Assess([.. levels.Select(l => (double?)l)]).Score!.Value;

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.Code);
}
