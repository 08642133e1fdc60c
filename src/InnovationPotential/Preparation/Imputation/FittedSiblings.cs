namespace InnovationPotential.Preparation;

/// <summary>The ranges of indicators, by which a unit's others stand for one.</summary>
/// <param name="Center">Mean or median of the siblings.</param>
/// <param name="Ranges">The indicators that tell and can be filled.</param>
internal sealed record FittedSiblings(Center Center, EquatableArray<SiblingRange> Ranges) : FittedImputation
{
    private protected override string Manner =>
        Center == Center.Mean ? "by the mean of the unit's other indicators" : "by the median of the unit's other indicators";

    private protected override string WhyNot => "the unit having no other indicator that tells";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var ranges = Ranges.ToDictionary(r => r.Indicator, r => (Range: r, Give: Giver(table, r)), StringComparer.Ordinal);
        return (indicator, row) => ranges.TryGetValue(indicator, out var known)
            ? new ImputedValue(known.Give(row), known.Range.Accuracy) : ImputedValue.None;
    }

    /// <summary>What gives the value of an indicator in a row by the unit's others.</summary>
    internal Func<int, double> Giver(IndicatorTable table, SiblingRange range)
    {
        var siblings = Ranges.Where(r => r.Group == range.Group && r.Indicator != range.Indicator && table.Contains(r.Indicator))
            .Select(r => (Range: r, Column: table[r.Indicator])).ToArray();
        var shares = new double[siblings.Length];
        return row =>
        {
            for (var s = 0; s < shares.Length; s++) shares[s] = siblings[s].Range.Share(siblings[s].Column.Values[row]);
            return range.Value(Imputation.Middle(Center, shares));
        };
    }
}
