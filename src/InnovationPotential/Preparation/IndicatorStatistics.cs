using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Preparation;

/// <summary>Statistics of indicators before they are scored, with flags for what is conspicuous.</summary>
/// <remarks>
/// Missing cells are left out; what does not apply does not count. Shares of zeros and of different values are among the values there are.
/// Source: OECD/JRC Handbook 2008, step 4; COINr's <c>get_stats</c>, which flags by shares of all rows instead.
/// <para>JSON: the statistics with exact numbers, the pairs and the diagnostics; an undefined number is null, never 0.</para>
/// <para>CSV: one row an indicator with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<IndicatorStatistics>))]
public sealed record IndicatorStatistics : IWritesJson, IWritesCsv, IShowsTables
{
    internal IndicatorStatistics(EquatableArray<IndicatorSummary> indicators, EquatableArray<IndicatorPair> collinear,
        EquatableArray<IndicatorPair> denominators) =>
        (Indicators, Collinear, Denominators) = (indicators, collinear, denominators);

    /// <summary>The statistics of each indicator, in the order of the groups.</summary>
    public EquatableArray<IndicatorSummary> Indicators { get; }

    /// <summary>Pairs of one group that are collinear.</summary>
    public EquatableArray<IndicatorPair> Collinear { get; }

    /// <summary>Indicators that go with a denominator.</summary>
    public EquatableArray<IndicatorPair> Denominators { get; }

    /// <summary>The statistics of an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    public IndicatorSummary this[string indicator] =>
        Indicators.FirstOrDefault(i => i.Indicator == indicator)
            ?? throw new ArgumentException($"There are no statistics of '{indicator}'.", nameof(indicator));

    /// <summary>What is conspicuous, as diagnostics.</summary>
    public EquatableArray<Diagnostic> Diagnostics => StatisticsFindings.Of(this).ToEquatableArray();

    /// <summary>The statistics of a table's indicators, over all units and periods.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <param name="denominators">Codes of columns, or names of attributes that are numbers, that indicators may measure.</param>
    /// <param name="thresholds">From where on statistics are flagged; the usual ones when left out.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">The table has no such indicator or denominator.</exception>
    public static IndicatorStatistics Of(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null,
        IEnumerable<string>? denominators = null, StatisticsThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        thresholds ??= StatisticsThresholds.Default;
        var all = groups?.ToArray() ?? [IndicatorGroup.Of("", table.Indicators.AsSpan())];
        var codes = all.SelectMany(g => g.Indicators).Select(i => i.Code).ToArray();
        var collinear = all.SelectMany(g => Pairs(table, g))
            .Where(p => Rounding.IsAbove(Math.Abs(p.Correlation), thresholds.Collinearity)).ToEquatableArray();
        var sizes = Denomination.Advise(table, codes, denominators ?? [], thresholds.Denominator);
        var summaries = all.SelectMany(g => g.Indicators.Select(i => Summarize(table[i.Code], g.Name, thresholds))).Select(s => s with
        {
            Flags = s.Flags
                | (collinear.Any(p => p.First == s.Indicator || p.Second == s.Indicator) ? StatisticsFlags.Collinear : 0)
                | (sizes.Any(d => d.First == s.Indicator) ? StatisticsFlags.Denominator : 0),
        });
        return new IndicatorStatistics([.. summaries], collinear, sizes);
    }

    /// <summary>The statistics as a table for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static IEnumerable<IndicatorPair> Pairs(IndicatorTable table, IndicatorGroup group)
    {
        for (var i = 0; i < group.Indicators.Count; i++)
        {
            for (var j = i + 1; j < group.Indicators.Count; j++)
            {
                var (first, second) = (group.Indicators[i].Code, group.Indicators[j].Code);
                yield return new IndicatorPair(group.Name, first, second, Correlation.Pearson(table[first].Values, table[second].Values));
            }
        }
    }

    private static IndicatorSummary Summarize(IndicatorColumn column, string group, StatisticsThresholds thresholds)
    {
        var shares = default(ObservedShares);
        for (var row = 0; row < column.Length; row++) shares.Count(column, row);
        var values = Missing.Remove(column.Values);
        Array.Sort(values);
        var moments = Moments.Of(values);
        var ties = values.GroupBy(v => v).Select(g => g.Count()).ToArray();
        var summary = new IndicatorSummary(column.Code, group, shares.Cells, values.Length)
        {
            Mean = Known(moments.Mean),
            StandardDeviation = Known(moments.SampleStandardDeviation),
            Minimum = values.Length == 0 ? null : values[0],
            FirstQuartile = Known(Quantiles.OfSorted(values, 0.25)),
            Median = Known(Quantiles.OfSorted(values, 0.5)),
            ThirdQuartile = Known(Quantiles.OfSorted(values, 0.75)),
            Maximum = values.Length == 0 ? null : values[^1],
            Skewness = Known(moments.Skewness),
            Kurtosis = Known(moments.ExcessKurtosis),
            Zeros = values.Count(v => v == 0),
            Unique = ties.Length,
            Same = ties.Length == 0 ? 0 : ties.Max(),
            Coverage = Known(shares.Coverage),
        };
        var isSkewed = Rounding.IsAbove(Math.Abs(moments.Skewness), thresholds.Skewness)
            && Rounding.IsAbove(moments.ExcessKurtosis, thresholds.Kurtosis);
        var flags = isSkewed ? StatisticsFlags.Outliers : StatisticsFlags.None;
        if (summary.UniqueShare is { } unique && Rounding.IsBelow(unique, thresholds.Unique)) flags |= StatisticsFlags.SameValues;
        if (summary.NonZeroShare is { } nonZero && Rounding.IsBelow(nonZero, thresholds.NonZero)) flags |= StatisticsFlags.ManyZeros;
        if (summary.Coverage is { } coverage && Rounding.IsBelow(coverage, thresholds.Coverage)) flags |= StatisticsFlags.FewData;
        return summary with { Flags = flags };
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    IEnumerable<TextTable> IShowsTables.Tables() => [StatisticsTexts.Columns.Show(Indicators)];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => StatisticsTexts.Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => StatisticsTexts.Columns.WriteCsv(Indicators, csv);
}
