using InnovationPotential.Text;

namespace InnovationPotential.Data;

/// <summary>Reads a table, or says everything that is wrong with it: bytes become text, text records, records a table.</summary>
internal static class TableReader
{
    // A table holds every unit, period and indicator of each other; of few observations of many of each it would be nearly empty.
    private const long LeastCells = 1L << 24;
    private const int MostCellsOfField = 64;
    private const int NamedAtMost = 5;

    /// <summary>Reads a table from text.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="options">The options.</param>
    /// <param name="file">The file's path; null for a text in memory.</param>
    public static Reading<IndicatorTable> Read(ReadOnlyMemory<byte> bytes, IReadOnlyList<Indicator>? indicators, CsvOptions options,
        string? file = null)
    {
        var problems = new ProblemList();
        if (FileKind.ProblemOf(bytes.Span, file) is { } wrong) return Failed([wrong], file);
        return TextDecoding.ToUtf8(bytes, options.Encoding, problems) is { } utf8
            ? Read(utf8, indicators, options, file) : Failed(problems.ToArray(), file);
    }

    /// <summary>Reads a table from a file, which is not taken into memory as a whole unless it must be.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Reading<IndicatorTable> ReadFile(string path, IReadOnlyList<Indicator>? indicators, CsvOptions options)
    {
        var head = new byte[Utf8Text.Block];
        using (var file = File.OpenRead(path))
        {
            // What is no ordinary file, such as a pipe, can be read only once.
            if (!file.CanSeek || file.Length < head.Length) return Read(BytesOf(file), indicators, options, path);
            file.ReadExactly(head);
        }

        return FileKind.ProblemOf(head, path) is null && TextDecoding.OfFile(path, head, options.Encoding) is { } utf8
            ? Read(utf8, indicators, options, path) : Read(File.ReadAllBytes(path), indicators, options, path);
    }

