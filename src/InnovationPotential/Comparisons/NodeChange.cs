using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>What one node contributes to the change of a score.</summary>
/// <param name="Node">An indicator; or a dimension, for a change of its own weight or of how its scores are re-expressed for its
/// parent.</param>
/// <param name="Contribution">Through data, normalization and weights, on the range of the score that changed.</param>
public sealed record NodeChange(ModelNode Node, ChangeContribution Contribution)
{
    /// <summary>The node's code.</summary>
    public string Code => Node.Code;
}
