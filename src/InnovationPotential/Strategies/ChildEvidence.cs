namespace InnovationPotential.Strategies;

/// <summary>One unit's result at a child of a node, on the range the node's strategy asks for.</summary>
/// <param name="Outline">The child.</param>
/// <param name="Score">Its score; null where it is missing or undefined.</param>
/// <param name="Low">The lowest score it could have; null where unknown.</param>
/// <param name="High">The highest score it could have; null where unknown.</param>
/// <param name="Coverage">The share of the weight below it that was observed; null where it does not concern the unit.</param>
/// <param name="Observation">The observation, when the child is an indicator.</param>
public sealed record ChildEvidence(ChildOutline Outline, double? Score, double? Low, double? High, double? Coverage,
    Observation? Observation);
