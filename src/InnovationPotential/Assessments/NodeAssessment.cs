using System.Diagnostics;
using InnovationPotential.Assessments;

namespace InnovationPotential;

/// <summary>A unit's result at one node of the model.</summary>
[DebuggerDisplay("{Code,nq}: {Score} [{Low}, {High}]")]
public sealed record NodeAssessment
{
    internal NodeAssessment(ModelNode node, int depth, NodeScores scores)
    {
        (Node, Depth) = (node, depth);
        (Score, Low, High, Coverage, ImputedShare) = scores;
    }

    /// <summary>The dimension or indicator.</summary>
    public ModelNode Node { get; }

    /// <summary>How far below the root it is; 0 for the root.</summary>
    public int Depth { get; }

    /// <summary>Its score on the range its strategy declares; null where it is undefined.</summary>
    public double? Score { get; }

    /// <summary>The lowest score it could have, were missing observations at their worst; null where there is no such score.</summary>
    public double? Low { get; }

    /// <summary>The highest score it could have, were missing observations at their best; null where there is no such score.</summary>
    public double? High { get; }

    /// <summary>The share of the weight below it that was observed, from 0 to 1; null where the node does not concern the unit.</summary>
    public double? Coverage { get; }

    /// <summary>
    /// The share of the weight below it that was imputed, from 0 to 1: it has a score, but the bounds take it for unknown.
    /// </summary>
    public double ImputedShare { get; }

    /// <summary>
    /// The rank among the units of the period at this node, 1 for the best, by the options' policy for ties; null without a score or
    /// observation.
    /// </summary>
    public double? Rank { get; internal init; }

    /// <summary>The code of the dimension it stands in; null for the root.</summary>
    public string? Parent { get; internal init; }

    /// <summary>The node's code.</summary>
    public string Code => Node.Code;

    /// <summary>The share of the weight among its siblings, after weighting; 1 for the root.</summary>
    public double Weight { get; internal init; } = 1;

    /// <summary>
    /// What the node adds to its parent's score, where the parent is additive: the contributions of siblings sum to the parent's score
    /// (on the parent's own range). Null where the parent is not additive or a score is undefined.
    /// </summary>
    public double? Contribution { get; internal init; }

    /// <summary>The observation, for an indicator.</summary>
    public Observation? Observation { get; internal init; }

    internal NodeScores Scores => new(Score, Low, High, Coverage, ImputedShare);
}
