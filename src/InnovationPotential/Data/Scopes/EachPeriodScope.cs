namespace InnovationPotential.Data;

/// <summary>Each period by itself.</summary>
internal sealed record EachPeriodScope : FitScope
{
    /// <summary>The scope in words.</summary>
    public override string ToString() => "each period";

    internal override string Words => "each period by itself";

    internal override IReadOnlyList<Range> RowsOf(IndicatorTable table)
    {
        var units = table.Units.Count;
        return table.Periods.IsEmpty
            ? base.RowsOf(table) : [.. Enumerable.Range(0, table.Periods.Count).Select(p => (p * units)..((p + 1) * units))];
    }

    internal override EquatableArray<Period> SeparatePeriods(IndicatorTable table) => table.Periods;
}
