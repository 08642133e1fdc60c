namespace InnovationPotential.Aggregations;

/// <summary>How often each of n peers, from the least to the best, is the best of m drawn with replacement.</summary>
internal static class DrawnPeers
{
    /// <summary>The share of the draws in which each peer is the best, the least peer's first.</summary>
    /// <param name="peers">How many there are, at least 1.</param>
    /// <param name="drawn">How many are drawn at a time.</param>
    /// <param name="draws">How many draws; 0 for all that are possible.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static double[] BestShares(int peers, int drawn, int draws, int seed)
    {
        // P(best ≤ k) = (k/n)^m: that of a draw is found by one uniform number, whatever the number of peers drawn.
        var cumulative = new double[peers];
        for (var k = 0; k < peers; k++) cumulative[k] = Power((k + 1.0) / peers, drawn);
        var shares = new double[peers];
        if (draws == 0)
        {
            for (var k = 0; k < peers; k++) shares[k] = cumulative[k] - (k == 0 ? 0 : cumulative[k - 1]);
            return shares;
        }

        var random = new RandomNumbers((ulong)seed, 1);
        var counts = new int[peers];
        for (var draw = 0; draw < draws; draw++)
        {
            var found = Array.BinarySearch(cumulative, random.Uniform(draw, 0));
            counts[found < 0 ? ~found : found + 1]++;
        }

        for (var k = 0; k < peers; k++) shares[k] = counts[k] / (double)draws;
        return shares;
    }

    // By products alone, which are the same on every machine.
    private static double Power(double number, int exponent)
    {
        var power = 1.0;
        for (var (rest, factor) = (exponent, number); rest > 0; (rest, factor) = (rest >> 1, factor * factor))
        {
            if ((rest & 1) == 1) power *= factor;
        }

        return power;
    }
}
