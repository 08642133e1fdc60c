using FluentAssertions.Numeric;

namespace InnovationPotential.Tests.Preparation;

internal static class ApproximateNumbers
{
    /// <summary>Both are NaN, or as equal as 1e-9 of the expected number.</summary>
    public static void BeApproximatelyOrNaN(this NumericAssertions<double> actual, double expected, string because)
    {
        if (double.IsNaN(expected)) actual.Match(v => double.IsNaN(v), because);
        else actual.BeApproximately(expected, 1e-9 * Math.Max(1e-12, Math.Abs(expected)), because);
    }
}
