using InnovationPotential.Indicators;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Readiness;

/// <summary>
/// A level is better the higher it is, whatever the indicator it was made of; expected levels are reckoned by hand (own data).
/// </summary>
public sealed class LevelDirectionTests
{
    private static readonly LevelTable Table = new("t", "s", 12, [new(2, 1), new(3, 2), new(5, 3), new(7, 4)]);

    private static readonly Indicator Less = new("a") { Direction = Direction.LowerIsBetter, Scale = new IntervalScale { Minimum = 2 } };

    private static readonly IndicatorTable Units = IndicatorTable.Create(
        ["A", "B", "C", "D"], [IndicatorColumn.Of("a", null, 4, 8, 2), IndicatorColumn.Of("b", 4, 4, 4, 4)]);

    [Theory]
    [InlineData(MissingPolicy.Exclude, null)]
    [InlineData(MissingPolicy.Propagate, null)]
    [InlineData(MissingPolicy.ScoreAsWorst, 1.0)]
    public void Gates_ask_at_least_of_a_level_made_by_a_table(MissingPolicy missing, double? unknown)
    {
        // 4 is looked up as 2 + 12 - 4 = 10, level 4; 8 as 6, level 3; 2 as 12, level 4: all at least 2.
        var assessment = Model(ReadinessRule.Gates(Gate.Of(1, "g1", ("b", 1)), Gate.Of(2, "g2", ("a", 2))), missing).Assess(Units);

        foreach (var unit in (string[])["B", "C", "D"]) assessment[unit].Score.Should().Be(2);
        assessment["A"].Score.Should().Be(unknown);
        (assessment["A"].Low, assessment["A"].High).Should().Be((1, 2));
        assessment["A"].Findings.Should().Contain(f => f.Text.Contains("a ≥ 2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_weakest_link_orders_units_by_the_direction()
    {
        var assessment = Model(ReadinessRule.WeakestLink).Assess(Units.With(IndicatorColumn.Of("b", 12, 12, 12, 12)));

        (assessment["B"].Score, assessment["C"].Score, assessment["D"].Score).Should().Be((4, 3, 4));
    }

    [Fact]
    public void A_table_turns_within_its_ends_or_those_of_the_scale_or_is_refused()
    {
        var endless = Table with { Highest = double.PositiveInfinity };
        var strategy = new ReadinessBased { Levels = endless };
        var closed = Less with { Scale = new IntervalScale { Minimum = 2, Maximum = 10 } };

        ((FittedLevels)strategy.Value(closed, new([2, 10]))).EndsSum.Should().Be(12);
        strategy.Value(closed, new([2, 10])).Apply(10).Should().Be(1);
        IndicatorModel.Create("m", m => m.Strategy(strategy).Add(closed)).Validate().Should().NotContain(d => d.Severity == Severity.Error);
        var refused = IndicatorModel.Create("m", m => m.Strategy(strategy).Add(Less)).Validate().Single(d => d.Severity == Severity.Error);
        refused.Code.Should().Be(StrategyCodes.CannotValue);
        refused.Hint.Should().Contain("highest value");
    }

    [Fact]
    public void Natural_values_under_gates_keep_their_direction_and_their_ends_in_order()
    {
        var less = Less with { Scale = MeasurementScale.OrdinalRange(0, 4) };
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ReadinessBased(o =>
            o with { Rule = ReadinessRule.Gates(Gate.Of(1, "g", ("a", 3))) })).Add(less));
        var assessment = model.Assess(IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("a", null, 3, 4)]));

        (assessment["B"].Score, assessment["C"].Score).Should().Be((1, 0));
        var leaf = assessment["A"].Nodes.Single(n => n.Code == "a");
        (leaf.Low, leaf.High).Should().Be((0, 4));
        (assessment["A"].Low, assessment["A"].High).Should().Be((0, 1));
    }

    [Fact]
    public void A_fitted_table_comes_back_from_json()
    {
        var fitted = Model(ReadinessRule.WeakestLink).Fit(Units);

        FittedModel.Parse(fitted.ToJson()).Assess(Units).Scores().Should().Equal(fitted.Assess(Units).Scores());
    }

    [Theory]
    [InlineData(Direction.LowerIsBetter, 1, 2, true)]
    [InlineData(Direction.LowerIsBetter, 2, 1, false)]
    [InlineData(Direction.HigherIsBetter, -1, -2, true)]
    [InlineData(Direction.HigherIsBetter, 1, 2, false)]
    public void A_rubric_that_runs_against_the_direction_is_a_warning(Direction direction, double first, double second, bool warns)
    {
        var rubric = Rubric.Of((5, first), (10, second)) with
        {
            PointsBelow = first < 0 ? 0 : direction == Direction.LowerIsBetter
            && first > second ? 3 : 0
        };
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Add(new Indicator("a") { Direction = direction, Rubric = rubric }));

        model.Validate().Any(d => d.Code == ModelCodes.RubricAgainstDirection).Should().Be(warns);
    }

    private static IndicatorModel Model(ReadinessRule rule, MissingPolicy missing = MissingPolicy.Exclude) =>
        IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.ReadinessBased(o => o with { Rule = rule, Levels = Table, Missing = missing }))
        .Add(Less)
        .Add(new Indicator("b") { Scale = MeasurementScale.Interval }));
}
