namespace InnovationPotential.Data;

/// <summary>One period for all.</summary>
/// <param name="Period">The period.</param>
internal sealed record BasePeriodScope(Period Period) : FitScope
{
    /// <summary>The scope in words.</summary>
    public override string ToString() => $"base period {Period}";

    internal override IReadOnlyList<Range> RowsOf(IndicatorTable table)
    {
        var first = table.IndexOf(Period) * table.Units.Count;
        return [first..(first + table.Units.Count)];
    }
}
