namespace InnovationPotential.Assessments;

/// <summary>The figures and the rank of one node for one row; null where undefined.</summary>
internal readonly record struct RankedScores(NodeScores Scores, double? Rank);
