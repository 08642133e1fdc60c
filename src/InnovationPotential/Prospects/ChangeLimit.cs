namespace InnovationPotential.Prospects;

/// <summary>How far an indicator of a unit can be changed, and what that costs.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record ChangeLimit(string Indicator)
{
    /// <summary>The lowest value that can be got to, in natural units; that of the scale or the yardstick when left out.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest value that can be got to, in natural units; that of the scale or the yardstick when left out.</summary>
    public double? Highest { get; init; }

    /// <summary>What it costs to change the indicator over its whole yardstick, from the worst value to the best; 1 by default.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>Whether the indicator stays as it is.</summary>
    public bool IsFixed { get; init; }
}
