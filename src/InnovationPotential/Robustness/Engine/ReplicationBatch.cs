using System.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>Scores of up to 32 replications for every row (period after period, units within), in lanes.</summary>
/// <remarks>
/// One writer and one reader. A tally may overwrite the scores of lanes that are not counted (those from <see cref="Count"/> on and the
/// failed ones), so whoever fills a batch writes every row anew.
/// </remarks>
/// <param name="rows">Periods × units.</param>
/// <param name="leaves">The indicators whose weights are collected; 0 when they are not.</param>
internal sealed class ReplicationBatch(int rows, int leaves)
{
    /// <summary>The replications a batch has room for.</summary>
    public const int Lanes = 32;

    private const ulong All = uint.MaxValue;

    /// <summary>Periods × units.</summary>
    public int Rows { get; } = rows;

    /// <summary>Lanes in use, 1 to 32; the others hold garbage.</summary>
    public int Count { get; set; }

    /// <summary>The index of each lane's replication.</summary>
    public long[] Replications { get; } = new long[Lanes];

    /// <summary>Scores at [row · 32 + lane]; NaN where there is none that is finite.</summary>
    public double[] Scores { get; } = GC.AllocateArray<double>(checked(rows * Lanes), pinned: true);

    /// <summary>For each period the score up to which rounding may have made it of 0; empty where that is 0 everywhere.</summary>
    public double[] Floors { get; set; } = [];

    /// <summary>The effective weight of each indicator at [leaf · 32 + lane], 1 in sum over the leaves; null when not collected.</summary>
    public double[]? Weights { get; } = leaves == 0 ? null : GC.AllocateArray<double>(checked(leaves * Lanes), pinned: true);

    /// <summary>A bit for each lane whose replication failed as a whole and is not counted.</summary>
    public ulong Failed { get; set; }

    /// <summary>Why each failed lane failed: an index into <see cref="StudyFrame.FailureReasons"/>.</summary>
    public int[] Reasons { get; } = new int[Lanes];

    /// <summary>A bit for each lane that is counted.</summary>
    public ulong Counted => (Count >= Lanes ? All : (1UL << Count) - 1) & ~Failed;

    /// <summary>The floor of a period's scores.</summary>
    public double FloorOf(int period) => Floors.Length == 0 ? 0 : Floors[period];

    /// <summary>Writes NaN over the scores of the lanes that are not counted.</summary>
    public void BlankUncounted()
    {
        for (var ignored = All & ~Counted; ignored != 0; ignored &= ignored - 1)
        {
            for (var i = BitOperations.TrailingZeroCount(ignored); i < Scores.Length; i += Lanes) Scores[i] = double.NaN;
        }
    }
}
