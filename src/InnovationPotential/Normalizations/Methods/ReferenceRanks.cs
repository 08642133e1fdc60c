namespace InnovationPotential.Normalizations;

/// <summary>
/// The distinct values of a sample, ascending, and the ranks they have in it, the worst first; values equal but for rounding share one.
/// </summary>
/// <param name="Values">The values.</param>
/// <param name="Ranks">Their ranks.</param>
/// <param name="Count">How many the sample has.</param>
/// <param name="Groups">How many of them are told apart.</param>
internal readonly record struct ReferenceRanks(double[] Values, double[] Ranks, int Count, int Groups)
{
    public static ReferenceRanks Of(ReadOnlySpan<double> sample, Direction direction, RankTies ties)
    {
        var sorted = Missing.Remove(sample);
        Array.Sort(sorted);
        var ranks = new double[sorted.Length];
        Numerics.Ranks.FillTied(sorted, ranks, ties, direction != Direction.LowerIsBetter, Rounding.FloorOf(sorted));
        var (distinct, groups) = (0, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (distinct > 0 && sorted[i] == sorted[distinct - 1]) continue;
            if (distinct == 0 || ranks[i] != ranks[distinct - 1]) groups++;
            (sorted[distinct], ranks[distinct]) = (sorted[i], ranks[i]);
            distinct++;
        }

        return new ReferenceRanks(sorted[..distinct], ranks[..distinct], sorted.Length, groups);
    }

    /// <summary>The map that gives each reference value a score made of its rank.</summary>
    public FittedKnots ToKnots(Func<double, double> score, ScoreRange range) =>
        new(EquatableArray.Create<double>(Values), Ranks.Select(score).ToEquatableArray())
        {
            Range = range,
            LowEnd = Values[0],
            HighEnd = Values[^1],
        };
}
