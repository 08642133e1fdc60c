using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class OutrankingCountsTests
{
    /// <summary>
    /// Moulin's profile of 21 voters over four candidates, 3 × (a,b,c,d), 5 × (a,c,b,d), 7 × (b,d,c,a), 6 × (c,b,d,a): OECD/JRC Handbook
    /// 2008, step 6.
    /// </summary>
    [Fact]
    public void The_profile_of_Moulin()
    {
        string[] orders = [.. Enumerable.Repeat("abcd", 3), .. Enumerable.Repeat("acbd", 5), .. Enumerable.Repeat("bdca", 7),
            .. Enumerable.Repeat("cbda", 6)];
        double[] scores = [.. orders.SelectMany(o => "abcd".Select(c => 4.0 - o.IndexOf(c)))];
        var counts = OutrankingCounts.FromScores(new ColumnBlock(scores, 21, 4, 4));

        int[] Row(int unit) => [.. Enumerable.Range(0, 4).Select(other => counts.Above(unit, other))];
        Row(0).Should().Equal(0, 8, 8, 8);
        Row(1).Should().Equal(13, 0, 10, 21);
        Row(2).Should().Equal(13, 11, 0, 14);
        Row(3).Should().Equal(13, 0, 7, 0);
        counts.Tied(0, 1).Should().Be(0);
    }

    [Fact]
    public void Ties_and_missing_scores_are_no_wins()
    {
        var counts = OutrankingCounts.FromScores(new ColumnBlock([1, 1, 2, double.NaN, 3, 3], 3, 2, 2));

        (counts.Above(0, 1), counts.Above(1, 0), counts.Tied(0, 1), counts.Tied(0, 0)).Should().Be((0, 0, 2, 0));
        FluentActions.Invoking(() => counts.Above(0, 2)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
