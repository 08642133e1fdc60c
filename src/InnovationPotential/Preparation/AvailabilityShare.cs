namespace InnovationPotential.Preparation;

/// <summary>How much of something was observed.</summary>
public sealed record AvailabilityShare
{
    internal AvailabilityShare(string name, int cells, int observed, int zeros) =>
        (Name, Cells, Observed, Zeros) = (name, cells, observed, zeros);

    /// <summary>The unit, indicator, or unit and group.</summary>
    public string Name { get; }

    /// <summary>The number of cells that apply.</summary>
    public int Cells { get; }

    /// <summary>How many of them are observed.</summary>
    public int Observed { get; }

    /// <summary>How many of these are 0.</summary>
    public int Zeros { get; }

    /// <summary>The share of cells observed; null where none applies.</summary>
    public double? Coverage => Cells == 0 ? null : (double)Observed / Cells;

    /// <summary>The share of observed values other than 0; null where there is none.</summary>
    public double? NonZero => Observed == 0 ? null : (double)(Observed - Zeros) / Observed;
}
