namespace InnovationPotential.Preparation;

/// <summary>The ranges of indicators, by which a unit's others stand for one.</summary>
/// <param name="Center">Mean or median of the siblings.</param>
/// <param name="Ranges">The indicators that tell and can be filled.</param>
public sealed record FittedSiblings(Center Center, EquatableArray<SiblingRange> Ranges) : FittedImputation
{
    private protected override string Manner => Center == Center.Mean ? "by the mean of the unit's other indicators" : "by the median of the unit's other indicators";

    private protected override string WhyNot => "the unit having no other indicator that tells";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var ranges = Ranges.ToDictionary(r => r.Indicator, StringComparer.Ordinal);
        return (indicator, row) => ranges.TryGetValue(indicator, out var range)
            ? new ImputedValue(Give(table, range, row), range.Accuracy.Reliability, range.Accuracy.ExpectedError)
            : ImputedValue.None;
    }

    /// <summary>The value that a unit's other indicators give for one.</summary>
    internal double Give(IndicatorTable table, SiblingRange range, int row)
    {
        var shares = Ranges.Where(r => r.Group == range.Group && r.Indicator != range.Indicator && table.Contains(r.Indicator))
            .Select(r => r.Share(table[r.Indicator].Values[row])).ToArray();
        return range.Value(Imputation.Middle(Center, shares));
    }
}
