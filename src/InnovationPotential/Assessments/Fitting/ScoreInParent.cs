namespace InnovationPotential.Assessments;

/// <summary>The line by which a node's scores are re-expressed for its parent, and the range on which they then are.</summary>
internal sealed record ScoreInParent(AffineMap Map, ScoreRange Range);
