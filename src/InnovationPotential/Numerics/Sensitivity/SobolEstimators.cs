namespace InnovationPotential.Numerics;

/// <summary>Sobol' indices estimated from values a function has at the points of Saltelli's design.</summary>
/// <remarks>
/// A and B are independent samples of n points; AB is A with the inputs of one factor from B, BA is B with the inputs of that factor from
/// A. V is the variance over A and B together, with divisor 2n − 1. Rows in which a value is not finite are left out; with no row left, or
/// values that differ by no more than rounding, everything is NaN. Small negative estimates are left as they are.
/// Sources: Sobol' (1993); Jansen (1999); Saltelli (2002); Saltelli et al. (2010).
/// </remarks>
internal static class SobolEstimators
{
    /// <summary>The share of the variance a factor has alone.</summary>
    /// <param name="a">The values at A.</param>
    /// <param name="b">The values at B.</param>
    /// <param name="ab">The values at AB.</param>
    /// <param name="estimator">The estimator.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The estimator is not a member of its enumeration.</exception>
    public static double FirstOrder(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> ab,
        FirstOrderEstimator estimator = FirstOrderEstimator.Saltelli2010) =>
        Estimate(new SaltelliColumns(a.ToArray(), b.ToArray(), [ab.ToArray()], []), estimator).First[0];

    /// <summary>
    /// The share of the variance a factor has alone and in interactions with others: Σ (f(A) − f(AB))² / (2n·V), Jansen (1999).
    /// </summary>
    /// <param name="a">The values at A.</param>
    /// <param name="b">The values at B.</param>
    /// <param name="ab">The values at AB.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Total(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> ab) =>
        Estimate(new SaltelliColumns(a.ToArray(), b.ToArray(), [ab.ToArray()], []), FirstOrderEstimator.Saltelli2010).Total[0];

    /// <summary>
    /// The share of the variance two factors have in interaction with each other only, V_ij / V − S_i − S_j (Saltelli 2002).
    /// </summary>
    /// <param name="a">The values at A.</param>
    /// <param name="b">The values at B.</param>
    /// <param name="abI">The values at A with the inputs of one factor from B.</param>
    /// <param name="baI">The values at B with the inputs of that factor from A.</param>
    /// <param name="abJ">The values at A with the inputs of the other factor from B.</param>
    /// <param name="baJ">The values at B with the inputs of the other factor from A.</param>
    /// <param name="estimator">The estimator of the first-order indices.</param>
    /// <remarks>
    /// V_ij is estimated from BA_i·AB_j and from BA_j·AB_i, of which the mean is taken, less A·B; all less the mean over A and B.
    /// </remarks>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The estimator is not a member of its enumeration.</exception>
    public static double SecondOrder(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> abI, ReadOnlySpan<double> baI, ReadOnlySpan<double> abJ,
        ReadOnlySpan<double> baJ,
        FirstOrderEstimator estimator = FirstOrderEstimator.Saltelli2010) =>
        Estimate(new SaltelliColumns(a.ToArray(), b.ToArray(), [abI.ToArray(), abJ.ToArray()], [baI.ToArray(), baJ.ToArray()]),
            estimator).Second[0];

    private static SobolEstimate Estimate(SaltelliColumns columns, FirstOrderEstimator estimator)
    {
        if (estimator is not (FirstOrderEstimator.Saltelli2010 or FirstOrderEstimator.Jansen1999))
            throw new ArgumentOutOfRangeException(nameof(estimator), estimator, null);
        return columns.Estimate(estimator);
    }
}
