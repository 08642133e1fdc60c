using System.Diagnostics;
using InnovationPotential.Data;

namespace InnovationPotential;

/// <summary>Units × indicators × (optionally) periods, with missing cells.</summary>
/// <remarks>
/// Column-major and immutable: every change makes a new table that shares the columns that did not change; safe to share between threads.
/// A table without periods is a cross-section. Row <c>r</c> of a column belongs to unit <c>r mod UnitCount</c> in period <c>r div
/// UnitCount</c>. Equal to itself only: compare <see cref="Fingerprint"/>, which is that of the contents.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Units.Count} units, {Indicators.Count} indicators, {Periods.Count} periods")]
public sealed partial class IndicatorTable
{
    private readonly Dictionary<string, int> _unitIndex;
    private readonly Dictionary<string, IndicatorColumn> _columns;

    private IndicatorTable(EquatableArray<string> units, EquatableArray<Period> periods, EquatableArray<string> indicators,
        Dictionary<string, IndicatorColumn> columns, EquatableArray<UnitAttribute> attributes, Dictionary<string, int>? unitIndex = null)
    {
        Units = units;
        Periods = periods;
        Indicators = indicators;
        Attributes = attributes;
        _columns = columns;
        _unitIndex = unitIndex ?? IndexOf(units);
        _names = new(() => NamesOf(units, attributes));
    }

    /// <summary>The units' names, unique.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The periods in ascending order; empty for a cross-section.</summary>
    public EquatableArray<Period> Periods { get; }

    /// <summary>The indicators' codes, unique.</summary>
    public EquatableArray<string> Indicators { get; }

    /// <summary>What else is known of the units.</summary>
    public EquatableArray<UnitAttribute> Attributes { get; }

    /// <summary>What was found while the table was read: warnings and information, never errors.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; private init; }

    /// <summary>The number of rows of every column: units times periods (units alone for a cross-section).</summary>
    public int RowCount => Units.Count * Math.Max(1, Periods.Count);

    /// <summary>The column of an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The table has no such indicator.</exception>
    public IndicatorColumn this[string indicator] =>
        _columns.TryGetValue(indicator, out var column)
            ? column : throw new ArgumentException(
                $"The table has no indicator '{indicator}'. {Nearest.DidYouMean(indicator, Indicators)}It has "
                    + $"{string.Join(", ", Indicators)}.",
                nameof(indicator));

    /// <summary>An observation of a cross-section, or of the only period.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <exception cref="ArgumentException">The table has no such unit or indicator, or it has several periods.</exception>
    public Observation this[string unit, string indicator] =>
        this[indicator][(AskedPeriod.IndexOf(null, Periods) * Units.Count) + IndexOf(unit)];

    /// <summary>An observation of a panel.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentException">The table has no such unit, indicator or period.</exception>
    public Observation this[string unit, string indicator, Period period] =>
        this[indicator][(IndexOf(period) * Units.Count) + IndexOf(unit)];

    /// <summary>Whether the table has an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    public bool Contains(string indicator) => _columns.ContainsKey(indicator);

    /// <summary>The position of a unit.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">The table has no such unit.</exception>
    public int IndexOf(string unit) => _unitIndex.TryGetValue(unit, out var index)
        ? index : throw Nearest.NotFound($"The table has no unit '{unit}'.", unit, Units, nameof(unit));

    /// <summary>The position of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentException">The table has no such period.</exception>
    public int IndexOf(Period period) => Periods.AsSpan().IndexOf(period) is >= 0 and var index
        ? index : throw new ArgumentException($"The table has no period {period}. {PeriodLengths.Known(Periods, period)}", nameof(period));

    /// <summary>The row of a unit in a period; −1 where there is none.</summary>
    internal int RowOf(string unit, Period? period)
    {
        var slot = period is { } p ? Periods.AsSpan().IndexOf(p) : 0;
        return slot >= 0 && _unitIndex.TryGetValue(unit, out var place) ? (slot * Units.Count) + place : -1;
    }

