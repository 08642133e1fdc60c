namespace InnovationPotential.Comparisons;

/// <summary>How a panel is combined and read.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record PanelOptions
{
    /// <summary>How the assessors' scores become one; the mean by default.</summary>
    public PanelAverage Average { get; init; } = PanelAverage.Mean;

    /// <summary>The thresholds by which dispersion and concordance are read.</summary>
    public PanelPractice Practice { get; init; } = PanelPractice.Usual;
}
