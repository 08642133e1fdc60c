using System.Globalization;
using InnovationPotential.Assessments;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Ranks brought onto the rows of others, and what both have in common. Own data, counted by hand.</summary>
public sealed class RankedRowsTests
{
    private static readonly string[] Units = ["A", "B", "C"];

    [Theory]
    [InlineData("3,2,1", "3,3,1", 1, .5)]
    [InlineData("3,3,1", "3,2,1", 1, .5)]
    [InlineData("3,2,1", "1,2,3", 1, 0.0)]
    [InlineData("3,2,1", "1,2,3", 2, .5)]
    [InlineData("3,2,1", "1,2,3", 3, 1.0)]
    [InlineData("3,2,1", ",,", 1, 0.0)]
    [InlineData(",,", ",,", 1, null)]
    [InlineData("3,2,1", "3,2,1", 0, null)]
    public void What_is_common_at_the_top_is_a_share_of_the_longer_list(string first, string second, int top, double? share) =>
        Of(second).TopOverlapWith(Of(first), top).Should().Be(share);

    /// <summary>In 2020 all is common, in 2021 nothing is ranked, in 2022 a half: only two periods count.</summary>
    [Fact]
    public void A_period_that_ranks_nobody_does_not_count()
    {
        Period[] periods = [2020, 2021, 2022];
        var (first, second) = (Of("3,2,1,,,,3,3,1", periods), Of("3,2,1,,,,3,2,1", periods));

        second.TopOverlapWith(first, 1).Should().Be(.75);
        second.CorrelationWith(first, CorrelationMethod.Kendall).Should().BeApproximately((1 + (2 / Math.Sqrt(6))) / 2, 1e-12);
        Of(",,").CorrelationWith(Of("1,2,3"), CorrelationMethod.Kendall).Should().BeNull();
        (second.RanksTheSameAs(first), Of("1,2,").RanksTheSameAs(Of("1,2,3"))).Should().Be((true, false));
    }

    [Fact]
    public void Units_and_periods_are_found_by_name()
    {
        var assessment = Assessed("3,2,1,4,5,6", [2020, 2021]);

        RankedRows.RowsOf(assessment, ["C", "Z", "A"], [2021, 2019, 2020]).Should().Equal(5, -1, 3, -1, -1, -1, 2, -1, 0);
        RankedRows.Of(assessment, ["C", "Z", "A"], [2021]).Ranks.Should().Equal(1, double.NaN, 3);
        RankedRows.Of(assessment, ["C", "Z", "A"], [2021]).Scores.Should().Equal(6, double.NaN, 4);
        RankedRows.RowsOf(Assessed("3,2,1"), ["C", "A"], []).Should().Equal(2, 0);
    }

    /// <summary>On a range of a million 1e-7 and 3e-7 are both 0 but for rounding; on the root's, from 0 to 1, they would not be.</summary>
    [Fact]
    public void A_node_has_a_floor_of_its_own()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 1e6) }))
                .Indicator("a", i => i with { Goalposts = new(0, 1e6) }))
            .Indicator("b", i => i with { Goalposts = new(0, 10) }));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1e-7,1\nB,3e-7,2\nC,5,3\n"));

        RankedRows.Of(assessment, Units, [], "d").Ranks.Should().Equal(2, 2, 1);
        assessment.Ranks("d").Should().Equal(2, 2, 1);
        RankedRows.Of(assessment, Units, []).Ranks.Should().Equal(3, 2, 1);
    }

    private static RankedRows Of(string values, params Period[] periods) => RankedRows.Of(Assessed(values, periods), Units, periods);

    private static Assessment Assessed(string values, params Period[] periods)
    {
        var column = IndicatorColumn.Of("a",
            [.. values.Split(',').Select(v => v.Length == 0 ? (double?)null : double.Parse(v, CultureInfo.InvariantCulture))]);
        return IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None })).Indicator("a"))
            .Assess(IndicatorTable.Create(Units, [column], periods));
    }
}
