using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>Ranks of scores: the greatest score has rank 1.</summary>
/// <remarks>
/// A score of NaN has no rank (0 among whole numbers, else NaN), and the others are ranked as if it were absent. Infinite scores are ranked
/// like others. For either order see <see cref="Ranks"/>, which is made of this. To give rank 1 to the least, rank the negated scores. The
/// time is proportional to the number of scores.
/// </remarks>
internal static class RankKernels
{
    private const int Small = 256;

    /// <summary>
    /// The length of the scratch that ranks so many scores without allocating: 0 for a few hundred, else twice their number.
    /// </summary>
    public static int ScratchLength(int count) => count <= Small ? 0 : checked(2 * count);

    /// <summary>Writes the ranks of the scores.</summary>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; must not overlap the scores.</param>
    /// <param name="ties">What tied scores share.</param>
    /// <param name="floor">
    /// The floor of <see cref="Rounding"/>, by which scores are tied; null where they are only when they are equal as doubles, as 0 and −0
    /// are.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer ranks than scores.</exception>
    public static void Fill<TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, RankTies ties, double? floor)
        where TRank : struct, INumberBase<TRank>
    {
        var length = ScratchLength(scores.Length);
        var scratch = ArrayPool<ulong>.Shared.Rent(length);
        Fill(scores, ranks, ties, floor, scratch.AsSpan(0, length));
        ArrayPool<ulong>.Shared.Return(scratch);
    }

    /// <inheritdoc cref="Fill{TRank}(ReadOnlySpan{double}, Span{TRank}, RankTies, double?)"/>
    /// <param name="scores">The scores, NaN for missing.</param>
    /// <param name="ranks">Takes the ranks; must not overlap the scores.</param>
    /// <param name="ties">What tied scores share.</param>
    /// <param name="floor">The floor, null for exact ties.</param>
    /// <param name="scratch">Memory to work in, at least <see cref="ScratchLength"/>; nothing is allocated.</param>
    /// <exception cref="ArgumentException">There are fewer ranks than scores, or the scratch is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill<TRank>(ReadOnlySpan<double> scores, Span<TRank> ranks, RankTies ties, double? floor,
        scoped Span<ulong> scratch)
        where TRank : struct, INumberBase<TRank>
    {
        if (ranks.Length < scores.Length)
            throw new ArgumentException("The destination is shorter than the scores.", nameof(ranks));
        if (scratch.Length < ScratchLength(scores.Length))
            throw new ArgumentException("The scratch is too short.", nameof(scratch));
        if (scores.Length <= Small)
            scratch = stackalloc ulong[2 * Small];
        var entries = ScoreOrder.Sort(scores, scratch);
        if (entries.Length < scores.Length)
            ranks[..scores.Length].Fill(TRank.CreateTruncating(double.NaN));
        var group = 0;
        for (int first = 0, next; first < entries.Length; first = next)
        {
            next = first + 1;
            while (next < entries.Length && IsTied(entries[next - 1], entries[next], scores, floor))
                next++;
            group++;
            var rank = ties switch
            {
                RankTies.Minimum => TRank.CreateTruncating(first + 1),
                RankTies.Maximum => TRank.CreateTruncating(next),
                RankTies.Average => TRank.CreateTruncating((0.5 * (first + (next - 1.0))) + 1),
                _ => TRank.CreateTruncating(group),
            };
            for (var i = first; i < next; i++)
                ranks[ScoreOrder.Index(entries[i])] = rank;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTied(ulong left, ulong right, ReadOnlySpan<double> scores, double? floor) => floor is { } tolerated
        ? Rounding.AreEqual(scores[ScoreOrder.Index(left)], scores[ScoreOrder.Index(right)], tolerated)
        : ScoreOrder.Tied(left, right, scores);
}
