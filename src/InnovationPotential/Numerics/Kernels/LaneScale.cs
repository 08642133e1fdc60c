using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// A scale that values are counted on as whole numbers: finely (2^40 steps) for sums, coarsely (2^26 − 1 steps) for sums of squares.
/// </summary>
/// <param name="Low">The lower end, 0 steps.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct LaneScale(double Low, double High)
{
    /// <summary>The fine steps of the scale.</summary>
    public const double FineSteps = 1L << 40;

    /// <summary>The coarse steps of the scale; the square of so many still leaves room for a bit in a double's 53.</summary>
    public const double CoarseSteps = (1 << 26) - 1;

    /// <summary>Added and taken away again, it rounds a number below 2^51 to a whole one, half to even.</summary>
    public const double Rounding = 6755399441055744;

    /// <summary>Fine steps a unit of the value.</summary>
    public double Fine { get; } = FineSteps / (High - Low);

    /// <summary>Coarse steps a unit of the value.</summary>
    public double Coarse { get; } = CoarseSteps / (High - Low);

    // What is counted as an end is on the scale: by rounding alone a score may be a last bit beyond it.
    private double Least { get; } = Low - ((High - Low) / FineSteps / 2);

    private double Greatest { get; } = High + ((High - Low) / FineSteps / 2);

    /// <summary>Which values are beyond the fine steps of the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Outside<T>(T value)
        where T : struct, ILanes<T> => T.Less(value, T.Create(Least)) | T.Less(T.Create(Greatest), value);

    /// <summary>The coarse step of a value; the middle for NaN, the nearer end for a value off the scale.</summary>
    /// <remarks>Squares of steps away from it fit into a double's 53 bits wherever on the scale they are counted.</remarks>
    public double CoarseOf(double value) =>
        double.IsNaN(value) ? Math.Floor(CoarseSteps / 2)
            : Math.Clamp(((value - Low) * Coarse) + Rounding - Rounding, 0, CoarseSteps);
}
