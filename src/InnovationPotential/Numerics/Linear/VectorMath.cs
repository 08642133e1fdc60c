using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>Elementary functions of every value of a span, several at a time.</summary>
/// <remarks>
/// The bits do not depend on the machine's vector width; a processor without fused multiply-add (x86-64 before 2013) may differ in the last
/// one.
/// </remarks>
internal static class VectorMath
{
    /// <summary>The natural logarithm of each value, within 1 ulp.</summary>
    /// <remarks>−∞ at 0 and −0, NaN below 0 and for NaN, +∞ at +∞; subnormal values as exact as others.</remarks>
    /// <param name="values">The values.</param>
    /// <param name="destination">Takes the logarithms; may be the same span as the values.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the values, or overlaps them without being the same.</exception>
    public static void Log(ReadOnlySpan<double> values, Span<double> destination) =>
        ElementLoop.Run(default(LogFunction), values, destination);

    /// <summary>e to the power of each value, within 2 ulp.</summary>
    /// <remarks>0 at −∞, +∞ above about 709.78, NaN for NaN.</remarks>
    /// <param name="values">The values.</param>
    /// <param name="destination">Takes the powers; may be the same span as the values.</param>
    /// <exception cref="ArgumentException">The destination is shorter than the values, or overlaps them without being the same.</exception>
    public static void Exp(ReadOnlySpan<double> values, Span<double> destination) =>
        ElementLoop.Run(default(ExpFunction), values, destination);
}
