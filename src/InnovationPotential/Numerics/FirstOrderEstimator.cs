namespace InnovationPotential.Numerics;

/// <summary>An estimator of first-order Sobol' indices from the values at A, B and A with a factor's inputs from B (AB).</summary>
public enum FirstOrderEstimator
{
    /// <summary>
    /// Σ (f(B) − mean)·(f(AB) − f(A)) / (n·V), Saltelli et al. (2010) with the mean subtracted: 0 exactly for a factor without any
    /// influence, most accurate for small indices.
    /// </summary>
    Saltelli2010,

    /// <summary>1 − Σ (f(B) − f(AB))² / (2n·V), Jansen (1999): most accurate for large indices.</summary>
    Jansen1999,
}
