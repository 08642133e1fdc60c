using CsvHelper;

namespace InnovationPotential.Data;

/// <summary>The records of comma-separated values.</summary>
internal sealed class CsvRecords : RecordSource, IDisposable
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly CsvReaderOptions _options;
    private readonly NumberText _numbers;
    private readonly ProblemList? _problems;
    private readonly CsvReader _reader;
    private readonly bool _pastHeader;

    public CsvRecords(ReadOnlyMemory<byte> utf8, CsvOptions options, NumberText numbers, ProblemList problems)
        : this(utf8, CsvDialect.Of(utf8.Span, options), numbers, problems)
    {
    }

    private CsvRecords(ReadOnlyMemory<byte> utf8, CsvReaderOptions options, NumberText numbers, ProblemList? problems)
    {
        _utf8 = utf8;
        _options = options;
        _numbers = numbers;
        _problems = problems;
        _reader = CsvReader.Create(utf8, options with { OnMalformedRecord = Report });
        var hasHeader = _reader.Read() && !HeaderIsMalformed;
        _pastHeader = true;
        Header = hasHeader ? Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetString).ToArray() : [];
        HeaderRow = Header.Count > 0 ? Row : 1;
    }

    public override IReadOnlyList<string> Header { get; }

    public override int? HeaderRow { get; }

    public override int Row => (int)_reader.LineNumber;

    public override int FieldCount => _reader.FieldCount;

    /// <summary>Whether the header itself is malformed, so that no record can be understood.</summary>
    public bool HeaderIsMalformed { get; private set; }

    public override bool Read() => _reader.Read();

    public override string TextAt(int field) => _reader.GetString(field);

    public override FieldContent NumberAt(int field, out double value) => _numbers.Read(_reader.GetSpan(field), out value);

    public override ColumnContent[] Survey()
    {
        using var records = new CsvRecords(_utf8, _options, _numbers, null);
        var columns = new ColumnContent[Header.Count];
        while (records.Read())
        {
            if (records.FieldCount != columns.Length) continue;
            for (var c = 0; c < columns.Length; c++)
            {
                ref var column = ref columns[c];
                if (column is { HasNumbers: true, IsNumeric: false }) continue;
                var content = records.NumberAt(c, out _);
                if (content is FieldContent.Number or FieldContent.NotFinite) column = column with { HasNumbers = true };
                else if (content == FieldContent.Text && column.IsNumeric) column = column with
                {
                    Text = records.TextAt(c),
                    TextRow = records.Row,
                };
            }
        }

        return columns;
    }

    public void Dispose() => _reader.Dispose();

    private void Report(CsvMalformedRecord record)
    {
        HeaderIsMalformed |= !_pastHeader;
        var (what, hint) = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote =>
                ("A quote is opened and never closed", "Close it; everything behind it was taken as one field."),
            CsvMalformedReason.TextAfterClosingQuote => ("Text follows a closing quote", "Double the quotes within a quoted field."),
            _ => ("A quote stands within a field that is not quoted", "Enclose the field in quotes and double those within."),
        };
        _problems?.Add(Diagnostic.Error(TableCodes.MalformedQuotes, $"{what}: {Shortened(record.RawRecord)}",
            new Location { Row = (int)record.LineNumber }, hint));
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
