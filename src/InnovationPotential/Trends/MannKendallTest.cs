namespace InnovationPotential.Trends;

/// <summary>The outcome of a Mann–Kendall test for a monotone trend.</summary>
/// <remarks>
/// S = Σ_{i&lt;j} sgn(y_j − y_i) over the observed points; spacing does not matter, missing values are left out.
/// Up to 34 points the p-values are those of the exact permutation
/// distribution of the sample with its own ties; beyond, of the normal approximation with the tie-corrected variance
/// and continuity correction. A constant series has S = 0 and p = 1.
/// Value-equal; safe to share between threads.
/// </remarks>
public readonly record struct MannKendallTest
{
    private readonly double _smallestGivenTies;
    private readonly double _untiedPairs;

    internal MannKendallTest(
        int n, long s, double variance, double untiedPairs, Quantity upper, Quantity lower, bool isExact, double smallestGivenTies) =>
        (N, S, Variance, _untiedPairs, PUpper, PLower, IsExact, _smallestGivenTies) =
            (n, s, variance, untiedPairs, upper, lower, isExact, smallestGivenTies);

    /// <summary>The number of observed points.</summary>
    public int N { get; }

    /// <summary>The number of rising pairs minus the number of falling pairs; 0 without a pair.</summary>
    public long S { get; }

    /// <summary>The variance of S under the null hypothesis, corrected for ties.</summary>
    public double Variance { get; }

    /// <summary>P(S ≥ s): small when the series rises.</summary>
    public Quantity PUpper { get; }

    /// <summary>P(S ≤ s): small when the series falls.</summary>
    public Quantity PLower { get; }

    /// <summary>Whether the p-values are exact and not of the normal approximation.</summary>
    public bool IsExact { get; }

    /// <summary>The two-sided p-value, twice the smaller tail and at most 1.</summary>
    public Quantity PTwoSided => PUpper.IsDefined ? Math.Min(1, 2 * Math.Min(PUpper.GetValue(), PLower.GetValue())) : PUpper;

    /// <summary>
    /// The smallest two-sided p-value that n points without ties can give, 2/n!: above 0.05, nothing these points do is significant at 5 %.
    /// </summary>
    public Quantity SmallestAttainableP
    {
        get
        {
            var p = 2.0;
            for (var i = 2; i <= N; i++) p /= i;
            return IfDefined(p);
        }
    }

    /// <summary>The smallest two-sided p-value any order of just these values can give, 2·∏t!/n! and at most 1.</summary>
    public Quantity SmallestAttainablePGivenTies => IfDefined(_smallestGivenTies);

    /// <summary>Kendall's τ_a = S/(n(n − 1)/2).</summary>
    public Quantity TauA => IfDefined(S / (N * (N - 1.0) / 2));

    /// <summary>Kendall's τ_b = S/√(n(n − 1)/2 · untied pairs); undefined for a constant series.</summary>
    public Quantity TauB => IfDefined(_untiedPairs == 0 ? Quantity.Undefined(UndefinedReason.Constant)
        : Quantity.Computed(S / Math.Sqrt(N * (N - 1.0) / 2 * _untiedPairs)));

    /// <summary>Z = (S ∓ 1)/√Variance, 0 where S is 0: the score of the normal approximation.</summary>
    public Quantity Z => IfDefined(S == 0 ? 0 : (S - Math.Sign(S)) / Math.Sqrt(Variance));

    /// <summary>S, the two-sided p-value and how it was computed.</summary>
    public override string ToString() => Invariant($"S = {S}, p = {PTwoSided} ({(IsExact ? "exact" : "normal approximation")}), n = {N}");

    /// <summary>Tests a series for a monotone trend.</summary>
    /// <param name="values">The values in the order of time, NaN where missing.</param>
    /// <param name="approximate">Whether the normal approximation is taken whatever the length, to compare with tools that know no
    /// other.</param>
    /// <returns>The test; its p-values are undefined with fewer than two observations.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static MannKendallTest Of(ReadOnlySpan<double> values, bool approximate = false)
    {
        ObservedPoints.RequireValues(values);
        Span<double> y = values.Length <= ObservedPoints.StackLimit ? stackalloc double[values.Length] : new double[values.Length];
        var n = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) y[n++] = value;
        Rounding.TieColumn(y[..n]);
        return MannKendall.TestObserved(y[..n], approximate);
    }

    private Quantity IfDefined(Quantity value) => PUpper.IsDefined ? value : PUpper;
}
