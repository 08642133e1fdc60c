using CsCheck;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Readiness;

public sealed class LevelTableTests
{
    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(1.39, 1.0)]
    [InlineData(1.395, 1.0)]
    [InlineData(1.4, 2.0)]
    [InlineData(2.59, 4.0)]
    [InlineData(2.6, 5.0)]
    [InlineData(3.79, 7.0)]
    [InlineData(3.8, 8.0)]
    [InlineData(4.395, 8.0)]
    [InlineData(4.4, 9.0)]
    [InlineData(5, 9.0)]
    [InlineData(.99, null)]
    [InlineData(5.01, null)]
    [InlineData(double.NaN, null)]
    public void Means_of_answers(double mean, double? level) => LevelTable.Icesi.LevelOf(mean).Should().Be(level);

    [Theory]
    [InlineData(.09, null)]
    [InlineData(.10, "concept refinement")]
    [InlineData(.395, "concept refinement")]
    [InlineData(.40, "technology development")]
    [InlineData(.60, "system development and demonstration")]
    [InlineData(.80, "production and deployment")]
    [InlineData(1, "operations and support")]
    public void Phases(double composite, string? phase) => (LevelTable.SauserPhases.StepOf(composite)?.Label).Should().Be(phase);

    [Fact]
    public void Shipped_tables_ascend()
    {
        LevelTable.Icesi.IsAscending.Should().BeTrue();
        LevelTable.SauserPhases.IsAscending.Should().BeTrue();
        (LevelTable.Icesi with { Steps = [new(1, 1), new(1, 2)] }).IsAscending.Should().BeFalse();
        (LevelTable.Icesi with { Steps = [] }).IsAscending.Should().BeFalse();
    }

    [Fact]
    public void A_table_ascends_by_ends_and_levels_up_to_its_highest_value()
    {
        Of(2, (1, 1), (2, 2)).IsAscending.Should().BeTrue("the last step is a point");
        Of(1.9, (1, 1), (2, 2)).IsAscending.Should().BeFalse();
        Of(5, (1, 1), (2, 1)).IsAscending.Should().BeFalse("two steps have one level");
        Of(5, (2, 1), (1, 2)).IsAscending.Should().BeFalse();
        Of(5, (double.NegativeInfinity, 1), (2, 2)).IsAscending.Should().BeFalse();
        Of(double.PositiveInfinity, (1, 1), (2, 2)).IsAscending.Should().BeTrue();
        (Of(5, (1, 3), (2, 7)).Levels, Of(5, (2, 7), (3, 1)).Levels).Should().Be((new ScoreRange(3, 7), new ScoreRange(1, 7)));
        (LevelTable.Icesi with { Steps = [] }).Levels.Should().Be(default(ScoreRange));

        static LevelTable Of(double highest, params (double From, double Level)[] steps) =>
            new("t", "s", highest, steps.Select(s => new LevelStep(s.From, s.Level)).ToEquatableArray());
    }

    [Theory]
    [InlineData(1.9, nameof(ImbalanceSeverity.Acceptable))]
    [InlineData(2, nameof(ImbalanceSeverity.Moderate))]
    [InlineData(-3, nameof(ImbalanceSeverity.Moderate))]
    [InlineData(-3.1, nameof(ImbalanceSeverity.Critical))]
    public void Differences_of_levels(double difference, string severity) =>
        ImbalanceRule.Icesi.SeverityOf(difference).ToString().Should().Be(severity);

    [Fact]
    public void Pairs_name_known_dimensions() =>
        ImbalanceRule.Icesi.Pairs.SelectMany(p => new[] { p.First, p.Second }).Should()
            .HaveCount(12).And.OnlyContain(c => ImbalanceRule.Dimensions.Contains(c));

    [Fact]
    public void K_out_of_n()
    {
        double[] levels = [7, 4, 6, 4, 9];
        ReadinessLevels.KOutOfN(levels, 1).Should().Be(9);
        ReadinessLevels.KOutOfN(levels, 3).Should().Be(6);
        ReadinessLevels.KOutOfN(levels, 5).Should().Be(4);
        FluentActions.Invoking(() => ReadinessLevels.KOutOfN(levels, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ReadinessLevels.KOutOfN(levels, 6)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void K_out_of_n_with_unknown_levels()
    {
        var scale = new ScoreRange(1, 9);
        ReadinessLevels.KOutOfN([7, double.NaN, 5], 2, scale).Should().Be((5, 7));
        ReadinessLevels.KOutOfN([7, double.NaN, 5], 1, scale).Should().Be((7, 9));
        ReadinessLevels.KOutOfN([5, double.NaN, 5], 2).Should().Be(5, "whatever the unknown one is");
        ReadinessLevels.KOutOfN([7, double.NaN, 5], 2).Should().BeNull();
    }

    [Fact]
    public void K_out_of_n_counts_like_its_definition() => Gen.Select(Gen.Int[1, 9].Array[1, 8], Gen.Int[1, 8]).Sample((levels, k) =>
    {
        if (k > levels.Length) return;
        var expected = Enumerable.Range(1, 9).Last(l => levels.Count(x => x >= l) >= k);
        ReadinessLevels.KOutOfN(levels.Select(l => (double)l).ToArray(), k).Should().Be(expected);
    });

    [Fact]
    public void The_way_from_bottom_to_top()
    {
        ReadinessLevels.NormalizedRatio(5, new(1, 9)).Should().Be(.5);
        ReadinessLevels.NormalizedRatio(10, new(1, 10)).Should().Be(1);
        FluentActions.Invoking(() => ReadinessLevels.NormalizedRatio(5, new(1, 1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReadinessLevels.NormalizedRatio(5, new(1, double.PositiveInfinity)))
            .Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("11111", 5, 5)]
    [InlineData("11011", 2, 2)]
    [InlineData("0?111", 0, 0)]
    [InlineData("1?101", 1, 3)]
    [InlineData("1?0??", 1, 2)]
    [InlineData("?????", 0, 5)]
    public void A_gate_that_fails_closes_all_above_it(string gates, int low, int high)
    {
        var passed = gates.Select(c => c == '?' ? (bool?)null : c == '1').ToArray();
        ReadinessLevels.OfGates(passed, [1, 2, 3, 4, 5]).Should().Be((low, high));
    }
}
