namespace InnovationPotential.Prospects;

/// <summary>Changes of several indicators of a unit that together reach a target.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record ReachPath
{
    internal ReachPath(EquatableArray<IndicatorShift> shifts) => Shifts = shifts;

    /// <summary>The changes, in the model's order; empty where the target is out of reach.</summary>
    public EquatableArray<IndicatorShift> Shifts { get; }

    /// <summary>The share of the way to the best attainable value that every indicator goes; null where they go different shares.</summary>
    public double? Share { get; internal init; }

    /// <summary>The efforts of all changes summed; null where the target is out of reach.</summary>
    public double? Effort => Reason is null ? Shifts.Sum(s => s.Effort ?? 0) : null;

    /// <summary>
    /// The unit's score after the changes, assessed again; where the target is out of reach, with everything at its best.
    /// </summary>
    public double? Score { get; internal init; }

    /// <summary>The unit's rank then.</summary>
    public double? Rank { get; internal init; }

    /// <summary>The unit's level then.</summary>
    public string? Level { get; internal init; }

    /// <summary>Why the target is out of reach; null where it is not.</summary>
    public string? Reason { get; internal init; }
}
