namespace InnovationPotential.Numerics;

/// <summary>
/// A table of random indices: the mean consistency index of random reciprocal matrices of a size, against which a matrix is judged.
/// </summary>
/// <param name="Name">What the table is called.</param>
/// <param name="Values">The indices of the sizes 1, 2, 3, ….</param>
/// <remarks>Tables differ, so a consistency ratio is comparable only with others by the same table. Value-equal, immutable.</remarks>
public sealed record RandomIndex(string Name, EquatableArray<double> Values)
{
    /// <summary>Saaty's table of 1980, sizes 1 to 10.</summary>
    public static RandomIndex Saaty1980 { get; } = new("Saaty 1980", [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]);

    /// <summary>The table simulated for the R package ahpsurvey, sizes 1 to 15.</summary>
    public static RandomIndex Simulated { get; } = new(
        "ahpsurvey (simulated)",
        [0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266, 1.5141022, 1.5356638, 1.5545925,
            1.5703498, 1.5839958]);

    /// <summary>The random index of a size, or null beyond the table.</summary>
    /// <param name="size">The number of things compared, from 1.</param>
    public double? Of(int size) => size >= 1 && size <= Values.Count ? Values[size - 1] : null;
}
