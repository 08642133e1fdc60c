namespace InnovationPotential.Numerics;

/// <summary>How a Sobol' sequence is randomized.</summary>
public enum SobolScrambling
{
    /// <summary>Not at all: the sequence as published, its first point the origin.</summary>
    None,

    /// <summary>
    /// A random digital shift: every coordinate exclusive-or one random number per dimension. Unbiased; the structure stays.
    /// </summary>
    DigitalShift,

    /// <summary>
    /// Nested uniform scrambling after Owen (1995), by hashing (Laine and Karras 2011; Burley 2020): unbiased, and a smaller error for
    /// smooth functions.
    /// </summary>
    Owen,
}
