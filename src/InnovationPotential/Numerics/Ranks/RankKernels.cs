using System.Buffers;
using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>Ranks of scores: the greatest score has rank 1.</summary>
/// <remarks>
/// Ties are exact: scores share a rank when they are equal as doubles, so 0 and −0 do. A score of NaN has no rank, and the others are
/// ranked as if it were absent. Infinite scores are ranked like others. For either order, every rule for ties and ranks as doubles see
/// <see cref="Ranks"/>, which is made of this. To give rank 1 to the least, rank the negated scores. The time is proportional to the number
/// of scores.
/// </remarks>
internal static class RankKernels
{
    private const int Small = 256;

    /// <summary>
    /// The length of the scratch that ranks so many scores without allocating: 0 for a few hundred, else twice their number.
    /// </summary>
    /// <param name="count">The number of scores, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static int ScratchLength(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count <= Small ? 0 : checked(2 * count);
    }

    /// <summary>Standard competition ranks ("1224"): 1 plus the number of greater scores.</summary>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; 0 for a score of NaN.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the scores.</exception>
    public static void Competition(ReadOnlySpan<double> scores, Span<int> ranks) => Rent<CompetitionRule, int>(scores, ranks);

    /// <inheritdoc cref="Competition(ReadOnlySpan{double}, Span{int})"/>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; 0 for a score of NaN.</param>
    /// <param name="scratch">Memory to work in, at least <see cref="ScratchLength"/>; nothing is allocated.</param>
    /// <exception cref="ArgumentException">The destination or the scratch is too short.</exception>
    public static void Competition(ReadOnlySpan<double> scores, Span<int> ranks, Span<ulong> scratch) =>
        Assign<CompetitionRule, int>(scores, ranks, scratch);

    /// <summary>Dense ranks ("1223"): 1 plus the number of different greater scores.</summary>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; 0 for a score of NaN.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the scores.</exception>
    public static void Dense(ReadOnlySpan<double> scores, Span<int> ranks) => Rent<DenseRule, int>(scores, ranks);

    /// <inheritdoc cref="Dense(ReadOnlySpan{double}, Span{int})"/>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; 0 for a score of NaN.</param>
    /// <param name="scratch">Memory to work in, at least <see cref="ScratchLength"/>; nothing is allocated.</param>
    /// <exception cref="ArgumentException">The destination or the scratch is too short.</exception>
    public static void Dense(ReadOnlySpan<double> scores, Span<int> ranks, Span<ulong> scratch) =>
        Assign<DenseRule, int>(scores, ranks, scratch);

    /// <summary>Average (fractional) ranks ("1, 2.5, 2.5, 4"): the mean of the places the tied scores take.</summary>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; NaN for a score of NaN. Must not overlap the scores.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the scores or overlaps them.</exception>
    public static void Average(ReadOnlySpan<double> scores, Span<double> ranks)
    {
        ThrowIfOverlapping(scores, ranks);
        Rent<AverageRule, double>(scores, ranks);
    }

    /// <inheritdoc cref="Average(ReadOnlySpan{double}, Span{double})"/>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; NaN for a score of NaN. Must not overlap the scores.</param>
    /// <param name="scratch">Memory to work in, at least <see cref="ScratchLength"/>; nothing is allocated.</param>
    /// <exception cref="ArgumentException">The destination or the scratch is too short, or the destination overlaps the scores.</exception>
    public static void Average(ReadOnlySpan<double> scores, Span<double> ranks, Span<ulong> scratch)
    {
        ThrowIfOverlapping(scores, ranks);
        Assign<AverageRule, double>(scores, ranks, scratch);
    }

    /// <summary>Competition ranks in which scores of a group tied by <see cref="Rounding"/> share a rank.</summary>
    internal static void CompetitionOfTied(ReadOnlySpan<double> scores, Span<int> ranks, double floor) =>
        Rent<CompetitionRule, int>(scores, ranks, floor);

    /// <inheritdoc cref="CompetitionOfTied(ReadOnlySpan{double}, Span{int}, double)"/>
    internal static void CompetitionOfTied(ReadOnlySpan<double> scores, Span<int> ranks, double floor, Span<ulong> scratch) =>
        Assign<CompetitionRule, int>(scores, ranks, scratch, floor);

    // Without a floor ties are exact.
    internal static void Rent<TRule, TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, double? floor = null)
        where TRule : struct, IRankRule<TRank>
    {
        var length = ScratchLength(scores.Length);
        var scratch = ArrayPool<ulong>.Shared.Rent(length);
        Assign<TRule, TRank>(scores, ranks, scratch.AsSpan(0, length), floor);
        ArrayPool<ulong>.Shared.Return(scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Assign<TRule, TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, scoped Span<ulong> scratch,
        double? floor = null)
        where TRule : struct, IRankRule<TRank>
    {
        if (ranks.Length < scores.Length)
            throw new ArgumentException("The destination is shorter than the scores.", nameof(ranks));
        if (scratch.Length < ScratchLength(scores.Length))
            throw new ArgumentException("The scratch is too short.", nameof(scratch));
        if (scores.Length <= Small)
            scratch = stackalloc ulong[2 * Small];
        var entries = ScoreOrder.Sort(scores, scratch);
        if (entries.Length < scores.Length)
            ranks[..scores.Length].Fill(TRule.Missing);
        var group = 0;
        for (int first = 0, next; first < entries.Length; first = next)
        {
            next = first + 1;
            while (next < entries.Length && IsTied(entries[next - 1], entries[next], scores, floor))
                next++;
            var rank = TRule.Rank(first, next - 1, ++group);
            for (var i = first; i < next; i++)
                ranks[ScoreOrder.Index(entries[i])] = rank;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTied(ulong left, ulong right, ReadOnlySpan<double> scores, double? floor) => floor is { } tolerated
        ? Rounding.AreEqual(scores[ScoreOrder.Index(left)], scores[ScoreOrder.Index(right)], tolerated)
        : ScoreOrder.Tied(left, right, scores);

    private static void ThrowIfOverlapping(ReadOnlySpan<double> scores, Span<double> ranks)
    {
        if (scores.Overlaps(ranks))
            throw new ArgumentException("The ranks must not overlap the scores.", nameof(ranks));
    }
}
