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
        var numbers = new NumberReader(options);
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
        var table = TableOf(new TableInput(source, lookup, options, problems), Path.GetFileNameWithoutExtension(file));
        var found = problems.ToArray();
        if (table?.Names is { Repeated: { Count: > 0 } repeated }) found = [.. found, SameNames(repeated)];
        found = Diagnostic.In(file, found);
        return new Reading<IndicatorTable>(table?.Saying(found), found);
    }

    // Null where something is wrong, which is reported.
    private static IndicatorTable? TableOf(TableInput input, string? file)
    {
        var (source, lookup, options, problems) = input;
        var header = new HeaderReader(source, lookup, options, problems, file).Read();
        if (!header.IsUsable) return null;
        LayoutReader reader = header.Layout switch
        {
            TableLayout.Long => new LongReader(input, header),
            TableLayout.IndicatorRows => new IndicatorRowsReader(input, header),
            _ => new WideReader(input, header),
        };
        var rows = ReadRecords(input, header, reader);
        if (source.IsRefuted) return null;
        if (rows > 0)
        {
            reader.SettlePeriods();
            reader.Finish();
        }

        if (rows == 0 || (reader.Draft.UnitCount == 0 && !problems.HasErrors)) problems.Add(NoRow(source, header));
        if (problems.HasErrors) return null;
        var table = ErrorColumns.Fold(
            reader.Draft.Build(), lookup is null ? i => KnownNames.Contains(options.Only, i) : lookup.IsIndicator, lookup is null,
            problems.Add);
        return problems.HasErrors ? null : table;
    }

    /// <summary>A row that has not as many fields as the header.</summary>
    /// <param name="text">Its first field.</param>
    /// <param name="row">The row.</param>
    /// <param name="fields">Its number of fields.</param>
    /// <param name="expected">The header's number of fields.</param>
    public static Diagnostic FieldCount(string text, int row, int fields, int expected)
    {
        var isQuoted = fields == 1 && HoldsFields(text, expected);
        return Diagnostic.Error(
            TableCodes.FieldCount,
            isQuoted
                ? $"The whole row stands in quotes, so that it is one field: {CsvRecords.Shortened(text)}"
                : FormattableString.Invariant(
                    $"The row has {Counted.Of(fields, "field")}, but the header has {expected}. It begins with '{text}'."),
            new Location { Row = row, Column = Math.Min(fields, expected) + (fields < expected ? 0 : 1) },
            isQuoted ? "Take the outer quotes away, and the doubling of those within."
                : fields < expected ? "Write every separator, also where a field is empty."
                : "Enclose a field that holds the separator in quotes.");
    }

    /// <summary>Whether a text may be as many fields as a header has, which quotes around them made one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expected">The header's number of fields.</param>
    public static bool HoldsFields(string text, int expected) => text.Count(c => c is ',' or ';' or '\t') >= expected - 1;

    private static int ReadRecords(TableInput input, TableHeader header, LayoutReader reader)
    {
        var (source, _, _, problems) = input;
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

    private static Diagnostic NoRow(RecordSource source, TableHeader header)
    {
        var seen = string.Join("; ",
            header.Filters.Where(f => f.Seen.Count > 0).Select(f => $"'{f.Name}' has {string.Join(", ", f.Seen)}"));
        var (message, hint) = seen.Length == 0 ? ("There is a header, but no row.", "Write a row for each unit.")
            : ($"No row is as Where asks: {seen}.", "Write a text by Where as it stands in the column.");
        return Diagnostic.Error(TableCodes.Empty, message, new Location { Row = source.HeaderRow }, hint);
    }

    private static Diagnostic SameNames(IReadOnlyList<string> names) => Diagnostic.Information(
        TableCodes.SameName,
        $"{Counted.Of(names.Count, "name does", "names do")} not tell units apart: {string.Join(", ", names.Take(NamedAtMost))}"
            + $"{(names.Count > NamedAtMost ? ", …" : "")}. Behind these the units' codes are shown.",
        hint: "Give each unit a name of its own.");

    private static Reading<IndicatorTable> Failed(EquatableArray<Diagnostic> found, string? file) => new(null, Diagnostic.In(file, found));
}
