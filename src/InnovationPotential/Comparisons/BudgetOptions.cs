namespace InnovationPotential.Comparisons;

/// <summary>How budgets become weights.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record BudgetOptions
{
    /// <summary>The points everyone has to spend, above 0; 100 by default.</summary>
    public double Total { get; init; } = 100;

    /// <summary>
    /// The largest number of indicators that people can weigh against each other; 12 (OECD/JRC Handbook 2008, 6.5: ten to twelve).
    /// </summary>
    public int MostIndicators { get; init; } = 12;

    /// <summary>The thresholds by which dispersion and concordance are read.</summary>
    public PanelPractice Practice { get; init; } = PanelPractice.Usual;
}
