namespace InnovationPotential;

/// <summary>The best range of an indicator, in its natural units, both ends included.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end, at or above <paramref name="From"/>.</param>
public sealed record TargetRange(double From, double To)
{
    /// <summary>How far a value is from the range: 0 inside, else the distance to the nearer end; NaN of NaN.</summary>
    /// <param name="value">A value in natural units.</param>
    public double DistanceOf(double value) => value < From ? From - value : value > To ? value - To : value - value;
}
