namespace InnovationPotential.Preparation;

/// <summary>How many cells there are, how many of them are observed, and how many of these are 0.</summary>
internal record struct ObservedShares(int Cells, int Observed, int Zeros)
{
    /// <summary>The share of cells observed; NaN where no cell applies.</summary>
    public readonly double Coverage => (double)Observed / Cells;

    /// <summary>The share of observed values other than 0; NaN where there is none.</summary>
    public readonly double NonZero => (double)(Observed - Zeros) / Observed;

    /// <summary>Counts a cell, unless it does not apply.</summary>
    public void Count(IndicatorColumn column, int row)
    {
        var state = column.States.IsEmpty ? (ObservationState?)null : column.States[row];
        if (state == ObservationState.NotApplicable) return;
        Cells++;
        var value = column.Values[row];
        if (double.IsNaN(value) || state == ObservationState.Imputed) return;
        Observed++;
        if (value == 0) Zeros++;
    }

    /// <summary>The threshold that is not reached, in words; null when all are.</summary>
    public readonly string? Failing(Screening screening)
    {
        if (Rounding.IsBelow(Coverage, screening.Coverage))
            return Invariant($"has {Observed} of {Cells} cells observed ({Coverage:0.###}, least {screening.Coverage:0.###})");
        if (Rounding.IsBelow(NonZero, screening.NonZero))
            return Invariant(
                $"has {Observed - Zeros} of {Observed} values other than 0 ({NonZero:0.###}, least {screening.NonZero:0.###})");
        return null;
    }
}
