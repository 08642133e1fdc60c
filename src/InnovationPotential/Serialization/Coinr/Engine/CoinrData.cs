using InnovationPotential.Data;

namespace InnovationPotential.Serialization;

/// <summary>Reads <c>iData</c>: a row for each unit and, with a column <c>Time</c>, period.</summary>
internal static class CoinrData
{
    public const string Name = "iData";

    public static IndicatorTable? Read(byte[] bytes, IReadOnlyList<CoinrMetaRow> rows, CoinrImportOptions options, List<Diagnostic> found)
    {
        var columns = rows.Where(r => r.Type is CoinrType.Indicator or CoinrType.Denominator && r.Code.Length > 0).DistinctBy(r => r.Code)
            .Select(r => new Indicator(r.Code) { Scale = MeasurementScale.Interval }).ToArray();
        var attributes = rows.Where(r => r.Type is CoinrType.Group or CoinrType.Other && r.Code.Length > 0).Select(r => r.Code)
            .ToEquatableArray();
        var csv = CoinrMeta.Csv(options) with
        {
            Layout = TableLayout.Wide,
            UnitColumn = "uCode",
            PeriodColumn = HasTime(bytes, options) ? "Time" : null,
            AttributeColumns = attributes,
        };
        var reading = TableReader.Read(bytes, columns, csv);
        found.AddRange(reading.Diagnostics.Select(d => d with { Location = d.Location with { Path = Name } }));
        if (reading.Value is not { } table) return null;
        foreach (var unlisted in table.Attributes.Select(a => a.Name).Where(n => n != "uName" && !attributes.AsSpan().Contains(n)))
        {
            found.Add(Diagnostic.Warning(
                ImportCodes.UnlistedColumn, $"The column '{unlisted}' is not in iMeta; it is kept as a unit attribute.",
                new Location { Path = Name, Node = unlisted }, "Add it to iMeta if it is an indicator."));
        }

        return IndicatorTable.Create(table.Units, table.Indicators.Select(i => table[i]), table.Periods, table.Attributes.Select(Known));
    }

    private static bool HasTime(byte[] bytes, CoinrImportOptions options)
    {
        var csv = CoinrMeta.Csv(options);
        if (TextDecoding.ToUtf8(bytes, csv.Encoding, new ProblemList()) is not { } text) return false;
        using var records = new CsvRecords(text, csv, new NumberReader(csv), new ProblemList());
        return records.Header.Any(h => h.Trim().Equals("Time", StringComparison.OrdinalIgnoreCase));
    }

    private static UnitAttribute Known(UnitAttribute attribute) => attribute with
    {
        Values = attribute.Values.Select(v => v == "NA" ? null : v).ToEquatableArray(),
    };
}
