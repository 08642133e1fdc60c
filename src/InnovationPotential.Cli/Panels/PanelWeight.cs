using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Panels;

/// <summary>A weight that a panel gives.</summary>
/// <param name="Dimension">The dimension's code.</param>
/// <param name="Node">The part's code.</param>
/// <param name="Weight">Its weight, from 0 to 1; those of a dimension sum to 1.</param>
/// <param name="Dispersion">How far the experts differ: in points, or in their own weights.</param>
internal sealed record PanelWeight(string Dimension, string Node, double Weight, PanelDispersion Dispersion);
