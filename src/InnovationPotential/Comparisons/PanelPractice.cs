namespace InnovationPotential.Comparisons;

/// <summary>The thresholds by which the practice of expert panels reads dispersion and concordance.</summary>
/// <remarks>
/// Conventions of practice without a theory behind them, known to us at second hand (confidence: medium): replace them by your own.
/// Immutable and value-equal.
/// </remarks>
public sealed record PanelPractice
{
    /// <summary>The thresholds named here.</summary>
    public static PanelPractice Usual { get; } = new();

    /// <summary>The highest coefficient of variation at which the assessors are taken to be of one mind; 0.33.</summary>
    public double HighestVariation { get; init; } = 0.33;

    /// <summary>The lowest W that is moderate; 0.3.</summary>
    public double ModerateFrom { get; init; } = 0.3;

    /// <summary>The highest W that is not yet strong; 0.7.</summary>
    public double StrongAbove { get; init; } = 0.7;

    /// <summary>A coefficient of concordance in words.</summary>
    /// <param name="concordance">Kendall's W.</param>
    public ConcordanceLevel LevelOf(double concordance) =>
        Rounding.IsBelow(concordance, ModerateFrom) ? ConcordanceLevel.Weak
        : Rounding.IsAtMost(concordance, StrongAbove) ? ConcordanceLevel.Moderate
        : ConcordanceLevel.Strong;
}
