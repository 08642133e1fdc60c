namespace InnovationPotential.Robustness;

/// <summary>What an error is measured by.</summary>
internal enum NoiseMeasure
{
    /// <summary>By the value itself.</summary>
    Relative,

    /// <summary>By the indicator's unit of measure.</summary>
    Absolute,
}
