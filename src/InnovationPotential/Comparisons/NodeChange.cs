using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>What one node contributes to the change of a score.</summary>
public sealed record NodeChange
{
    internal NodeChange(ModelNode node, ChangeContribution contribution) => (Node, Contribution) = (node, contribution);

    /// <summary>
    /// An indicator; or a dimension, for a change of its own weight or of how its scores are re-expressed for its parent.
    /// </summary>
    public ModelNode Node { get; }

    /// <summary>Through data, normalization and weights, on the range of the score that changed.</summary>
    public ChangeContribution Contribution { get; }

    /// <summary>The node's code.</summary>
    public string Code => Node.Code;
}
