using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Orders the units of 32 replications at once, from the greatest score to the least.</summary>
/// <remarks>
/// A score's place in the range of its replication makes a key of whole numbers, which grows as the score falls, above the index of the
/// unit; a sorting network orders the keys of all replications together. Keys that are not neighbors stand for scores that are not tied.
/// What keys cannot tell is reported.
/// Not to be shared between threads.
/// </remarks>
internal sealed unsafe class RankNetwork
{
    /// <summary>The replications that are ordered together.</summary>
    public const int Lanes = 32;

    /// <summary>The most units; beyond, too few bits would remain for the key.</summary>
    public const int MostUnits = 4096;

    // Within these limits neither the range of the scores nor its reciprocal times the greatest key leaves the normal numbers.
    private const double LeastRange = 1e-280;

    private const double Whole = 4503599627370496;

    private readonly int[] _places;
    private readonly int[] _comparators;
    private readonly AlignedDoubles _memory;
    private readonly double[] _limits = GC.AllocateArray<double>(2 * Lanes, pinned: true);
    private double _floor;

    /// <summary>A network for some units.</summary>
    /// <param name="places">Where the scores of each unit begin, in scores; the order is the units' index in the result.</param>
    /// <param name="comparators">The comparators of <see cref="MergeNetwork"/> for as many units.</param>
    public RankNetwork(int[] places, int[] comparators)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Length, MostUnits);
        (_places, _comparators) = (places, comparators);
        IndexBits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)places.Length - 1);
        Missing = (uint)((1UL << (32 - IndexBits)) - 1);
        _memory = new AlignedDoubles(places.Length * Lanes * sizeof(uint) / sizeof(double));
    }

    /// <summary>The bits of an entry that hold the unit's index.</summary>
    public int IndexBits { get; }

    /// <summary>The bits of an entry above its index when the unit has no score.</summary>
    public uint Missing { get; }

    /// <summary>The ordered entries at [place · 32 + lane] after <see cref="Sort"/>.</summary>
    public uint* Entries => (uint*)_memory.Pointer;

    /// <summary>
    /// The lanes whose entries are not in order because the range of the scores is infinite, or so small that a key is less than what
    /// rounding may make.
    /// </summary>
    public uint Unordered { get; private set; }

    /// <summary>
    /// The lanes in which keys are equal or next to each other, so that the scores decide, or in which a unit has no score.
    /// </summary>
    public uint Undecided { get; private set; }

    /// <summary>Orders the units with the machine's widest vectors.</summary>
    /// <param name="scores">The scores at [place + lane].</param>
    /// <param name="floor">The floor of <see cref="Rounding"/>.</param>
    public void Sort(double* scores, double floor)
    {
        if (Vector512.IsHardwareAccelerated) Sort<Lanes8, KeyLanes16>(scores, floor);
        else if (Vector256.IsHardwareAccelerated) Sort<Lanes4, KeyLanes8>(scores, floor);
        else if (Vector128.IsHardwareAccelerated) Sort<Lanes2, KeyLanes4>(scores, floor);
        else Sort<Lanes1, KeyLanes1>(scores, floor);
    }

    /// <summary>Orders the units with vectors of a width.</summary>
    /// <param name="scores">The scores at [place + lane].</param>
    /// <param name="floor">The floor of <see cref="Rounding"/>.</param>
    public void Sort<T, TKeys>(double* scores, double floor)
        where T : struct, ILanes<T>
        where TKeys : struct, IKeyLanes<TKeys, T>
    {
        _floor = floor;
        fixed (int* places = _places, comparators = _comparators)
        fixed (double* limits = _limits)
        {
            Unordered = Limit<T>(scores, places, limits);
            Fill<T, TKeys>(scores, places, limits);
            Order<T, TKeys>(comparators);
            Undecided = UndecidedOf<T, TKeys>((uint*)limits) & ~Unordered;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint Limit<T>(double* scores, int* places, double* limits)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var (least, greatest) = (T.Create(double.PositiveInfinity), T.Create(double.NegativeInfinity));
            for (var u = 0; u < _places.Length; u++)
            {
                var score = T.Load(scores + places[u] + lane);
                least = T.Min(score, least);
                greatest = T.Max(score, greatest);
            }

            T.Store(greatest, limits + lane);
            T.Store(greatest - least, limits + Lanes + lane);
        }

        var unordered = 0u;
        for (var lane = 0; lane < Lanes; lane++)
        {
            var range = limits[Lanes + lane];
            // Half a key must be more than rounding: neighbors two keys apart are then not tied.
            var key = range / (Missing - 1) / 2;
            if (!(range >= LeastRange && double.IsFinite(range))
                || Rounding.Tolerance(limits[lane], limits[lane] - range, _floor) >= key) unordered |= 1u << lane;
            limits[Lanes + lane] = (Missing - 1) / range;
        }

        return unordered;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill<T, TKeys>(double* scores, int* places, double* limits)
        where T : struct, ILanes<T>
        where TKeys : struct, IKeyLanes<TKeys, T>
    {
        var keys = Entries;
        var (missing, bits) = ((double)Missing, IndexBits);
        for (var u = 0; u < _places.Length; u++, keys += Lanes)
        {
            var from = scores + places[u];
            for (var lane = 0; lane < Lanes; lane += TKeys.Count)
            {
                var second = lane + TKeys.Count - T.Count;
                var (low, high) = (Key<T>(from + lane, limits + lane, missing), Key<T>(from + second, limits + second, missing));
                TKeys.Store(TKeys.Narrow(low, high, bits, (uint)u), keys + lane);
            }
        }
    }

    // The whole number nearest to (greatest − score)·scale, or that for a missing score. Above 2^52 the last bit of a double is a unit, so
    // that the sum's low bits are the whole number; whether the product is rounded before depends on the machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Key<T>(double* scores, double* limits, double missing)
        where T : struct, ILanes<T>
    {
        var (score, greatest, scale) = (T.Load(scores), T.Load(limits), T.Load(limits + Lanes));
        var key = T.MultiplyAdd(greatest - score, scale, T.Create(Whole));
        return T.Select(T.Equal(score, score), key, T.Create(Whole + missing));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Order<T, TKeys>(int* comparators)
        where T : struct, ILanes<T>
        where TKeys : struct, IKeyLanes<TKeys, T>
    {
        var keys = Entries;
        for (var end = comparators + _comparators.Length; comparators < end; comparators += 2)
        {
            var first = keys + ((nint)comparators[0] * Lanes);
            var second = keys + ((nint)comparators[1] * Lanes);
            for (var lane = 0; lane < Lanes; lane += TKeys.Count)
            {
                var (a, b) = (TKeys.Load(first + lane), TKeys.Load(second + lane));
                TKeys.Store(TKeys.Min(a, b), first + lane);
                TKeys.Store(TKeys.Max(a, b), second + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint UndecidedOf<T, TKeys>(uint* closest)
        where T : struct, ILanes<T>
        where TKeys : struct, IKeyLanes<TKeys, T>
    {
        var keys = Entries;
        var last = keys + ((_places.Length - 1) * Lanes);
        for (var lane = 0; lane < Lanes; lane += TKeys.Count)
        {
            var least = TKeys.Create(uint.MaxValue);
            var before = TKeys.Load(keys + lane);
            for (var key = keys + Lanes + lane; key <= last + lane; key += Lanes)
            {
                var next = TKeys.Load(key);
                least = TKeys.Min(least, TKeys.Subtract(next, before));
                before = next;
            }

            TKeys.Store(least, closest + lane);
        }

        var undecided = 0u;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (closest[lane] >> IndexBits < 2 || last[lane] >> IndexBits == Missing) undecided |= 1u << lane;
        }

        return undecided;
    }
}
