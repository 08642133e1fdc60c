namespace InnovationPotential.Prospects;

/// <summary>What can be changed to reach a target.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record ReachOptions
{
    /// <summary>Every indicator up to the best value of its yardstick, at equal costs.</summary>
    public static ReachOptions Default { get; } = new();

    /// <summary>Limits and costs of indicators; those without one can go to the best value of their yardstick at a cost of 1.</summary>
    public EquatableArray<ChangeLimit> Limits { get; init; } = [];
}
