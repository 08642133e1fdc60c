using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    /// <summary>A cross-section of rows in memory, one for each unit.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="unit">A row's unit.</param>
    /// <param name="indicators">The indicators' codes, and a row's value under each: null where there is none.</param>
    /// <exception cref="InvalidInputException">There is no row or indicator; a unit is blank or stands twice; a value is infinite or NaN; a
    /// code stands twice. All problems are carried; their rows are counted from 1.</exception>
    /// <example><code>IndicatorTable.FromRows(firms, f => f.Name, ("rd", f => f.RdShare), ("patents", f => f.Patents))</code></example>
    public static IndicatorTable FromRows<T>(IEnumerable<T> rows, Func<T, string> unit,
        params (string Code, Func<T, double?> Value)[] indicators) =>
        FromRows(rows, unit, null, null, indicators);

    /// <summary>A table of rows in memory, one for each unit and, in a panel, period.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="unit">A row's unit.</param>
    /// <param name="period">A row's period; null for a cross-section.</param>
    /// <param name="attributes">The unit attributes' names, and a row's text under each: null where it is not known.</param>
    /// <param name="indicators">The indicators' codes, and a row's value under each: null where there is none.</param>
    /// <exception cref="InvalidInputException">There is no row or indicator; a unit is blank or stands twice (in one period); an attribute
    /// of a unit contradicts an earlier row; a value is infinite or NaN; a code or an attribute's name stands twice. All problems are
    /// carried; their rows are counted from 1.</exception>
    public static IndicatorTable FromRows<T>(
        IEnumerable<T> rows,
        Func<T, string> unit,
        Func<T, Period>? period,
        IReadOnlyList<(string Name, Func<T, string?> Value)>? attributes,
        params (string Code, Func<T, double?> Value)[] indicators)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(indicators);
        var reader = new RowsReader<T>(unit, period, attributes ?? [], indicators);
        foreach (var row in rows) reader.Read(row);
        return reader.Build();
    }
}
