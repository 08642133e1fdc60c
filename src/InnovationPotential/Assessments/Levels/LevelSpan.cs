namespace InnovationPotential.Assessments;

/// <summary>What the scores of a period lie on.</summary>
/// <param name="Range">The range of the root's scores.</param>
/// <param name="Floor">The score up to which rounding may have made it of 0.</param>
internal sealed record LevelSpan(ScoreRange Range, double Floor);
