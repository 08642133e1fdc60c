using InnovationPotential.Normalizations;

namespace InnovationPotential.Assessments;

/// <summary>
/// What was learned about a node: how an indicator's values become scores, what the node weighs, on which ranges its scores are.
/// </summary>
/// <param name="Code">The node's code.</param>
/// <param name="Weight">Its resolved weight among its siblings; 1 for the root.</param>
/// <param name="Range">The range of its scores.</param>
internal sealed record LearnedNode(string Code, double Weight, ScoreRange Range)
{
    /// <summary>Null for a dimension.</summary>
    public FittedNormalization? Valuation { get; init; }

    /// <summary>How its parent sees its scores; null where as they are.</summary>
    public ScoreInParent? ToParent { get; init; }

    /// <summary>The range on which its parent sees its scores.</summary>
    public ScoreRange RangeInParent => ToParent?.Range ?? Range;
}
