using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>How far a resource suffices: what there is, held against what is needed.</summary>
/// <remarks>
/// <c>k = actual / norm</c>, or <c>norm / actual</c> where less is better; at the norm it is exactly 1. What exceeds a cap counts as the
/// cap. Unknown sufficiencies are NaN and left out of what is said of several, and so is what weighs 0; two are tied when they differ by at
/// most 10⁻¹² of the larger. Source: coefficients of sufficiency ("коэффициенты обеспеченности") of the Russian practice; methods page
/// <c>docs/methods/strategy-resource-based.md</c>.
/// </remarks>
public static partial class Sufficiency
{
    /// <summary>The sufficiency of one resource.</summary>
    /// <param name="actual">What there is, in natural units; NaN where unknown.</param>
    /// <param name="norm">What is needed, in the same units; above 0 and finite.</param>
    /// <param name="direction">Whether more or less is better.</param>
    /// <param name="cap">How far a surplus counts; not above the norm by default.</param>
    /// <returns>
    /// The sufficiency, 0 or more; 0 of nothing. Null of NaN, of a negative actual value, and of 0 where less is better without a cap
    /// (it would be infinite; with a cap it is the cap).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The norm is not above 0 and finite, or a range is best: a ratio to a range is not
    /// defined.</exception>
    public static double? Of(double actual, double norm, Direction direction = Direction.HigherIsBetter, SufficiencyCap cap = default)
    {
        Guard(norm, direction);
        var k = Ratio(actual, norm, direction, cap);
        return double.IsNaN(k) ? null : k;
    }

    /// <summary>The sufficiency of a column of values.</summary>
    /// <param name="actual">What there is, NaN where unknown.</param>
    /// <param name="norm">What is needed; above 0 and finite.</param>
    /// <param name="direction">Whether more or less is better.</param>
    /// <param name="cap">How far a surplus counts.</param>
    /// <param name="results">Receives the sufficiencies, NaN where undefined; as long as the values, and may be they.</param>
    /// <inheritdoc cref="Of(double, double, Direction, SufficiencyCap)" path="/exception"/>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Of(ReadOnlySpan<double> actual, double norm, Direction direction, SufficiencyCap cap, Span<double> results)
    {
        Guard(norm, direction);
        if (results.Length != actual.Length) throw new ArgumentException("There must be as many results as values.", nameof(results));
        ElementLoop.Run(new SufficiencyFunction(norm, direction == Direction.HigherIsBetter, cap), actual, results);
    }

    /// <summary>The sufficiency without its guards; NaN where undefined.</summary>
    internal static double Ratio(double actual, double norm, Direction direction, SufficiencyCap cap)
    {
        if (!(actual >= 0)) return double.NaN;
        if (direction == Direction.HigherIsBetter) return cap.Apply(actual / norm);
        return actual == 0 && !cap.IsCapped ? double.NaN : cap.Apply(norm / actual);
    }

    private static void Guard(double norm, Direction direction)
    {
        if (!(norm > 0) || double.IsInfinity(norm))
            throw new ArgumentOutOfRangeException(nameof(norm), "The norm must be above 0 and finite.");
        if (direction == Direction.TargetRange)
            throw new ArgumentOutOfRangeException(nameof(direction), "A sufficiency needs more or less to be better.");
    }
}
