namespace InnovationPotential.Preparation;

/// <summary>How much of something was observed.</summary>
/// <param name="Name">The unit, indicator, or unit and group.</param>
/// <param name="Cells">The number of cells that apply.</param>
/// <param name="Observed">How many of them are observed.</param>
/// <param name="Zeros">How many of these are 0.</param>
public sealed record AvailabilityShare(string Name, int Cells, int Observed, int Zeros)
{
    /// <summary>The share of cells observed; null where none applies.</summary>
    public double? Coverage => Cells == 0 ? null : (double)Observed / Cells;

    /// <summary>The share of observed values other than 0; null where there is none.</summary>
    public double? NonZero => Observed == 0 ? null : (double)(Observed - Zeros) / Observed;
}
