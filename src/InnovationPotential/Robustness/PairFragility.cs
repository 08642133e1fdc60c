namespace InnovationPotential.Robustness;

/// <summary>How far weights can change before two neighbors in a ranking change places.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record PairFragility
{
    internal PairFragility(string first, string second, double margin) => (First, Second, Margin) = (first, second, margin);

    /// <summary>The unit that stands before the other.</summary>
    public string First { get; }

    /// <summary>The next one.</summary>
    public string Second { get; }

    /// <summary>The score of the first minus that of the second; 0 where they tie.</summary>
    public double Margin { get; }

    /// <summary>
    /// For each child of a dimension the shares among its siblings, from the lowest to the highest, between which the first stays before
    /// the second or level with it; the siblings keep their proportions. From 0 to 1 where nothing that this weight does changes the order;
    /// empty for units that tie.
    /// </summary>
    public EquatableArray<WeightInterval> Intervals { get; internal init; } = [];

    /// <summary>The weight that has to change least for the two to draw level; null where no single weight can do it.</summary>
    public WeightInterval? Weakest { get; internal init; }

    /// <summary>The share that the weakest weight has now; null without one.</summary>
    public double? WeakestShare { get; internal init; }

    /// <summary>
    /// The smallest change of the weights of indicators by which the two draw level, as shares of the whole weight, from what they are to
    /// what they would be; empty where there is none or it is not known (<see cref="Reason"/>).
    /// </summary>
    public EquatableArray<(string Code, double From, double To)> SmallestChange { get; internal init; } = [];

    /// <summary>The share of the whole weight that the smallest change moves; null without one.</summary>
    public double? Moved => SmallestChange.IsEmpty ? null : SmallestChange.Sum(c => Math.Max(0, c.To - c.From));

    /// <summary>Why there is no smallest change; null where there is.</summary>
    public string? Reason { get; internal init; }
}
