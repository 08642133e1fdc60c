namespace InnovationPotential.Prospects;

/// <summary>Changes of several indicators of a unit that together reach a target.</summary>
/// <param name="Shifts">The changes, in the model's order; empty where the target is out of reach.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record ReachPath(EquatableArray<IndicatorShift> Shifts)
{
    /// <summary>The share of the way to the best attainable value that every indicator goes; null where they go different shares.</summary>
    public double? Share { get; init; }

    /// <summary>The efforts of all changes summed; null where the target is out of reach.</summary>
    public double? Effort => Reason is null ? Shifts.Sum(s => s.Effort ?? 0) : null;

    /// <summary>
    /// The unit's score after the changes, assessed again; where the target is out of reach, with everything at its best.
    /// </summary>
    public double? Score { get; init; }

    /// <summary>The unit's rank then.</summary>
    public double? Rank { get; init; }

    /// <summary>The unit's level then.</summary>
    public string? Level { get; init; }

    /// <summary>Why the target is out of reach; null where it is not.</summary>
    public string? Reason { get; init; }
}
