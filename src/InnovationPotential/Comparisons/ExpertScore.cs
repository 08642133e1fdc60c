namespace InnovationPotential.Comparisons;

/// <summary>One assessor's score of a unit on an indicator.</summary>
/// <param name="Assessor">The assessor.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Value">The score in the indicator's natural units; null where the assessor gave none.</param>
public sealed record ExpertScore(string Assessor, string Unit, string Indicator, double? Value);
