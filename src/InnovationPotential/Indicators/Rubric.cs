namespace InnovationPotential;

/// <summary>
/// How a measured value becomes points: a step function over half-open intervals [breakpoint, next breakpoint). A value that equals a
/// breakpoint but for rounding reaches it.
/// </summary>
/// <param name="Steps">
/// The steps, by ascending breakpoint in the indicator's natural units: the points from this breakpoint, which belongs to the step, to the
/// next.
/// </param>
/// <remarks>For lower-is-better indicators let the points descend: the rubric says all, the direction is not applied again.</remarks>
/// <example><code>Rubric.Of((10, 1), (50, 2)) // below 10: 0 points, [10, 50): 1, from 50 on: 2</code></example>
public sealed record Rubric(EquatableArray<(double From, double Points)> Steps)
{
    /// <summary>The points below the first breakpoint; 0 by default.</summary>
    public double PointsBelow { get; init; }

    /// <summary>The fewest points the rubric can give.</summary>
    public double Lowest => Steps.Select(s => s.Points).Append(PointsBelow).Min();

    /// <summary>The most points the rubric can give.</summary>
    public double Highest => Steps.Select(s => s.Points).Append(PointsBelow).Max();

    /// <summary>A rubric of some steps; below the first breakpoint there are 0 points.</summary>
    /// <param name="steps">Breakpoints and points, ascending.</param>
    public static Rubric Of(params ReadOnlySpan<(double From, double Points)> steps) => new([.. steps]);

    /// <summary>The points of a value; NaN of NaN.</summary>
    /// <param name="value">A value in the indicator's natural units.</param>
    public double PointsOf(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        var points = PointsBelow;
        foreach (var step in Steps.AsSpan())
        {
            if (Rounding.IsBelow(value, step.From)) break;
            points = step.Points;
        }

        return points;
    }
}
