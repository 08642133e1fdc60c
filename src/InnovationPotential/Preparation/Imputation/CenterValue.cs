namespace InnovationPotential.Preparation;

/// <summary>The middle of an indicator's values in a group.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Group">The group; empty where there is one value for all units.</param>
/// <param name="Value">The mean or median.</param>
/// <param name="Count">How many values it was taken of.</param>
/// <param name="Accuracy">How well the middles of all groups stand for the indicator's values.</param>
internal sealed record CenterValue(string Indicator, string Group, double Value, int Count, Accuracy Accuracy);
