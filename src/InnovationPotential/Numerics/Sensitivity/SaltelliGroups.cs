using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>Rows put at random into groups of equal size, with the sums of each group's terms.</summary>
/// <remarks>
/// Groups of independent rows are independent, and the sums of a resample of groups vary as those of a resample of rows do: with g groups
/// the variance is known to a share of √(2/g). Of every g consecutive rows each group receives one, so that groups are alike whatever the
/// order of the points.
/// </remarks>
internal sealed class SaltelliGroups
{
    private const ulong Stream = 0xB007_57A9_0000_0002;

    /// <summary>Groups rows.</summary>
    /// <param name="columns">The values.</param>
    /// <param name="estimator">The estimator of first-order indices, which decides what is summed.</param>
    /// <param name="count">The number of groups.</param>
    /// <param name="seed">What the groups depend on.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public SaltelliGroups(SaltelliColumns columns, FirstOrderEstimator estimator, int count, ulong seed, CancellationToken cancellation)
    {
        Count = count;
        Columns = SaltelliTerms.CountOf(columns, estimator);
        // Columns are summed four at a time.
        Sums = new double[checked((Columns + ResampleLoop.Columns) * count)];
        Sizes = new double[count];
        var group = GroupsOf(columns.Rows, new RandomNumbers(RandomNumbers.Mix(seed ^ Stream), count));
        foreach (var g in group) Sizes[g]++;
        new SaltelliTerms(columns, estimator == FirstOrderEstimator.Jansen1999).Run(Add, cancellation);

        void Add(int column, ReadOnlySpan<double> terms, int first, int length)
        {
            for (var c = 0; c < ResampleLoop.Columns; c++)
            {
                var sums = Sums.AsSpan((column + c) * Count, Count);
                var own = terms.Slice(c * SaltelliTerms.Chunk, length);
                for (var i = 0; i < own.Length; i++) sums[group[first + i]] += own[i];
            }
        }
    }

    /// <summary>The number of groups.</summary>
    public int Count { get; }

    /// <summary>The number of columns of terms.</summary>
    public int Columns { get; }

    /// <summary>The sums of each column's terms, a group after the other.</summary>
    public double[] Sums { get; }

    /// <summary>The rows of each group.</summary>
    public double[] Sizes { get; }

    private int[] GroupsOf(int rows, RandomNumbers random)
    {
        var group = new int[rows];
        var order = new int[Count];
        for (var first = 0; first < rows; first += Count)
        {
            for (var i = 0; i < Count; i++)
            {
                var k = (int)Math.BigMul(random.Bits(first / Count, i), (ulong)i + 1, out _);
                (order[i], order[k]) = (order[k], i);
            }

            order.AsSpan(0, Math.Min(Count, rows - first)).CopyTo(group.AsSpan(first));
        }

        return group;
    }
}
