namespace InnovationPotential.Numerics.Kernels;

/// <summary>The transformation g of a mean <c>g⁻¹(Σ w·g(x) / Σ w)</c>, or the extreme in its place.</summary>
internal enum MeanForm
{
    /// <summary>g(x) = x: the arithmetic mean.</summary>
    Arithmetic,

    /// <summary>g(x) = ln x: the geometric mean.</summary>
    Geometric,

    /// <summary>g(x) = 1/x: the harmonic mean.</summary>
    Harmonic,

    /// <summary>g(x) = x^ρ: the power mean.</summary>
    Power,

    /// <summary>The least number.</summary>
    Minimum,

    /// <summary>The greatest number.</summary>
    Maximum,
}
