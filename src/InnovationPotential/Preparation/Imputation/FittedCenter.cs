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

    /// <summary>Learns the middle of each indicator.</summary>
    internal static FittedCenter Of(PreparationStep step, Center center, PreparationSample sample) =>
        Of(step, center, null, sample, _ => "");

    /// <summary>Learns the middle of each indicator for each group; rows without a group are left out.</summary>
    internal static FittedCenter Of(PreparationStep step, Center center, string? attribute, PreparationSample sample,
        Func<int, string?> groupOf)
    {
        var found = new List<Diagnostic>();
        var learned = new List<CenterValue>();
        var first = sample.Rows.GetOffsetAndLength(sample.Table.RowCount).Offset;
        var indicators = sample.Of(step).Select(i => i.Code).ToArray();
        foreach (var indicator in indicators)
        {
            var values = sample.Values(indicator).ToArray();
            var groups = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i]))
                .GroupBy(i => groupOf(first + i) ?? "", StringComparer.Ordinal)
                .Where(g => attribute is null || g.Key.Length > 0).ToArray();
            var middles =
                groups.ToDictionary(g => g.Key, g => Imputation.Middle(center, g.Select(i => values[i]).ToArray()), StringComparer.Ordinal);
            var given = Array.ConvertAll(Enumerable.Range(0, values.Length).ToArray(),
                i => middles.GetValueOrDefault(groupOf(first + i) ?? "", double.NaN));
            var accuracy = Accuracy.Of(values, given);
            learned.AddRange(groups.OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CenterValue(indicator, g.Key, middles[g.Key], g.Count(), accuracy)));
            if (groups.Length == 0)
                found.Add(NothingToLearn(indicator));
        }

        return new FittedCenter(center, attribute, learned.ToEquatableArray())
        {
            Indicators = EquatableArray.Create<string>(indicators),
            Diagnostics = found.ToEquatableArray(),
        };
    }

    /// <summary>What is said of an indicator without a value.</summary>
    internal static Diagnostic NothingToLearn(string indicator) => Diagnostic.Warning(PreparationCodes.NothingToLearn,
        $"Nothing can be learned to impute '{indicator}': it has no value.", new Location { Node = indicator });

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table)
    {
        var values = Values.ToDictionary(v => (v.Indicator, v.Group));
        return (indicator, row) =>
        {
            var group = Attribute is null ? "" : table.AttributeOf(table.Units[row % table.Units.Count], Attribute) ?? "";
            return values.TryGetValue((indicator, group), out var value)
                ? new ImputedValue(value.Value, value.Accuracy.Reliability, value.Accuracy.ExpectedError)
                : ImputedValue.None;
        };
    }
}
