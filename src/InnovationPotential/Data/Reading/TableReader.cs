using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Data;

/// <summary>Reads a table, or says everything that is wrong with it.</summary>
internal static class TableReader
{
    /// <summary>Reads a table from text.</summary>
    /// <param name="bytes">The text in UTF-8.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="options">The options.</param>
    public static Reading<IndicatorTable> Read(ReadOnlyMemory<byte> bytes, IReadOnlyList<Indicator>? indicators, CsvOptions options)
    {
        var problems = new ProblemList();
        if (!Utf8Check.IsText(bytes.Span, problems)) return new Reading<IndicatorTable>(null, problems.ToArray());
        if (bytes.Span is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        using var records = new CsvRecords(bytes, options, new NumberText(options), problems);
        if (!records.HeaderIsMalformed) return Read(records, indicators, options, problems);
        while (records.Read())
        {
        }

        return new Reading<IndicatorTable>(null, problems.ToArray());
    }

    /// <summary>Reads a table from records.</summary>
    /// <param name="source">The records.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">What has been found so far.</param>
    public static Reading<IndicatorTable> Read(RecordSource source, IReadOnlyList<Indicator>? indicators, CsvOptions options, ProblemList problems)
    {
        if (source.Header.Count == 0)
        {
            problems.Add(Diagnostic.Error(TableCodes.Empty, "There is nothing in it.", new Location { Row = source.HeaderRow },
                "Write a header and a row for each unit."));
            return new Reading<IndicatorTable>(null, problems.ToArray());
        }

        var lookup = indicators is null ? null : new IndicatorLookup(indicators);
        var header = HeaderReader.Read(source, lookup, options, problems);
        var reader = ReaderOf(source, header, lookup, options, problems);
        var rows = 0;
        for (; source.Read(); rows++)
        {
            if (source.FieldCount == source.Header.Count) reader?.ReadRecord();
            else ReportFieldCount(source, reader, problems);
        }

        if (rows > 0)
        {
            reader?.SettlePeriods();
            reader?.Finish();
        }
        else
            problems.Add(Diagnostic.Error(TableCodes.Empty, "There is a header, but no row.", new Location { Row = source.HeaderRow },
                "Write a row for each unit."));
        var found = problems.ToArray();
        return new Reading<IndicatorTable>(problems.HasErrors ? null : reader?.Draft.Build(found), found);
    }

    private static LayoutReader? ReaderOf(RecordSource source, TableHeader header, IndicatorLookup? lookup, CsvOptions options,
        ProblemList problems) =>
        !header.IsUsable ? null : header.Layout switch
        {
            TableLayout.Wide => new WideReader(source, header, options, problems),
            TableLayout.IndicatorRows => new IndicatorRowsReader(source, header, lookup, options, problems),
            _ => new LongReader(source, header, lookup, options, problems),
        };

    private static void ReportFieldCount(RecordSource source, LayoutReader? reader, ProblemList problems)
    {
        var few = source.FieldCount < source.Header.Count;
        problems.Add(Diagnostic.Error(
            TableCodes.FieldCount,
            string.Create(CultureInfo.InvariantCulture, 
                $"The row has {Counted.Of(source.FieldCount, "field")}, but the header has {source.Header.Count}. It begins with "
                    + $"'{source.TextAt(0)}'."),
            new Location { Row = source.Row, Column = Math.Min(source.FieldCount, source.Header.Count) + (few ? 0 : 1) },
            few ? "Write every separator, also where a field is empty." : "Enclose a field that holds the separator in quotes."));
        reader?.Skip();
    }
}
