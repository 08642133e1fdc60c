using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Robustness;

/// <summary>How often one unit ranked ahead of another, for every pair in which both had a rank.</summary>
/// <remarks>The pair of the places a &lt; b of the nominal order stands at a·(2n − a − 1)/2 + b − a − 1.</remarks>
internal sealed unsafe class PairTally
{
    /// <summary>Stands for no rank; it is behind every rank.</summary>
    public const ushort Unranked = ushort.MaxValue;

    /// <summary>The most units whose pairs are counted.</summary>
    public const int MostUnits = 4096;

    private readonly int _units;
    private readonly long[] _ahead;
    private readonly long[] _tied;
    private readonly long[] _both;
    private long _complete;

    /// <summary>A tally without counts.</summary>
    public PairTally(int units)
    {
        _units = units;
        var pairs = units * (units - 1) / 2;
        (_ahead, _tied, _both) = (new long[pairs], new long[pairs], new long[pairs]);
    }

    /// <summary>Counts the replications of a batch.</summary>
    /// <param name="ranks">Ranks at [unit · 32 + lane].</param>
    /// <param name="counted">The lanes to count.</param>
    /// <param name="decided">Those of them without ties and with a rank for every unit.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ushort[] ranks, uint counted, uint decided)
    {
        fixed (ushort* first = ranks)
        fixed (long* ahead = _ahead)
        {
            var pair = ahead;
            for (var a = 0; a < _units; a++)
            {
                var of = Vector512.Load(first + (a * ReplicationBatch.Lanes));
                for (var b = a + 1; b < _units; b++, pair++)
                {
                    *pair += BitOperations.PopCount(
                        (uint)Vector512.ExtractMostSignificantBits(Vector512.LessThan(of,
                            Vector512.Load(first + (b * ReplicationBatch.Lanes)))) & decided);
                }
            }
        }

        _complete += BitOperations.PopCount(decided);
        if (counted != decided) AddDoubtful(ranks, counted & ~decided);
    }

    /// <summary>How often the first ranked ahead, how often they tied, and how often both had a rank.</summary>
    /// <param name="a">A place in the nominal order.</param>
    /// <param name="b">Another one.</param>
    public (long Ahead, long Tied, long Both) Of(int a, int b)
    {
        if (a == b) return (0, 0, 0);
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var pair = (low * ((2 * _units) - low - 1) / 2) + high - low - 1;
        var both = _both[pair] + _complete;
        return (a < b ? _ahead[pair] : both - _tied[pair] - _ahead[pair], _tied[pair], both);
    }

    /// <summary>Adds another tally.</summary>
    public void Merge(PairTally other)
    {
        Accumulation.Add(_ahead, other._ahead);
        Accumulation.Add(_tied, other._tied);
        Accumulation.Add(_both, other._both);
        _complete += other._complete;
    }

    /// <summary>Reads or writes the counts.</summary>
    public void Exchange(CountExchange exchange)
    {
        exchange.Longs(_ahead);
        exchange.Longs(_tied);
        exchange.Longs(_both);
        _complete = exchange.Long(_complete);
    }

    private void AddDoubtful(ushort[] ranks, uint lanes)
    {
        var none = Vector512.Create(Unranked);
        fixed (ushort* first = ranks)
        {
            for (int a = 0, pair = 0; a < _units; a++)
            {
                var of = Vector512.Load(first + (a * ReplicationBatch.Lanes));
                var present = lanes & ~(uint)Vector512.ExtractMostSignificantBits(Vector512.Equals(of, none));
                for (var b = a + 1; b < _units; b++, pair++)
                {
                    var other = Vector512.Load(first + (b * ReplicationBatch.Lanes));
                    var both = present & ~(uint)Vector512.ExtractMostSignificantBits(Vector512.Equals(other, none));
                    _both[pair] += BitOperations.PopCount(both);
                    _ahead[pair] += BitOperations.PopCount(
                        both & (uint)Vector512.ExtractMostSignificantBits(Vector512.LessThan(of, other)));
                    _tied[pair] += BitOperations.PopCount(both & (uint)Vector512.ExtractMostSignificantBits(Vector512.Equals(of, other)));
                }
            }
        }
    }
}
