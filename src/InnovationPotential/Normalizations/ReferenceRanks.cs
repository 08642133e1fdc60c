using InnovationPotential.Numerics;

namespace InnovationPotential.Normalizations;

/// <summary>The distinct values of a sample, ascending, and the ranks they have in it, the worst first.</summary>
internal readonly record struct ReferenceRanks(double[] Values, double[] Ranks, int Count)
{
    public static ReferenceRanks Of(ReadOnlySpan<double> sample, Direction direction, RankTies ties)
    {
        var sorted = Missing.Remove(sample);
        Array.Sort(sorted);
        var ranks = Numerics.Ranks.Of(sorted, ties, direction == Direction.LowerIsBetter ? RankOrder.Descending : RankOrder.Ascending);
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (distinct > 0 && sorted[i] == sorted[distinct - 1]) continue;
            (sorted[distinct], ranks[distinct]) = (sorted[i], ranks[i]);
            distinct++;
        }

        return new ReferenceRanks(sorted[..distinct], ranks[..distinct], sorted.Length);
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
