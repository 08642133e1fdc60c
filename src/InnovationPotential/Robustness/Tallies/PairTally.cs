using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Robustness;

/// <summary>How often one unit ranked ahead of another, for every pair in which both had a rank.</summary>
/// <remarks>The pair of the places a &lt; b of the nominal order stands at a·(2n − a − 1)/2 + b − a − 1.</remarks>
internal sealed unsafe class PairTally(int units)
{
    /// <summary>Stands for no rank; it is behind every rank.</summary>
    public const ushort Unranked = ushort.MaxValue;

    /// <summary>The most units whose pairs are counted.</summary>
    public const int MostUnits = 4096;

    // Ranks that fit into bytes are compared for two batches at once.
    private const int Together = 2 * ReplicationBatch.Lanes;

    private readonly long[] _ahead = new long[units * (units - 1) / 2];
    private readonly long[] _tied = new long[units * (units - 1) / 2];
    private readonly long[] _both = new long[units * (units - 1) / 2];
    private readonly byte[] _waiting = units <= byte.MaxValue ? new byte[units * Together] : [];
    private ulong _waitingLanes;
    private bool _waits;
    private long _complete;

    /// <summary>Counts the replications of a batch.</summary>
    /// <param name="ranks">Ranks at [unit · 32 + lane].</param>
    /// <param name="counted">The lanes to count.</param>
    /// <param name="decided">Those of them without ties and with a rank for every unit.</param>
    public void Add(ushort[] ranks, uint counted, uint decided)
    {
        if (_waiting.Length > 0) Wait(ranks, decided);
        else AddDecided(ranks, decided);
        _complete += BitOperations.PopCount(decided);
        if (counted != decided) AddUndecided(ranks, counted & ~decided);
    }

    private void Wait(ushort[] ranks, uint decided)
    {
        fixed (ushort* from = ranks)
        fixed (byte* to = _waiting)
        {
            var half = to + (_waits ? ReplicationBatch.Lanes : 0);
            for (var unit = 0; unit < units; unit++)
            {
                var lanes = from + (unit * ReplicationBatch.Lanes);
                Vector256.Narrow(Vector256.Load(lanes), Vector256.Load(lanes + 16)).Store(half + (unit * Together));
            }
        }

        _waitingLanes |= (ulong)decided << (_waits ? ReplicationBatch.Lanes : 0);
        _waits = !_waits;
        if (!_waits) Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flush()
    {
        if (_waitingLanes == 0) return;
        fixed (byte* first = _waiting)
        fixed (long* ahead = _ahead)
        {
            var pair = ahead;
            var end = first + (units * Together);
            var lanes = _waitingLanes;
            for (var a = first; a < end; a += Together)
            {
                var of = Vector512.Load(a);
                for (var b = a + Together; b < end; b += Together, pair++)
                    *pair += BitOperations.PopCount(Vector512.LessThan(of, Vector512.Load(b)).ExtractMostSignificantBits() & lanes);
            }
        }

        (_waitingLanes, _waits) = (0, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddDecided(ushort[] ranks, uint decided)
    {
        fixed (ushort* first = ranks)
        fixed (long* ahead = _ahead)
        {
            var pair = ahead;
            for (var a = 0; a < units; a++)
            {
                var of = Vector512.Load(first + (a * ReplicationBatch.Lanes));
                for (var b = a + 1; b < units; b++, pair++)
                {
                    *pair += BitOperations.PopCount(
                        LanesOf(Vector512.LessThan(of, Vector512.Load(first + (b * ReplicationBatch.Lanes)))) & decided);
                }
            }
        }
    }

    /// <summary>How often the first ranked ahead, how often they tied, and how often both had a rank.</summary>
    /// <param name="a">A place in the nominal order.</param>
    /// <param name="b">Another one.</param>
    public (long Ahead, long Tied, long Both) Of(int a, int b)
    {
        if (a == b) return (0, 0, 0);
        Flush();
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var pair = (low * ((2 * units) - low - 1) / 2) + high - low - 1;
        var both = _both[pair] + _complete;
        return (a < b ? _ahead[pair] : both - _tied[pair] - _ahead[pair], _tied[pair], both);
    }

    /// <summary>Adds another tally.</summary>
    public void Merge(PairTally other)
    {
        other.Flush();
        Accumulation.Add(_ahead, other._ahead);
        Accumulation.Add(_tied, other._tied);
        Accumulation.Add(_both, other._both);
        _complete += other._complete;
    }

    /// <summary>Reads or writes the counts.</summary>
    public void Exchange(CountExchange exchange)
    {
        Flush();
        exchange.Longs(_ahead);
        exchange.Longs(_tied);
        exchange.Longs(_both);
        _complete = exchange.Long(_complete);
    }

    private void AddUndecided(ushort[] ranks, uint lanes)
    {
        var none = Vector512.Create(Unranked);
        fixed (ushort* first = ranks)
        {
            for (int a = 0, pair = 0; a < units; a++)
            {
                var of = Vector512.Load(first + (a * ReplicationBatch.Lanes));
                var present = lanes & ~LanesOf(Vector512.Equals(of, none));
                for (var b = a + 1; b < units; b++, pair++)
                {
                    var other = Vector512.Load(first + (b * ReplicationBatch.Lanes));
                    var both = present & ~LanesOf(Vector512.Equals(other, none));
                    _both[pair] += BitOperations.PopCount(both);
                    _ahead[pair] += BitOperations.PopCount(both & LanesOf(Vector512.LessThan(of, other)));
                    _tied[pair] += BitOperations.PopCount(both & LanesOf(Vector512.Equals(of, other)));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LanesOf(Vector512<ushort> mask) => (uint)mask.ExtractMostSignificantBits();
}
