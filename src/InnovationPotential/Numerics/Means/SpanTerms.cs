using System.Numerics;
using System.Runtime.InteropServices;

namespace InnovationPotential.Numerics;

/// <summary>Element by element: each result is rounded as a plain loop rounds it.</summary>
internal static class SpanTerms
{
    /// <summary>x·y; the result may be one of them.</summary>
    public static void Multiply(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
    {
        ReadOnlySpan<Vector<double>> left = Wide(x), right = Wide(y);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < wide.Length; i++) wide[i] = left[i] * right[i];
        for (var i = wide.Length * Vector<double>.Count; i < result.Length; i++) result[i] = x[i] * y[i];
    }

    /// <summary>x − y; the result may be one of them.</summary>
    public static void Subtract(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
    {
        ReadOnlySpan<Vector<double>> left = Wide(x), right = Wide(y);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < wide.Length; i++) wide[i] = left[i] - right[i];
        for (var i = wide.Length * Vector<double>.Count; i < result.Length; i++) result[i] = x[i] - y[i];
    }

    /// <summary>x + y; the result may be one of them.</summary>
    public static void Add(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
    {
        ReadOnlySpan<Vector<double>> left = Wide(x), right = Wide(y);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < wide.Length; i++) wide[i] = left[i] + right[i];
        for (var i = wide.Length * Vector<double>.Count; i < result.Length; i++) result[i] = x[i] + y[i];
    }

    /// <summary>x·y + z·u.</summary>
    public static void AddProducts(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, ReadOnlySpan<double> u,
        Span<double> result)
    {
        ReadOnlySpan<Vector<double>> first = Wide(x), second = Wide(y), third = Wide(z), fourth = Wide(u);
        var wide = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < wide.Length; i++) wide[i] = (first[i] * second[i]) + (third[i] * fourth[i]);
        for (var i = wide.Length * Vector<double>.Count; i < result.Length; i++) result[i] = (x[i] * y[i]) + (z[i] * u[i]);
    }

    private static ReadOnlySpan<Vector<double>> Wide(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector<double>>(values);
}
