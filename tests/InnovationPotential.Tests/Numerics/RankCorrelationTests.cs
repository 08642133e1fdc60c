using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class RankCorrelationTests
{
    [Theory]
    [InlineData(CorrelationMethod.Spearman)]
    [InlineData(CorrelationMethod.Kendall)]
    public void Counted_ranks_correlate_as_sorted_values_do_bit_for_bit(CorrelationMethod method)
    {
        for (var trial = 0; trial < 400; trial++)
        {
            var random = new Random(trial);
            var n = random.Next(0, 40);
            var (x, y) = (Drawn(random, n), Drawn(random, n));
            RankCorrelation.Of(x, y, method).Should().Be(Correlation.Of(x, y, method), $"trial {trial}");
        }
    }

    private static double[] Drawn(Random random, int n)
    {
        var distinct = random.Next(1, (2 * n) + 2);
        var values = Enumerable.Range(0, n).Select(_ => random.Next(10) == 0 ? double.NaN : random.Next(distinct)).ToArray();
        return Ranks.Of(values, (RankTies)random.Next(4));
    }
}
