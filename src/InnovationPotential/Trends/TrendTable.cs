using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Trends;

/// <summary>The trends of many series, each of a unit and an indicator.</summary>
/// <remarks>
/// Immutable and value-equal; safe to share between threads. Made by <c>table.Trends()</c>.
/// <para>JSON: an array with an object for each series: <c>unit</c>, <c>indicator</c>, <c>n</c>, <c>firstPeriod</c>, <c>lastPeriod</c>,
/// <c>absoluteIncrementMean</c>, <c>growthCoefficientMean</c>, <c>cagr</c>, <c>olsSlope</c>, <c>olsIntercept</c> (time 0 at the first
/// period), <c>olsRelativeSlope</c> (a share of the line's value there), <c>senSlope</c>, <c>senRelativeSlope</c>, <c>mannKendall</c>,
/// <c>chainIndices</c>, <c>baseIndices</c> (ratios), <c>undefined</c> and <c>diagnostics</c>. Numbers are exact; an undefined one is null
/// and <c>undefined</c> says why.</para>
/// <para>CSV: a row for each series, numbers that read back exactly, an empty field where undefined. Indices, kinds
/// and reasons are lists separated by <c>|</c>.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<TrendTable>))]
[DebuggerDisplay("{Series.Count} series")]
public sealed record TrendTable : IReadOnlyList<SeriesTrend>, IWritesJson, IWritesCsv, IShowsTables
{
    internal TrendTable(EquatableArray<SeriesTrend> series, int leftOut, params ReadOnlySpan<Diagnostic> more)
    {
        (Series, LeftOut) = (series, leftOut);
        Diagnostics = [.. more, .. TrendTableDiagnostics.Of(series, leftOut)];
    }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; init; }

    /// <summary>The trends, unit by unit.</summary>
    public EquatableArray<SeriesTrend> Series { get; }

    /// <summary>How many pairs of a unit and an indicator were left out because they have no observation.</summary>
    public int LeftOut { get; }

    /// <summary>
    /// What must be said about the figures, once for all series it concerns; what concerns a single one is said by that one too.
    /// </summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The number of series.</summary>
    public int Count => Series.Count;

    /// <summary>A trend by its position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in the list.</exception>
    public SeriesTrend this[int index] => Series[index];

    /// <summary>The trend of a unit's indicator.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">There is no such series: unknown, not asked for, or left out without an observation.</exception>
    public SeriesTrend this[string unit, string indicator] =>
        Series.FirstOrDefault(s => s.Unit == unit && s.Indicator == indicator)
        ?? throw (Series.Any(s => s.Unit == unit)
            ? Nearest.NotFound($"There is no trend of '{indicator}' for '{unit}'.", indicator,
                Series.Where(s => s.Unit == unit).Select(s => s.Indicator).OfType<string>(), nameof(indicator))
            : Nearest.NotFound($"There is no trend of '{indicator}' for '{unit}'.", unit,
                Series.Select(s => s.Unit).OfType<string>(), nameof(unit)));

    /// <summary>Enumerates the trends.</summary>
    public IEnumerator<SeriesTrend> GetEnumerator() => Series.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A table for a terminal: a row for each series, numbers with five digits, and why what is undefined is undefined.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => [SeriesTrendTexts.Columns.Called(Names).Show(
        Series,
        note: Diagnostics.IsEmpty
            ? null : string.Join(" ",
                Diagnostics.Select(d => d.Location.Unit is { } unit ? $"{Names.Call(unit)}, {d.Location.Node}: {d.Message}" : d.Message)))];

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        var columns = SeriesTrendTexts.Columns.Called(Names);
        foreach (var trend in Series) columns.WriteJson(writer, trend);
        writer.WriteEndArray();
    }

    void IWritesCsv.WriteTo(CsvText csv) => SeriesTrendTexts.Columns.Called(Names).WriteCsv(Series, csv);
}
