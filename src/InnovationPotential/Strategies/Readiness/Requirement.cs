namespace InnovationPotential.Strategies;

/// <summary>A criterion of a gate: a child that must reach a threshold.</summary>
/// <param name="Child">The code of the child: an indicator or a dimension.</param>
/// <param name="Threshold">What it must at least be; at most, where less is better. In the child's own units. 1 unless said otherwise:
/// present.</param>
public sealed record Requirement(string Child, double Threshold = 1)
{
    /// <summary>Whether a value meets the requirement; null of NaN.</summary>
    /// <param name="value">The child's value.</param>
    /// <param name="direction">Whether more or less is better.</param>
    public bool? IsMetBy(double value, Direction direction = Direction.HigherIsBetter) =>
        double.IsNaN(value) ? null : direction == Direction.LowerIsBetter ? value <= Threshold : value >= Threshold;
}
