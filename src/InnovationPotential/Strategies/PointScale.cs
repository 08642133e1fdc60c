namespace InnovationPotential.Strategies;

/// <summary>The points an indicator can be worth, and how a value earns them.</summary>
/// <param name="Lowest">The fewest points.</param>
/// <param name="Highest">The most points, above <paramref name="Lowest"/>.</param>
/// <remarks>Immutable, value-equal and safe to share between threads.</remarks>
public sealed record PointScale(double Lowest, double Highest)
{
    /// <summary>Whether the lowest value earns the most points: an indicator of which less is better. A rubric is never reversed.</summary>
    public bool Reversed { get; init; }

    /// <summary>The rubric that turns values into points; null when the value is the points.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>
    /// The points of a value; NaN of NaN and, without a rubric, of a value outside the scale. A value between two levels, such as the mean
    /// of a panel's scores, is on the scale.
    /// </summary>
    /// <param name="value">A value in the indicator's natural units.</param>
    public double PointsOf(double value) => Rubric?.PointsOf(value) ?? ScaleShare.PointsOf(value, Lowest, Highest, Reversed);

    /// <summary>The scale of an indicator: its rubric's, or else that of its measurement scale's lowest and highest value.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>Null when it has none: no rubric and a scale without a lowest or highest value, no difference between the two, or no rubric
    /// where a range is best.</returns>
    /// <exception cref="ArgumentNullException">The indicator is null.</exception>
    public static PointScale? Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Rubric is { } rubric)
            return rubric.Highest > rubric.Lowest ? new PointScale(rubric.Lowest, rubric.Highest) { Rubric = rubric } : null;
        if (indicator.Direction == Direction.TargetRange) return null;
        return indicator.Scale is { Lowest: { } lowest, Highest: { } highest } && highest > lowest && double.IsFinite(highest - lowest)
            ? new PointScale(lowest, highest) { Reversed = indicator.Direction == Direction.LowerIsBetter }
            : null;
    }
}
