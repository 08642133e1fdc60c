namespace InnovationPotential.Robustness;

/// <summary>Where in the unit cube a sensitivity analysis evaluates.</summary>
public enum SensitivityPoints
{
    /// <summary>
    /// Sobol' points, scrambled after Owen: a smaller error than random ones for the same work. Take a power of two of rows.
    /// </summary>
    Sobol,

    /// <summary>Plain random points: any number of inputs and of rows, an error that falls with the square root of the rows.</summary>
    Random,
}
