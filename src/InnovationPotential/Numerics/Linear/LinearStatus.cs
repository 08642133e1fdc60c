namespace InnovationPotential.Numerics;

/// <summary>What became of a linear program.</summary>
internal enum LinearStatus
{
    /// <summary>The maximum was found.</summary>
    Optimal,

    /// <summary>No point meets all constraints.</summary>
    Infeasible,

    /// <summary>The objective grows without limit.</summary>
    Unbounded,

    /// <summary>Rounding kept the method from ending; the numbers of the program differ too much in size.</summary>
    NotConverged,
}
