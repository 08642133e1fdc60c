namespace InnovationPotential.Cli.Panels;

/// <summary>How consistent an expert's judgments on a dimension are.</summary>
/// <param name="Dimension">The dimension's code.</param>
/// <param name="Expert">The expert; null for the group's mean judgments.</param>
/// <param name="Ratio">The consistency ratio; null where there is no random index for so many parts.</param>
internal sealed record PanelConsistency(string Dimension, string? Expert, double? Ratio);
