namespace InnovationPotential.Numerics;

/// <summary>Estimated Sobol' indices of all factors; NaN where an index is undefined.</summary>
/// <param name="factors">The number of factors.</param>
/// <param name="secondOrder">Whether there are interactions of pairs.</param>
internal sealed class SobolEstimate(int factors, bool secondOrder)
{
    /// <summary>The mean over A and B.</summary>
    public double Mean { get; init; }

    /// <summary>The variance over A and B.</summary>
    public double Variance { get; init; }

    /// <summary>The first-order index of each factor.</summary>
    public double[] First { get; } = new double[factors];

    /// <summary>The total index of each factor.</summary>
    public double[] Total { get; } = new double[factors];

    /// <summary>The interaction of each pair: 0–1, 0–2, …, 1–2, ….</summary>
    public double[] Second { get; } = secondOrder ? new double[factors * (factors - 1) / 2] : [];

    /// <summary>The first-order index of a factor without influence.</summary>
    public double DummyFirst { get; set; }

    /// <summary>The total index of a factor without influence.</summary>
    public double DummyTotal { get; set; }

    /// <summary>The interaction of a pair.</summary>
    /// <param name="one">A factor.</param>
    /// <param name="other">A later factor.</param>
    /// <param name="factors">The number of factors.</param>
    /// <returns>Its position in <see cref="Second"/>.</returns>
    public static int PairIndex(int one, int other, int factors) => (one * ((2 * factors) - one - 1) / 2) + other - one - 1;
}
