namespace InnovationPotential.Preparation;

/// <summary>The mean or median of each indicator, for all units or for the units of each group.</summary>
/// <param name="Center">Mean or median.</param>
/// <param name="Attribute">The unit attribute that names the group; null where there is one value for all.</param>
/// <param name="Values">The values learned.</param>
internal sealed record FittedCenter(Center Center, string? Attribute, EquatableArray<CenterValue> Values) : FittedImputation
{
    private protected override string Manner =>
        (Center == Center.Mean ? "by the mean" : "by the median") + (Attribute is null ? "" : $" of their '{Attribute}'");

    private protected override string WhyNot =>
        Attribute is null ? "the indicator having had no value" : $"their '{Attribute}' being unknown or without a value";

    /// <summary>Learns the middle of each indicator, or that for each group; rows without a group are left out.</summary>
    internal static FittedCenter Of(PreparationStep step, Center center, PreparationSample sample, string? attribute = null)
    {
        var found = new List<Diagnostic>();
        var learned = new List<CenterValue>();
        var indicators = sample.CodesOf(step);
        foreach (var indicator in indicators)
        {
            var values = sample.Values(indicator).ToArray();
            var groups = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i]))
                .GroupBy(i => GroupOf(sample.Table, attribute, sample.First + i), StringComparer.Ordinal)
                .Where(g => attribute is null || g.Key.Length > 0).ToArray();
            var middles =
                groups.ToDictionary(g => g.Key, g => Imputation.Middle(center, g.Select(i => values[i]).ToArray()), StringComparer.Ordinal);
            var accuracy = sample.AccuracyOf(
                indicator, row => middles.GetValueOrDefault(GroupOf(sample.Table, attribute, row), double.NaN));
            learned.AddRange(groups.OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CenterValue(indicator, g.Key, middles[g.Key], g.Count(), accuracy)));
            if (groups.Length == 0) found.Add(Imputation.NotLearned(indicator, "it has no value"));
        }

        return new FittedCenter(center, attribute, [.. learned]) { Indicators = indicators, Diagnostics = [.. found] };
    }

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var values = Values.ToDictionary(v => (v.Indicator, v.Group));
        return (indicator, row) => values.TryGetValue((indicator, GroupOf(table, Attribute, row)), out var value)
            ? new ImputedValue(value.Value, value.Accuracy) : ImputedValue.None;
    }

    private static string GroupOf(IndicatorTable table, string? attribute, int row) =>
        attribute is null ? "" : table.AttributeAt(attribute, row) ?? "";
}