    /// <summary>What is known of a unit under an attribute; null where it is not known or the table has no such attribute.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="name">The attribute's name.</param>
    public string? AttributeOf(string unit, string name)
    {
        foreach (var attribute in Attributes.AsSpan())
        {
            if (attribute.Name == name) return attribute.Values[IndexOf(unit)];
        }

        return null;
    }

    /// <summary>A table of columns.</summary>
    /// <param name="units">The units' names.</param>
    /// <param name="columns">The indicators' columns, each as long as there are units (times periods).</param>
    /// <param name="periods">The periods, ascending; none for a cross-section.</param>
    /// <param name="attributes">What else is known of the units.</param>
    /// <exception cref="InvalidInputException">There is no unit; a name, code or period is empty or stands twice; a column's length is not
    /// that of the table. All problems are carried.</exception>
    public static IndicatorTable Create(
        IEnumerable<string> units,
        IEnumerable<IndicatorColumn> columns,
        IEnumerable<Period>? periods = null,
        IEnumerable<UnitAttribute>? attributes = null) => TableAssembly.Assemble(units, columns, periods, attributes);

    /// <summary>The table with a column more, or with one replaced.</summary>
    /// <param name="column">The column.</param>
    /// <exception cref="InvalidInputException">The column's length is not that of the table.</exception>
    public IndicatorTable With(IndicatorColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Create(Units, Indicators.Where(i => i != column.Code).Select(i => _columns[i]).Append(column), Periods,
            Attributes) is var table && Contains(column.Code)
            ? table.Like(Indicators, table.Attributes, table.Diagnostics)
            : table;
    }

    /// <summary>The table with only some of its units, in the order given.</summary>
    /// <param name="units">The units' names.</param>
    /// <exception cref="ArgumentException">The table has no such unit.</exception>
    public IndicatorTable OfUnits(IEnumerable<string> units)
    {
        var chosen = units.ToEquatableArray();
        var slots = Math.Max(1, Periods.Count);
        var rows = new int[chosen.Count * slots];
        for (var p = 0; p < slots; p++)
        {
            for (var u = 0; u < chosen.Count; u++) rows[(p * chosen.Count) + u] = (p * Units.Count) + IndexOf(chosen[u]);
        }

        return Create(
            chosen,
            Indicators.Select(i => _columns[i].Pick(rows)),
            Periods,
            Attributes.Select(a => a with { Values = chosen.Select(u => a.Values[IndexOf(u)]).ToEquatableArray() }));
    }

    /// <summary>The cross-section of one period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentException">The table has no such period.</exception>
    public IndicatorTable Of(Period period)
    {
        var first = IndexOf(period) * Units.Count;
        var rows = Enumerable.Range(first, Units.Count).ToArray();
        return Create(Units, Indicators.Select(i => _columns[i].Pick(rows)), null, Attributes);
    }

    internal static IndicatorTable Build(EquatableArray<string> units, EquatableArray<Period> periods,
        IReadOnlyList<IndicatorColumn> columns, EquatableArray<UnitAttribute> attributes, EquatableArray<Diagnostic> diagnostics,
        Dictionary<string, int>? unitIndex = null) =>
        new(units, periods, columns.Select(c => c.Code).ToEquatableArray(), columns.ToDictionary(c => c.Code, StringComparer.Ordinal),
            attributes, unitIndex)
        { Diagnostics = diagnostics };

    /// <summary>The same table with what was found while it was read.</summary>
    internal IndicatorTable Saying(EquatableArray<Diagnostic> found) => Like(Indicators, Attributes, found);

    private static Dictionary<string, int> IndexOf(EquatableArray<string> units)
    {
        var index = new Dictionary<string, int>(units.Count, StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++) index.Add(units[i], i);
        return index;
    }

    private IndicatorTable Like(
        EquatableArray<string> indicators, EquatableArray<UnitAttribute> attributes, EquatableArray<Diagnostic> found) =>
        new(Units, Periods, indicators, _columns, attributes, _unitIndex) { Diagnostics = found };
}
