using System.Diagnostics;

namespace InnovationPotential;

/// <summary>A measured or scored property of units: a leaf of the model's tree.</summary>
/// <remarks>
/// Everything the indicator says (goalposts, target, norm, rubric, levels) is in its natural units, whatever its direction:
/// the direction is applied by whoever values an observation, never by the user. Immutable and value-equal.
/// </remarks>
/// <example><code>new Indicator("rd") { Name = "R&amp;D intensity", UnitOfMeasure = "% of GDP", Goalposts = new(0, 5) }</code></example>
[DebuggerDisplay("{Code,nq}, weight {Weight}")]
public sealed record Indicator : ModelNode
{
    /// <summary>An indicator on a ratio scale of which more is better.</summary>
    /// <param name="code">The code, unique in the model.</param>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public Indicator(string code)
        : base(code)
    {
    }

    /// <summary>Which values are better; higher ones by default.</summary>
    public Direction Direction { get; init; } = Direction.HigherIsBetter;

    /// <summary>What arithmetic the values allow; a ratio scale by default.</summary>
    public MeasurementScale Scale { get; init; } = MeasurementScale.Ratio;

    /// <summary>The unit of measure, such as <c>percent</c>.</summary>
    public string? UnitOfMeasure { get; init; }

    /// <summary>The part the indicator plays in the innovation process; null when it is not stated.</summary>
    public IndicatorRole? Role { get; init; }

    /// <summary>Fixed lowest and highest values for normalization; null to use those of the data.</summary>
    public Goalposts? Goalposts { get; init; }

    /// <summary>The value to reach.</summary>
    public double? Target { get; init; }

    /// <summary>The best range, for <see cref="Direction.TargetRange"/>.</summary>
    public TargetRange? TargetRange { get; init; }

    /// <summary>The requirement a resource is held against; above 0.</summary>
    public double? Norm { get; init; }

    /// <summary>How values become points, for score-sums.</summary>
    public Rubric? Rubric { get; init; }
}
