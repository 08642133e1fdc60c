namespace InnovationPotential.Normalizations;

/// <summary>What values are held against.</summary>
internal enum ReferencePoint
{
    /// <summary>The best value of the sample.</summary>
    Best,

    /// <summary>The mean of the sample.</summary>
    Mean,

    /// <summary>The worst value of the sample.</summary>
    Worst,

    /// <summary>The value of a named unit (in the first period in which it has one).</summary>
    Unit,
}
