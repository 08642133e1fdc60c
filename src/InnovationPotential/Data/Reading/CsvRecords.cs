using CsvHelper;

namespace InnovationPotential.Data;

/// <summary>The records of comma-separated values.</summary>
internal sealed class CsvRecords : RecordSource
{
    private const int Sample = 1000;
    private readonly Utf8Text _utf8;
    private readonly CsvOptions _options;
    private readonly CsvDialect _dialect;
    private readonly NumberReader _numbers;
    private readonly ProblemList? _problems;
    private readonly CsvReader _reader;
    private readonly bool _pastHeader;
    private readonly bool _presumes;

    public CsvRecords(Utf8Text utf8, CsvOptions options, NumberReader numbers, ProblemList? problems, bool presumes = false,
        CsvDialect? known = null)
    {
        var dialect = known ?? CsvDialect.Of(utf8, options);
        _utf8 = utf8;
        _options = options;
        _dialect = dialect;
        _numbers = numbers;
        _problems = problems;
        _presumes = presumes;
        _reader = utf8.Records(dialect.Offset, dialect.Options with { OnMalformedRecord = Report });
        var hasHeader = _reader.Read() && !HeaderIsMalformed;
        _pastHeader = true;
        Header = hasHeader && !HoldsNothingFrom(0)
            ? Enumerable.Range(0, Math.Min(_reader.FieldCount, HeaderReader.MostColumns + 1)).Select(_reader.GetString).ToArray() : [];
        HeaderRow = Header.Count > 0 ? Row : 1;
        if (dialect.Title is { } title)
        {
            problems?.Add(Diagnostic.Information(
                TableCodes.TextLeftOut, $"What stands above the header is left out: '{Shortened(title)}'.",
                new Location { Row = HeaderRow },
                "State UnitColumn if the header stands there."));
        }

        if (dialect.Upper is { } upper && StackedHeader.Of(upper, [.. Header.Select(h => h.Trim())], options.UnitColumn) is { } stacked)
            (Header, Groups) = (stacked.Names, stacked.Groups);
    }

    public override IReadOnlyList<string> Header { get; }

    public override IReadOnlyList<string> Groups { get; } = [];

    public override int? HeaderRow { get; }

    public override int Row => LineOf(_reader.LineNumber);

    public override int FieldCount => _reader.FieldCount;

    public override int RowsAtMost => Math.Max(0, _utf8.Lines - _dialect.Line);

    /// <summary>What stands between fields.</summary>
    public char Separator => _dialect.Separator;

    /// <summary>Whether the header itself is malformed, so that no record can be understood.</summary>
    public bool HeaderIsMalformed { get; private set; }

    public override bool IsEmptyAt(int field) => _reader.GetSpan(field).IsEmpty;

    public override string TextAt(int field) => _reader.GetString(field);

    public override FieldContent NumberAt(int field, out double value) =>
        _numbers.TryReadPlain(_reader.GetRawSpan(field), out var content, out value)
            ? content : _numbers.Read(_reader.GetSpan(field), out value);

    public override bool IdentifiesAt(int field)
    {
        // Most numbers show by their first character that they measure.
        if (_reader.GetRawSpan(field) is
            [>= (byte)'1' and <= (byte)'9', ..] and { Length: <= NumberShape.ExactDigits } or [(byte)'0', (byte)'.', ..]) return false;
        var utf8 = _reader.GetSpan(field);
        return (utf8.Length > NumberShape.ExactDigits || utf8 is [(byte)'0', >= (byte)'0' and <= (byte)'9', ..])
            && utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && NumberShape.Identifies(TextAt(field));
    }

    /// <summary>
    /// What columns hold; of a long text, those in which the first records have only numbers are presumed to have only numbers.
    /// </summary>
    public override ColumnContent[] Survey(IReadOnlyList<bool> passed)
    {
        if (!_presumes || RowsAtMost < 4 * Sample) return base.Survey(passed);
        var first = new ColumnContent[Header.Count];
        Survey(first, passed, Sample);
        bool[] settled = [.. first.Select((c, i) => passed[i] || (c.HasNumbers && c.IsNumeric))];
        IsPresumed = true;
        var columns = base.Survey(settled);
        for (var c = 0; c < columns.Length; c++)
        {
            if (settled[c]) columns[c] = first[c];
        }

        return columns;
    }

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    protected override bool MoveNext() => _reader.Read();

    protected override RecordSource Twin() => new CsvRecords(_utf8, _options, _numbers, null, known: _dialect);

    private int LineOf(long line) => (int)line + _dialect.Line - 1;

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
        _problems?.Add(Diagnostic.Error(
            TableCodes.MalformedQuotes, $"{what}: {Shortened(record.RawRecord)}", new Location { Row = LineOf(record.LineNumber) }, hint));
    }

    public static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
