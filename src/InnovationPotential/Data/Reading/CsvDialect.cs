using System.Text;
using CsvHelper;

namespace InnovationPotential.Data;

/// <summary>Where the header of a text stands, and how its fields are separated and quoted.</summary>
/// <param name="Offset">The byte at which the header begins.</param>
/// <param name="Line">The header's line, counted from 1.</param>
/// <param name="Separator">What stands between fields.</param>
/// <param name="Upper">The row above the header that groups its columns; null when there is none.</param>
/// <param name="Title">What stands above the header and is no part of it; null when nothing does.</param>
internal readonly record struct CsvDialect(int Offset, int Line, char Separator, IReadOnlyList<string>? Upper = null, string? Title = null)
{
    /// <summary>The most lines that may stand before the header.</summary>
    private const int Preamble = 40;

    /// <summary>The options to parse the text from the header on with.</summary>
    public CsvReaderOptions Options => new()
    {
        Separator = Separator,
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Skip,
    };

    /// <summary>The dialect of a text: its first line that names units, or else its first line with anything, is the header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What is stated.</param>
    public static CsvDialect Of(Utf8Text text, CsvOptions options)
    {
        long length = Utf8Text.Block;
        while (text.Head(length) is var head && head.Length < text.Length && !HoldsPreamble(head, options)) length *= 4;
        return Of(text.Head(length), options);
    }

    private static CsvDialect Of(ReadOnlySpan<byte> utf8, CsvOptions options)
    {
        var (offset, line) = Skipped(utf8, options.SkipLines);
        char? stated = options.Separator;
        if (utf8[offset..].StartsWith("sep="u8))
        {
            var (length, _) = LineOf(utf8[offset..]);
            stated ??= length > 4 && utf8[offset + 4] is not ((byte)'\r' or (byte)'\n') ? (char)utf8[offset + 4] : null;
            (offset, line) = (offset + length, line + 1);
        }

        CsvDialect? first = null;
        List<string>? before = null;
        var most = 0;
        for (var looked = 0; looked < Preamble && offset < utf8.Length; looked++)
        {
            var (length, lines) = LineOf(utf8[offset..]);
            var text = utf8.Slice(offset, length).Trim("\r\n"u8);
            var dialect = new CsvDialect(offset, line, stated ?? SeparatorOf(text, options.DecimalComma));
            var cells = CellsOf(text, dialect.Separator);
            var filled = cells.Count(c => c.Length > 0);
            if (KnownNames.IsHeader(cells, options.UnitColumn) && (first is null || filled > most))
                return Stacked(utf8, dialect, cells, before, options.UnitColumn) with { Title = first?.Title };
            if (first is null && filled > 0)
            {
                most = filled;
                first = Stacked(utf8, dialect, cells, null, options.UnitColumn) with { Title = cells.Find(c => c.Length > 0) };
            }

            (before, offset, line) = (filled > 0 ? cells : null, offset + length, line + lines);
        }

        return first is { } plain ? plain with { Title = null } : new CsvDialect(Math.Min(offset, utf8.Length), line, stated ?? ',');
    }

    // With the row below, or else with the row above, the header may be one of two rows.
    private static CsvDialect Stacked(
        ReadOnlySpan<byte> utf8, CsvDialect header, List<string> cells, List<string>? before, string? unitColumn)
    {
        var (length, lines) = LineOf(utf8[header.Offset..]);
        var next = header.Offset + length;
        var below = CellsOf(utf8.Slice(next, LineOf(utf8[next..]).Length).Trim("\r\n"u8), header.Separator);
        if (StackedHeader.Of(cells, below, unitColumn) is not null)
            return header with { Offset = next, Line = header.Line + lines, Upper = cells };
        return before is not null && StackedHeader.Of(before, cells, unitColumn) is not null ? header with { Upper = before } : header;
    }

    // Whether the beginning of a text has every line in which the header is looked for, and those beside it.
    private static bool HoldsPreamble(ReadOnlySpan<byte> head, CsvOptions options)
    {
        var offset = Skipped(head, options.SkipLines).Offset;
        for (var line = 0; line < Preamble + 3 && offset < head.Length; line++) offset += LineOf(head[offset..]).Length;
        return offset < head.Length;
    }

    private static (int Offset, int Line) Skipped(ReadOnlySpan<byte> utf8, int lines)
    {
        int offset = 0, line = 1;
        for (; line <= lines && offset < utf8.Length; line++) offset += LineOf(utf8[offset..], false).Length;
        return (offset, line);
    }

    // The length of a line with its break, and the number of lines it goes over: within quotes it goes on.
    private static (int Length, int Lines) LineOf(ReadOnlySpan<byte> utf8, bool quotes = true)
    {
        var lines = 1;
        var quoted = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '"' && quotes) quoted = !quoted;
            if (utf8[i] is not ((byte)'\r' or (byte)'\n')) continue;
            var length = utf8[i] == '\r' && i + 1 < utf8.Length && utf8[i + 1] == '\n' ? i + 2 : i + 1;
            if (!quoted) return (length, lines);
            lines++;
            i = length - 1;
        }

        return (utf8.Length, lines);
    }

    private static char SeparatorOf(ReadOnlySpan<byte> line, bool decimalComma)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == ',') commas++;
            else if (c == ';') semicolons++;
            else if (c == '\t') tabs++;
        }

        // The first field of Eurostat's files is itself divided by commas, the others by tabs.
        if ((decimalComma && semicolons + tabs > 0) || (tabs > 0 && line.IndexOf((byte)'\\') >= 0)) commas = 0;
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    private static List<string> CellsOf(ReadOnlySpan<byte> line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in Encoding.UTF8.GetString(line))
        {
            if (cells.Count > HeaderReader.MostColumns) return cells;
            if (c == '"') quoted = !quoted;
            else if (c != separator || quoted) cell.Append(c);
            else
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