    /// <summary>The bytes of a stream, to its end.</summary>
    /// <param name="stream">The stream.</param>
    public static ReadOnlyMemory<byte> BytesOf(Stream stream)
    {
        using var memory = new MemoryStream(stream.CanSeek ? (int)Math.Min(int.MaxValue, stream.Length - stream.Position) : 0);
        stream.CopyTo(memory);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    private static Reading<IndicatorTable> Read(
        Utf8Text utf8, IReadOnlyList<Indicator>? indicators, CsvOptions options, string? file)
    {
        var numbers = new NumberText(options);
        for (var presumes = true; ; presumes = false)
        {
            var problems = new ProblemList();
            using var records = new CsvRecords(utf8, options, numbers, problems, presumes);
            if (records.HeaderIsMalformed)
            {
                while (records.Read())
                {
                }

                return Failed(problems.ToArray(), file);
            }

            var reading = Read(
                EurostatRecords.Are(records) ? new EurostatRecords(records, numbers) : records, indicators, options, problems, file);
            if (!records.IsRefuted) return reading;
        }
    }

    /// <summary>Reads a table from records.</summary>
    /// <param name="source">The records.</param>
    /// <param name="indicators">The model's indicators; null to take what there is.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">What has been found so far.</param>
    /// <param name="file">The file's path; null for what is no file.</param>
    public static Reading<IndicatorTable> Read(
        RecordSource source, IReadOnlyList<Indicator>? indicators, CsvOptions options, ProblemList problems, string? file = null)
    {
        var lookup = indicators is null ? null : new IndicatorLookup(indicators);
        var header = HeaderReader.Read(source, lookup, options, problems, Path.GetFileNameWithoutExtension(file));
        if (!header.IsUsable || ReaderOf(source, header, lookup, options, problems) is not { } reader)
            return Failed(problems.ToArray(), file);
        var rows = ReadRecords(source, header, reader, problems);
        if (source.IsRefuted) return Failed(problems.ToArray(), file);
        if (rows > 0)
        {
            reader.SettlePeriods();
            reader.Finish();
        }

        if (rows == 0 || (reader.Draft.UnitCount == 0 && !problems.HasErrors)) problems.Add(NoRow(source, header));
        if (problems.HasErrors) return Failed(problems.ToArray(), file);
        var table = ErrorColumns.Fold(
            reader.Draft.Build([]), lookup is null ? i => KnownNames.Contains(options.Only, i) : lookup.IsIndicator, lookup is null,
            problems.Add);
        if (problems.HasErrors) return Failed(problems.ToArray(), file);
        var found = Diagnostic.In(file, problems.ToArray());
        if (table.Names is { Repeated: { Count: > 0 } repeated }) found = [.. found, .. Diagnostic.In(file, [SameNames(repeated)])];
        return new Reading<IndicatorTable>(table.Saying(found), found);
    }

    /// <summary>A row that has not as many fields as the header.</summary>
    /// <param name="text">Its first field.</param>
    /// <param name="row">The row.</param>
    /// <param name="fields">Its number of fields.</param>
    /// <param name="expected">The header's number of fields.</param>
    public static Diagnostic FieldCount(string text, int row, int fields, int expected)
    {
        var isQuoted = fields == 1 && text.Count(c => c is ',' or ';' or '\t') >= expected - 1;
        return Diagnostic.Error(
            TableCodes.FieldCount,
            isQuoted
                ? $"The whole row stands in quotes, so that it is one field: "
                    + $"{(text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…"))}"
                : FormattableString.Invariant(
                    $"The row has {Counted.Of(fields, "field")}, but the header has {expected}. It begins with '{text}'."),
            new Location { Row = row, Column = Math.Min(fields, expected) + (fields < expected ? 0 : 1) },
            isQuoted ? "Take the outer quotes away, and the doubling of those within."
                : fields < expected ? "Write every separator, also where a field is empty."
                : "Enclose a field that holds the separator in quotes.");
    }

    private static int ReadRecords(RecordSource source, TableHeader header, LayoutReader reader, ProblemList problems)
    {
        var bare = new BareRows(source, header, reader, problems);
        var expected = source.Header.Count;
        var rows = 0;
        for (; !source.IsRefuted && source.Read(); rows++)
        {
            if (bare.Take()) continue;
            bare.PassOn();
            if (source.FieldCount >= expected && source.HoldsNothingFrom(expected))
            {
                reader.ReadRecord();
                if (IsTooSparse(reader, (rows + 1L) * expected, source.Row, problems)) return rows + 1;
            }
            else
            {
                problems.Add(FieldCount(source.TextAt(0), source.Row, source.FieldCount, expected));
                reader.Skip();
            }
        }

        bare.Finish();
        return rows;
    }

    private static bool IsTooSparse(LayoutReader reader, long fields, int row, ProblemList problems)
    {
        if (reader.Cells <= Math.Max(LeastCells, MostCellsOfField * fields)) return false;
        problems.Add(Diagnostic.Error(
            TableCodes.TooSparse,
            FormattableString.Invariant($"Units, periods and indicators up to here make {reader.Cells} cells, nearly all of them empty."),
            new Location { Row = row },
            "Check that units, indicators and periods stand in the right columns, or divide the table by indicators or periods."));
        return true;
    }

    private static LayoutReader? ReaderOf(RecordSource source, TableHeader header, IndicatorLookup? lookup, CsvOptions options,
        ProblemList problems) =>
        header.Layout switch
        {
            TableLayout.Wide => new WideReader(source, header, options, problems),
            TableLayout.IndicatorRows => new IndicatorRowsReader(source, header, lookup, options, problems),
            TableLayout.IndicatorPeriods => new IndicatorPeriodsReader(source, header, options, problems),
            TableLayout.Long => new LongReader(source, header, lookup, options, problems),
            _ => null,
        };

    private static Diagnostic NoRow(RecordSource source, TableHeader header)
    {
        var filters = header.Filters.Where(f => f.Seen.Count > 0).ToArray();
        var place = new Location { Row = source.HeaderRow };
        if (filters.Length == 0)
            return Diagnostic.Error(TableCodes.Empty, "There is a header, but no row.", place, "Write a row for each unit.");
        var seen = string.Join("; ", filters.Select(f => $"'{f.Name}' has {string.Join(", ", f.Seen)}"));
        return Diagnostic.Error(TableCodes.Empty, $"No row is as Where asks: {seen}.", place,
            "Write a text by Where as it stands in the column.");
    }

    private static Diagnostic SameNames(IReadOnlyList<string> names) => Diagnostic.Information(
        TableCodes.SameName,
        $"{Counted.Of(names.Count, "name does", "names do")} not tell units apart: {string.Join(", ", names.Take(NamedAtMost))}"
            + $"{(names.Count > NamedAtMost ? ", …" : "")}. Behind these the units' codes are shown.",
        hint: "Give each unit a name of its own.");

    private static Reading<IndicatorTable> Failed(EquatableArray<Diagnostic> found, string? file) => new(null, Diagnostic.In(file, found));
}
