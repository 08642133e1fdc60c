using System.Diagnostics;

namespace InnovationPotential;

/// <summary>A dimension of an indicator model (also: pillar, sub-index, component, resource group): an inner node of the tree.</summary>
/// <remarks>Immutable and value-equal.</remarks>
/// <example><code>new Dimension("human") { Weight = 2, Children = [new Indicator("phd"), new Indicator("training")] }</code></example>
[DebuggerDisplay("{Code,nq}: {Children.Count} children")]
public sealed record Dimension : ModelNode
{
    /// <summary>A dimension without children yet.</summary>
    /// <param name="code">The code, unique in the model.</param>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public Dimension(string code)
        : base(code)
    {
    }

    /// <summary>The dimensions and indicators below this one, in order; at least one.</summary>
    public EquatableArray<ModelNode> Children { get; init; }

    /// <summary>
    /// The strategy that holds from here down; null to inherit the parent's. The root's is the weighted index when left out.
    /// </summary>
    public AssessmentStrategy? Strategy { get; init; }

    /// <summary>How this dimension combines its children, where it differs from the strategy's way; null for the strategy's.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>How the children are weighted, where it differs from the strategy's way; null for the strategy's.</summary>
    public Weighting? Weighting { get; init; }

    /// <summary>
    /// What must be known below for a score: a share of the weight when a number, or of the children or indicators; null for nothing.
    /// </summary>
    public MinimumCoverage? MinimumCoverage { get; init; }

    /// <summary>Whether another dimension is the same, down to the last indicator.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Dimension? other)
    {
        // However deep the trees, the stack is not.
        if (other is null) return false;
        var open = new Stack<(Dimension, Dimension)>([(this, other)]);
        while (open.TryPop(out var pair))
        {
            var (first, second) = pair;
            if (ReferenceEquals(first, second)) continue;
            if (!first.IsAlone(second) || first.Children.Count != second.Children.Count) return false;
            for (var c = 0; c < first.Children.Count; c++)
            {
                if (first.Children[c] is Dimension a && second.Children[c] is Dimension b) open.Push((a, b));
                else if (!Equals(first.Children[c], second.Children[c])) return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(base.GetHashCode());
        foreach (var child in Children) hash.Add(child?.Code);
        return hash.ToHashCode();
    }

    /// <summary>The dimension with nodes added to its children.</summary>
    /// <param name="children">The nodes to add.</param>
    public Dimension With(params ReadOnlySpan<ModelNode> children) => this with
    {
        Children = [.. Children, .. children],
    };

    // Whether all but the children is the same.
    private bool IsAlone(Dimension other) => base.Equals(other)
        && Equals(Strategy, other.Strategy) && Equals(Aggregation, other.Aggregation)
        && Equals(Weighting, other.Weighting) && Equals(MinimumCoverage, other.MinimumCoverage);
}
