namespace InnovationPotential.Strategies;

/// <summary>A child of a dimension as the dimension's strategy sees it.</summary>
/// <param name="Code">The child's code.</param>
/// <param name="Weight">The weight among its siblings: nominal weight (or what the weighting made of it) times mass; 0 or more.</param>
/// <param name="Range">The range of its scores as they reach the parent.</param>
public sealed record ChildOutline(string Code, double Weight, ScoreRange Range)
{
    /// <summary>The indicator, when the child is a leaf; null for a dimension.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The weight written in the model.</summary>
    public double NominalWeight { get; init; } = Weight;

    /// <summary>The name for people.</summary>
    public string Title { get; init; } = Code;

    /// <summary>
    /// Whether every indicator below that counts has goalposts that are meant as caps, so that a score of 0 is meant too.
    /// </summary>
    internal bool IsCapped { get; init; }

    /// <summary>What <see cref="Weight"/> holds for each unit of the weighting's weight: points, where the strategy counts them.</summary>
    internal double Mass { get; init; } = 1;
}
