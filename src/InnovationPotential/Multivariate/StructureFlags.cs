namespace InnovationPotential.Multivariate;

/// <summary>What is conspicuous about the structure of a dimension.</summary>
[Flags]
public enum StructureFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Cronbach's α is low: the parts do not measure the same thing.</summary>
    LowConsistency = 1,

    /// <summary>More than one component has an eigenvalue above the limit.</summary>
    SeveralComponents = 2,

    /// <summary>The first component explains too little.</summary>
    WeakFirstComponent = 4,
}
