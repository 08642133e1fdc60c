namespace InnovationPotential.Numerics;

/// <summary>How far ranks differ from reference ranks.</summary>
/// <param name="Count">The number of items ranked in both.</param>
/// <param name="MeanAbsolute">
/// The average shift in ranks, R_S = (1/n)Σ|rank − reference rank| (OECD/JRC Handbook 2008, section 7); NaN where no item is ranked in
/// both.
/// </param>
/// <param name="Largest">The largest absolute shift; NaN where no item is ranked in both.</param>
/// <param name="LargestAt">The position of the first item with it; −1 where there is none.</param>
internal readonly record struct RankShift(int Count, double MeanAbsolute, double Largest, int LargestAt)
{
    /// <summary>The shift between two rankings of the same items.</summary>
    /// <param name="reference">The reference ranks, NaN for an item without one. Tied items share a rank, whichever the policy was.</param>
    /// <param name="ranks">The other ranks, as many. An item that one side does not rank is left out.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static RankShift Of(ReadOnlySpan<double> reference, ReadOnlySpan<double> ranks)
    {
        if (reference.Length != ranks.Length)
            throw new ArgumentException($"The spans hold {reference.Length} and {ranks.Length} ranks.", nameof(ranks));
        var (count, sum, largest, at) = (0, 0.0, double.NaN, -1);
        for (var i = 0; i < ranks.Length; i++)
        {
            var shift = Math.Abs(ranks[i] - reference[i]);
            if (double.IsNaN(shift)) continue;
            count++;
            sum += shift;
            if (!(shift <= largest)) (largest, at) = (shift, i);
        }

        return new RankShift(count, count == 0 ? double.NaN : sum / count, largest, at);
    }
}
