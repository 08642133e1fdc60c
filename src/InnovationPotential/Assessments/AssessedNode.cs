namespace InnovationPotential.Assessments;

/// <summary>A unit's result at a node, as a flat row; made by <see cref="Assessment.Rows"/>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Node">The code of the indicator or dimension.</param>
/// <param name="Score">The score; null where it is undefined.</param>
/// <param name="Low">The lowest score that missing observations leave possible.</param>
/// <param name="High">The highest.</param>
/// <param name="Coverage">The share of the weight below the node that was observed.</param>
/// <param name="Rank">The rank within the period, 1 for the best; null without a score.</param>
public readonly record struct AssessedNode(string Unit, Period? Period, string Node, double? Score, double? Low, double? High,
    double? Coverage, double? Rank);
