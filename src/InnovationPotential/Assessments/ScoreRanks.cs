using InnovationPotential.Numerics;

namespace InnovationPotential.Assessments;

/// <summary>The ranks of scores within each period.</summary>
internal static class ScoreRanks
{
    // Sums of the same terms in another order differ in their last bits; 40 of the 52 bits are compared (about 12 digits).
    internal const int ComparedBits = 12;

    public static double[] Of(ReadOnlySpan<double> scores, int units, RankTies ties)
    {
        var ranks = new double[scores.Length];
        var keys = new double[units];
        for (var first = 0; first < scores.Length; first += units)
        {
            for (var i = 0; i < units; i++) keys[i] = Comparable(scores[first + i]);
            Ranks.Fill(keys, ranks.AsSpan(first, units), ties, RankOrder.Descending);
        }

        return ranks;
    }

    /// <summary>A score rounded to about 12 significant digits, so that scores equal but for rounding tie.</summary>
    public static double Comparable(double score)
    {
        if (!double.IsFinite(score) || score == 0) return score;
        var bits = BitConverter.DoubleToInt64Bits(score) + (1L << (ComparedBits - 1));
        return BitConverter.Int64BitsToDouble(bits & ~((1L << ComparedBits) - 1));
    }
}
