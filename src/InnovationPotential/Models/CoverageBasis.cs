namespace InnovationPotential;

/// <summary>Of what a <see cref="MinimumCoverage"/> asks for a share.</summary>
public enum CoverageBasis
{
    /// <summary>The weight below the dimension, all the way down to the indicators.</summary>
    Weight,

    /// <summary>The children that have a score, whatever they weigh.</summary>
    Children,

    /// <summary>The indicators below, however deep, that have a value, whatever they weigh.</summary>
    Indicators,
}
