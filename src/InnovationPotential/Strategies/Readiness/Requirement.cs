using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>A criterion of a gate: a child that must reach a threshold.</summary>
/// <param name="Child">The code of the child: an indicator or a dimension.</param>
/// <param name="Threshold">
/// What it must at least be; at most, where less is better of its natural values. In the child's own units, or levels where a table makes
/// them. 1 by default: present.
/// </param>
public sealed record Requirement(string Child, double Threshold = 1)
{
    /// <summary>Whether a value meets the requirement, be it equal to the threshold but for rounding; null of NaN.</summary>
    /// <param name="value">The child's value.</param>
    /// <param name="direction">Whether more or less is better.</param>
    public bool? IsMetBy(double value, Direction direction = Direction.HigherIsBetter) =>
        double.IsNaN(value) ? null :
            direction == Direction.LowerIsBetter ? Rounding.IsAtMost(value, Threshold) : Rounding.IsAtLeast(value, Threshold);
}
