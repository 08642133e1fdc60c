namespace InnovationPotential.Robustness;

/// <summary>How far weights can change before two neighbors in a ranking change places.</summary>
/// <param name="First">The unit that stands before the other.</param>
/// <param name="Second">The next one.</param>
/// <param name="Margin">The score of the first minus that of the second; 0 where they tie.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record PairFragility(string First, string Second, double Margin)
{
    /// <summary>
    /// For each child of a dimension the shares among its siblings, from the lowest to the highest, between which the first stays before
    /// the second or level with it; the siblings keep their proportions. From 0 to 1 where nothing that this weight does changes the order;
    /// empty for units that tie.
    /// </summary>
    public EquatableArray<WeightInterval> Intervals { get; init; } = [];

    /// <summary>The weight that has to change least for the two to draw level; null where no single weight can do it.</summary>
    public WeightInterval? Weakest { get; init; }

    /// <summary>The share that the weakest weight has now; null without one.</summary>
    public double? WeakestShare { get; init; }

    /// <summary>
    /// The smallest change of the weights of indicators by which the two draw level, as shares of the whole weight; empty where there is
    /// none or it is not known (<see cref="Reason"/>).
    /// </summary>
    public EquatableArray<WeightChange> SmallestChange { get; init; } = [];

    /// <summary>The share of the whole weight that the smallest change moves; null without one.</summary>
    public double? Moved => SmallestChange.IsEmpty ? null : SmallestChange.Sum(c => Math.Max(0, c.To - c.From));

    /// <summary>Why there is no smallest change; null where there is.</summary>
    public string? Reason { get; init; }
}
