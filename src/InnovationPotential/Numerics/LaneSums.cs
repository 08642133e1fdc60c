using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics;

/// <summary>Weighted sums over columns of equal length, in eight lanes whatever the machine's vectors, so that every machine adds in the same order.</summary>
internal static class LaneSums
{
    private static readonly int Width = Vector512<double>.Count;

    /// <summary>Σw.</summary>
    public static double Of(ReadOnlySpan<double> weights)
    {
        var sum = Vector512<double>.Zero;
        var i = 0;
        for (; i <= weights.Length - Width; i += Width) sum += Load(weights, i);
        return Fold(sum + Tail(weights, i));
    }

    /// <summary>Σw·x and Σw·x².</summary>
    public static (double Sum, double Squares) Powers(ReadOnlySpan<double> weights, ReadOnlySpan<double> x)
    {
        Vector512<double> sum = default, squares = default;
        var i = 0;
        for (; i <= weights.Length - Width; i += Width)
        {
            var value = Load(x, i);
            var weighted = Load(weights, i) * value;
            sum += weighted;
            squares += weighted * value;
        }

        var (rest, restWeighted) = (Tail(x, i), Tail(weights, i) * Tail(x, i));
        return (Fold(sum + restWeighted), Fold(squares + (restWeighted * rest)));
    }

    /// <summary>Σw·x·y.</summary>
    public static double Product(ReadOnlySpan<double> weights, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = Vector512<double>.Zero;
        var i = 0;
        for (; i <= weights.Length - Width; i += Width) sum += Load(weights, i) * Load(x, i) * Load(y, i);
        return Fold(sum + (Tail(weights, i) * Tail(x, i) * Tail(y, i)));
    }

    /// <summary>What is summed for a factor: Σw·b·(m − a), Σw·(m − a), Σw·(m − a)², Σw·(m − b)².</summary>
    public static MixedSums Mixed(ReadOnlySpan<double> weights, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        Vector512<double> cross = default, change = default, changeSquares = default, restSquares = default;
        var i = 0;
        for (; i <= weights.Length - Width; i += Width)
            Add(Load(weights, i), Load(a, i), Load(b, i), Load(mixed, i), ref cross, ref change, ref changeSquares, ref restSquares);
        Add(Tail(weights, i), Tail(a, i), Tail(b, i), Tail(mixed, i), ref cross, ref change, ref changeSquares, ref restSquares);
        return new MixedSums(Fold(cross), Fold(change), Fold(changeSquares), Fold(restSquares));
    }

    private static void Add(
        Vector512<double> weight, Vector512<double> a, Vector512<double> b, Vector512<double> mixed,
        ref Vector512<double> cross, ref Vector512<double> change, ref Vector512<double> changeSquares, ref Vector512<double> restSquares)
    {
        var toA = mixed - a;
        var toB = mixed - b;
        var weighted = weight * toA;
        cross += weighted * b;
        change += weighted;
        changeSquares += weighted * toA;
        restSquares += weight * toB * toB;
    }

    private static Vector512<double> Load(ReadOnlySpan<double> values, int first) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)first);

    private static Vector512<double> Tail(ReadOnlySpan<double> values, int first)
    {
        Span<double> lanes = stackalloc double[Vector512<double>.Count];
        lanes.Clear();
        values[first..].CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }

    private static double Fold(Vector512<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}
