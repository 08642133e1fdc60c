namespace InnovationPotential.Weightings;

/// <summary>
/// How an order of importance becomes weights; n things, i the place from the most important on. The examples are of a, b = c, d.
/// </summary>
public enum RankFormula
{
    /// <summary>An arithmetic progression, <c>2 (n − i + 1) / (n (n + 1))</c>; ties make no gap: 3, 2, 2, 1 of 8 (Fishburn 1970).</summary>
    Fishburn,

    /// <summary>
    /// Proportional to <c>n − i + 1</c>; ties share the mean place: 4, 2.5, 2.5, 1 of 10 (Stillwell, Seaver and Edwards 1981).
    /// </summary>
    RankSum,

    /// <summary>
    /// <c>(1/n) Σ 1/k</c>, k from i to n: the center of all weights in that order; ties share the mean weight (Barron 1992).
    /// </summary>
    RankOrderCentroid,

    /// <summary>Proportional to <c>1 / i</c>; ties share the mean weight (Stillwell, Seaver and Edwards 1981).</summary>
    RankReciprocal,
}
