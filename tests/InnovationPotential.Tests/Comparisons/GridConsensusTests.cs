using InnovationPotential.Comparisons;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>What of the model stays in a grid, what is refused and why, and the consensus at its limits. Own data, by hand.</summary>
public sealed class GridConsensusTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,9,1\nB,5,6\nC,2,\n");

    private static readonly IndicatorModel Worst = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Missing = MissingPolicy.ScoreAsWorst }))
        .Weighting(Weighting.Fixed(("a", 3), ("b", 1))).Indicator("a").Indicator("b"));

    [Fact]
    public void What_is_not_crossed_stays_as_it_is_in_the_model()
    {
        var grid = ScenarioComparison.Grid(Table, Worst, [Normalization.MinMax(1, 100), Normalization.Rank()], []);

        foreach (var (normalization, s) in ((Normalization[])[Normalization.MinMax(1, 100), Normalization.Rank()]).Select((n, s) => (n, s)))
        {
            var strategy = (WeightedIndex)Worst.Root.Strategy! with { Normalization = normalization };
            var own = Worst with { Root = Worst.Root with { Strategy = strategy } };
            grid.Units.Select(u => u.Ranks[s]).Should().Equal(own.Assess(Table).Ranks());
        }

        var weighed = ScenarioComparison.Grid(Table, Worst, [], [], [Weighting.Fixed(("a", 1), ("b", 9)), Weighting.Nominal]);
        weighed.Units.Select(u => u.Ranks[0]).Should().Equal(2, 1, 3);
        weighed.Units.Select(u => u.Ranks[1]).Should().Equal(2, 1, 3);
        ScenarioComparison.Grid(Table, Worst, [], []).Units.Select(u => u.Ranks[0]).Should().Equal(1, 2, 3);
    }

    /// <summary>Of the findings of what was refused the error is told, not the warning before it.</summary>
    [Fact]
    public void The_reason_of_a_refusal_is_its_error()
    {
        var grid = ScenarioComparison.Grid(Table, Worst with { LeftOut = ["nobody"] }, [], [],
            [Weighting.Nominal, Weighting.Fixed(("z", 1))]);

        grid.Refused.Single().Reason.Should().Be("The weighting does not name 'a'; its weight is 0.");
    }

    /// <summary>Scores that may lie below 0 are no matter of a geometric mean where they weigh nothing.</summary>
    [Fact]
    public void What_weighs_nothing_refuses_nothing()
    {
        IndicatorModel With(double weight) => IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.MinMax(1, 2),
                Exceptions = [new("b", Normalization.ZScore())],
            })).Indicator("a").Indicator("b", weight: weight));

        ScenarioComparison.Grid(Table, With(0), [], [Aggregation.Geometric, Aggregation.Arithmetic]).Refused.Should().BeEmpty();
        ScenarioComparison.Grid(Table, With(1), [], [Aggregation.Geometric, Aggregation.Arithmetic]).Refused.Select(r => r.Aggregation)
            .Should().Equal("geometric");
    }

    [Fact]
    public void Where_nothing_is_normalized_no_normalization_is_crossed()
    {
        var points = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 9) }));

        ScenarioComparison.Grid(Table, points, [], []).Refused.Should().BeEmpty();
        FluentActions.Invoking(() => ScenarioComparison.Grid(Table, points, [Normalization.Rank()], [])).Should()
            .Throw<InvalidInputException>().WithMessage("*The model has no weighted index, whose indicators would be normalized.*");
    }

    /// <summary>In 2021 nobody has a score; what was agreed on in 2020 and 2022 stands.</summary>
    [Fact]
    public void A_period_without_scores_has_no_consensus()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,9,8\nB,2020,5,6\nA,2021,,\nB,2021,,\nA,2022,1,2\nB,2022,5,6\n");
        var grid = ScenarioComparison.Grid(table, Worst.Replace("m", r => (Dimension)r with { Strategy = null }),
            [Normalization.MinMax(1, 100), Normalization.Rank()], []);

        grid.Units.Select(u => u.Consensus).Should().Equal(1, 2, null, null, 2, 1);
        (grid.ConsensusMethod, grid.IsConsensusExact).Should().Be(("kemeny", true));
    }

    /// <summary>Up to 200 units the order is Kemeny's, beyond Borda's, which is never said to be exact.</summary>
    [Theory]
    [InlineData(200, "kemeny", true)]
    [InlineData(201, "borda", false)]
    public void Many_units(int units, string method, bool exact)
    {
        double?[] values = [.. Enumerable.Range(0, units).Select(i => (double?)i)];
        var table = IndicatorTable.Create([.. Enumerable.Range(0, units).Select(i => $"u{i}")],
            [IndicatorColumn.Of("a", values), IndicatorColumn.Of("b", values)]);
        var grid = ScenarioComparison.Grid(table, IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")),
            [Normalization.MinMax(), Normalization.ZScore()], []);

        (grid.ConsensusMethod, grid.IsConsensusExact).Should().Be((method, exact));
        grid.Units.Select(u => u.Consensus).Should().Equal(Enumerable.Range(0, units).Select(i => (double?)(units - i)));
        grid["u7"].Consensus.Should().Be(units - 7);
        grid.Invoking(g => g["nobody"]).Should().Throw<ArgumentException>();
    }
}
