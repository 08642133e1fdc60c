using System.Data;
using System.Globalization;

namespace InnovationPotential.Tests.Data;

/// <summary>The ways in which a table states its periods.</summary>
public enum Layout
{
    Wide,
    Long,
    Header,
    Query,
}

internal static class Layouts
{
    /// <summary>A table of one unit and indicator, with the values 1, 2, 3 … in the periods.</summary>
    public static Reading<IndicatorTable> Read(this Layout layout, IReadOnlyList<string> periods, bool? fiscalYears = null)
    {
        Func<CsvOptions, CsvOptions> configure = o => o with { FiscalYears = fiscalYears };
        if (layout == Layout.Query)
        {
            using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
            table.Columns.Add("unit", typeof(string));
            table.Columns.Add("period", typeof(string));
            table.Columns.Add("a", typeof(int));
            for (var i = 0; i < periods.Count; i++) table.Rows.Add("A", periods[i], i + 1);
            return IndicatorTable.TryRead(table.CreateDataReader(), configure: configure);
        }

        var names = layout == Layout.Wide ? "A" : "A,a";
        var rows = periods.Select((p, i) => FormattableString.Invariant($"{names},{p},{i + 1}"));
        return IndicatorTable.TryParseCsv(
            layout switch
            {
                Layout.Wide => string.Join('\n', rows.Prepend("unit,period,a")),
                Layout.Long => string.Join('\n', rows.Prepend("unit,indicator,period,value")),
                _ => $"unit,indicator,{string.Join(',', periods)}\nA,a,{string.Join(',', periods.Select((_, i) => i + 1))}",
            },
            configure: configure);
    }
}
