using System.Text;
using System.Text.Unicode;

namespace InnovationPotential.Data;

/// <summary>Makes UTF-8 of the bytes of a file, or says which encoding they are likely in.</summary>
internal static class TextDecoding
{
    /// <summary>The text in UTF-8, without a byte order mark; null when it cannot be had, which is reported.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="stated">The encoding's name; null for UTF-8, or for UTF-16 where a byte order mark says so.</param>
    /// <param name="problems">Where to report.</param>
    public static Utf8Text? ToUtf8(ReadOnlyMemory<byte> bytes, string? stated, ProblemList problems)
    {
        if (bytes.Span is [0xEF, 0xBB, 0xBF, ..]) return Checked(bytes[3..], problems);
        if (bytes.Span is [0xFF, 0xFE, ..]) return Converted(bytes[2..], Encoding.Unicode, problems);
        if (bytes.Span is [0xFE, 0xFF, ..]) return Converted(bytes[2..], Encoding.BigEndianUnicode, problems);
        if (stated is null) return Checked(bytes, problems);
        if (Find(stated) is { } encoding) return encoding is UTF8Encoding ? Checked(bytes, problems) : Converted(bytes, encoding, problems);
        problems.Add(Diagnostic.Error(
            TableCodes.UnknownEncoding, $"There is no encoding '{stated}'.",
            hint: "Write utf-8, utf-16, windows-1251, windows-1252 or iso-8859-1, for example."));
        return null;
    }

    /// <summary>The text of a file, which is not taken into memory if it is sound UTF-8.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="stated">The encoding's name; null for UTF-8, or for UTF-16 where a byte order mark says so.</param>
    /// <returns>The text; null when the file must be taken as a whole.</returns>
    public static Utf8Text? OfFile(string path, ReadOnlySpan<byte> head, string? stated)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..]) return Utf8Text.OfFile(path, 3);
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || LikelyEncoding.IsUtf16(head) is not null) return null;
        return stated is null || Find(stated) is UTF8Encoding ? Utf8Text.OfFile(path, 0) : null;
    }

    /// <summary>The encoding of a name; null when there is none.</summary>
    private static Encoding? Find(string name)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } known) return known;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Utf8Text? Converted(ReadOnlyMemory<byte> bytes, Encoding encoding, ProblemList problems)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return new Utf8Text(Encoding.Convert(strict, Encoding.UTF8, bytes.ToArray()));
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(Diagnostic.Error(
                TableCodes.NotUtf8,
                Invariant($"Byte {e.Index + 1} of the file is no {encoding.WebName}."),
                hint: "State another encoding by Encoding."));
            return null;
        }
    }

    private static Utf8Text? Checked(ReadOnlyMemory<byte> bytes, ProblemList problems)
    {
        if (LikelyEncoding.IsUtf16(bytes.Span) is { } utf16)
        {
            problems.Add(Diagnostic.Error(TableCodes.NotUtf8, "The text is UTF-16 without a byte order mark, not UTF-8.",
                new Location { Row = 1 }, HintOf(utf16)));
            return null;
        }

        if (Utf8.IsValid(bytes.Span)) return new Utf8Text(bytes);
        var (row, column, value, lines) = FirstInvalid(bytes.Span);
        var more = lines == 1 ? "" : $", and {Counted.Of(lines - 1, "more line is", "more lines are")} not either";
        var likely = LikelyEncoding.Of(bytes.Span);
        problems.Add(Diagnostic.Error(
            TableCodes.NotUtf8,
            Invariant($"The byte 0x{value:X2} at character {column} is not UTF-8{more}. The text is likely {likely.Title}."),
            new Location { Row = row },
            HintOf(likely.Name)));
        return null;
    }

    private static string HintOf(string name) => $"State it by Encoding ({name}), or save the file as UTF-8.";

    private static (int Row, int Column, byte Value, int Lines) FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int row = 1, column = 1, lines = 0, lastRow = 0;
        (int Row, int Column, byte Value) first = default;
        var previous = default(Rune);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done && lastRow != row)
            {
                if (lines++ == 0) first = (row, column, bytes[0]);
                lastRow = row;
            }

            var isBreak = rune.Value == '\r' || (rune.Value == '\n' && previous.Value != '\r');
            row += isBreak ? 1 : 0;
            column = rune.Value is '\r' or '\n' ? 1 : column + 1;
            previous = rune;
            bytes = bytes[length..];
        }

        return (first.Row, first.Column, first.Value, lines);
    }
}
