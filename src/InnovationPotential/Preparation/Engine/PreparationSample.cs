namespace InnovationPotential.Preparation;

/// <summary>The rows of a table that a step learns from.</summary>
/// <param name="table">The table as the steps before have left it.</param>
/// <param name="groups">The indicators that are still in the table, by dimension.</param>
/// <param name="rows">The rows.</param>
internal sealed class PreparationSample(IndicatorTable table, IReadOnlyList<IndicatorGroup> groups, Range rows)
{
    public IndicatorTable Table => table;

    /// <summary>The first row.</summary>
    public int First { get; } = rows.GetOffsetAndLength(table.RowCount).Offset;

    public IReadOnlyList<IndicatorGroup> Groups => groups;

    public Range Rows => rows;

    /// <summary>The table of these rows alone.</summary>
    public IndicatorTable Reference => rows.GetOffsetAndLength(table.RowCount) is var (first, count) && count < table.RowCount
        ? IndicatorTable.Build(table.Units, table.Periods.Skip(first / table.Units.Count).Take(count / table.Units.Count)
            .ToEquatableArray(), [.. table.Indicators.Select(i => table[i].Pick([.. Enumerable.Range(first, count)]))],
            table.Attributes, [])
        : table;

    /// <summary>Ends what takes long.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>All indicators, in the order of the groups.</summary>
    public IReadOnlyList<Indicator> Indicators { get; } = [.. groups.SelectMany(g => g.Indicators)];

    /// <summary>The indicators that a step concerns.</summary>
    public IEnumerable<Indicator> Of(PreparationStep step) => Indicators.Where(i => step.Concerns(i.Code));

    /// <summary>Their codes.</summary>
    public EquatableArray<string> CodesOf(PreparationStep step) => [.. Of(step).Select(i => i.Code)];

    public ReadOnlySpan<double> Values(string indicator) => table[indicator].Values[rows];

    /// <summary>How well a method does on the values of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="give">What the method gives in a row of the table, as if its value were missing.</param>
    public Accuracy AccuracyOf(string indicator, Func<int, double> give)
    {
        var values = Values(indicator);
        var given = new double[values.Length];
        for (var i = 0; i < given.Length; i++) given[i] = double.IsNaN(values[i]) ? double.NaN : give(First + i);
        return Accuracy.Of(values, given);
    }
}
