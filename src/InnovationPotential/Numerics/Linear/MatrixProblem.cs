namespace InnovationPotential.Numerics;

/// <summary>Why a matrix could not be worked with.</summary>
internal enum MatrixProblem
{
    /// <summary>It could.</summary>
    None,

    /// <summary>It has too few rows or columns.</summary>
    TooSmall,

    /// <summary>
    /// It holds NaN or an infinity: a constant variable has no correlation, nor have two that are never present together.
    /// </summary>
    NotFinite,

    /// <summary>It has a negative eigenvalue, so it is no covariance matrix; pairwise complete ones sometimes are none.</summary>
    Indefinite,

    /// <summary>It is singular, or so nearly that nothing would be left of the digits: a variable is a combination of others.</summary>
    Singular,

    /// <summary>The method did not end.</summary>
    NotConverged,
}
