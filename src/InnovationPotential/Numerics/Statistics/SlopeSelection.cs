namespace InnovationPotential.Numerics;

/// <summary>
/// Slopes of given ranks among those of all pairs of points, without keeping the pairs: a slope is not above s where the ordinates
/// less s times the abscissas stand in the other order, and such inversions are counted by sorting.
/// </summary>
/// <remarks>
/// The bounds of a slope are narrowed until few pairs, or none but equal slopes, are between them. Residuals carry twice the digits
/// of a number, so that the order of slopes that differ is seen. O(n log n) for each narrowing. Source: the slope selection of Cole,
/// Salowe,
/// Steiger and Szemerédi (1989), with bisection in place of parametric search.
/// </remarks>
internal sealed class SlopeSelection
{
    private const int Kept = 8;
    private const double LeastNormal = 2.2250738585072014E-308;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _high;
    private readonly double[] _low;
    private readonly int[] _order;
    private readonly int[] _room;
    private readonly int _exponent;

    /// <summary>A selection among the pairs of points.</summary>
    /// <param name="x">Strictly increasing abscissas.</param>
    /// <param name="y">Ordinates, as many.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer than two points.</exception>
    public SlopeSelection(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length || x.Length < 2) throw new ArgumentException("Two points at least are needed.", nameof(y));
        // Abscissas up to 1 keep products within the range of numbers; powers of two change no digit.
        _exponent = Math.ILogB(Math.Max(Math.Max(Math.Abs(x[0]), Math.Abs(x[^1])), LeastNormal)) + 1;
        _x = new double[x.Length];
        for (var i = 0; i < x.Length; i++) _x[i] = Math.ScaleB(x[i], -_exponent);
        _y = y.ToArray();
        (_high, _low) = (new double[x.Length], new double[x.Length]);
        (_order, _room) = (new int[x.Length], new int[x.Length]);
    }

    /// <summary>The number of pairs.</summary>
    public long Pairs => (long)_x.Length * (_x.Length - 1) / 2;

    /// <summary>The slope of a rank.</summary>
    /// <param name="rank">The rank in ascending order, from 0.</param>
    public double At(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Pairs);
        // Every slope is a mean of slopes of neighbors, so theirs are bounds of all; one step out, as quotients are rounded.
        var (from, to) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 1; i < _x.Length; i++)
        {
            var slope = (_y[i] - _y[i - 1]) / (_x[i] - _x[i - 1]);
            (from, to) = (Math.Min(from, slope), Math.Max(to, slope));
        }

        (from, to) = (Before(Before(from)), Math.Min(double.MaxValue, After(After(to))));
        if (from == double.NegativeInfinity) from = -double.MaxValue;
        var (below, upTo) = (CountUpTo(from), CountUpTo(to));
        if (rank < below) return Unscaled(from);
        if (rank >= upTo) return double.PositiveInfinity;
        for (var turn = 0; upTo - below > (long)Kept * _x.Length && After(from) < to; turn++)
        {
            var middle = Between(from, to, turn % 3 == 2 ? double.NaN : (rank + 0.5 - below) / (upTo - below));
            var count = CountUpTo(middle);
            if (count > rank) (to, upTo) = (middle, count);
            else (from, below) = (middle, count);
        }

        return After(from) < to ? Unscaled(Within(from, to)[(int)(rank - below)]) : Unscaled(to);
    }

    private double Unscaled(double slope) => Math.ScaleB(slope, -_exponent);

    private static double Before(double value) => Math.BitDecrement(value);

    private static double After(double value) => Math.BitIncrement(value);

    // By share of the distance, or, for NaN, in the middle of the numbers there are, which ends whatever the slopes.
    private static double Between(double from, double to, double share)
    {
        var middle = double.IsNaN(share) ? Numbered((Number(from) >> 1) + (Number(to) >> 1) + (Number(from) & Number(to) & 1))
            : (from * (1 - share)) + (to * share);
        return middle > from && middle < to ? middle : double.IsNaN(share) ? After(from) : Between(from, to, double.NaN);
    }

    // Numbers in their order as integers.
    private static long Number(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Numbered(long number) => BitConverter.Int64BitsToDouble(number >= 0 ? number : long.MinValue - number);

    /// <summary>How many slopes are not above a number.</summary>
    private long CountUpTo(double slope)
    {
        Sort(slope);
        return Inversions((int[])_order.Clone(), null);
    }

    // The slopes above one number and not above another: pairs that change their order between them.
    private double[] Within(double from, double to)
    {
        Sort(from);
        var first = (int[])_order.Clone();
        Sort(to);
        var place = new int[first.Length];
        for (var p = 0; p < first.Length; p++) place[_order[p]] = p;
        var slopes = new List<double>();
        Inversions(Array.ConvertAll(first, i => place[i]), (earlier, later) =>
        {
            var (i, j) = (_order[later], _order[earlier]);
            slopes.Add((_y[j] - _y[i]) / (_x[j] - _x[i]));
        });
        slopes.Sort();
        return [.. slopes];
    }

    // Points by the residual of a slope; of equal ones the later first, as their slope is not above.
    private void Sort(double slope)
    {
        for (var i = 0; i < _x.Length; i++)
        {
            _order[i] = i;
            var product = slope * _x[i];
            var rest = Math.FusedMultiplyAdd(slope, _x[i], -product);
            var sum = _y[i] - product;
            var part = sum - _y[i];
            var error = (_y[i] - (sum - part)) - (product + part) - rest;
            _high[i] = sum + error;
            _low[i] = error - (_high[i] - sum);
        }

        var keys = (double[])_high.Clone();
        Array.Sort(keys, _order);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1)
                _order.AsSpan(start, end - start).Sort((a, b) => _low[a] != _low[b] ? _low[a].CompareTo(_low[b]) : b.CompareTo(a));
            start = end;
        }
    }

    // Pairs that stand in descending order; sorts them, and tells each when asked.
    private long Inversions(int[] work, Action<int, int>? tell)
    {
        var count = 0L;
        for (var width = 1; width < work.Length; width *= 2)
        {
            for (var start = 0; start + width < work.Length; start += 2 * width)
            {
                var (left, middle) = (start, start + width);
                var (right, end) = (middle, Math.Min(work.Length, middle + width));
                for (var at = start; at < end; at++)
                {
                    if (left < middle && (right >= end || work[left] <= work[right])) _room[at] = work[left++];
                    else
                    {
                        count += middle - left;
                        for (var over = left; tell is not null && over < middle; over++) tell(work[right], work[over]);
                        _room[at] = work[right++];
                    }
                }

                _room.AsSpan(start, end - start).CopyTo(work.AsSpan(start));
            }
        }

        return count;
    }
}
