using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace InnovationPotential.Data;

/// <summary>A text in UTF-8 that can be read again and again: bytes in memory, or a file of which only the beginning is held.</summary>
/// <param name="path">The file; null for a text in memory.</param>
/// <param name="start">Where the text begins in the file, behind a byte order mark.</param>
/// <param name="length">The number of bytes.</param>
/// <param name="lines">The number of lines, of which some may be empty.</param>
internal sealed class Utf8Text(string? path, int start, long length, int lines)
{
    /// <summary>The length up to which a file is held as a whole.</summary>
    public const int Block = 1 << 16;

    private ReadOnlyMemory<byte> _held;

    /// <summary>A text in memory.</summary>
    /// <param name="bytes">The text.</param>
    public Utf8Text(ReadOnlyMemory<byte> bytes)
        : this(null, 0, bytes.Length, LinesOf(bytes.Span.Count((byte)'\n'), bytes.Span is [.., not (byte)'\n'])) => _held = bytes;

    /// <summary>The number of bytes.</summary>
    public long Length => length;

    /// <summary>The number of lines, of which some may be empty.</summary>
    public int Lines => lines;

    /// <summary>A file's text; null when it is not UTF-8.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="start">Where the text begins, behind a byte order mark.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Utf8Text? OfFile(string path, int start)
    {
        using var file = Open(path, start);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        var (breaks, held, last, length) = (0, 0, (byte)'\n', 0L);
        for (int read; (read = file.Read(buffer.AsSpan(held))) > 0;)
        {
            var block = buffer.AsSpan(0, held + read);
            var unfinished = Unfinished(block);
            if (!Utf8.IsValid(block[..^unfinished])) return null;
            breaks += block[held..].Count((byte)'\n');
            last = block[^1];
            length += read;
            block[^unfinished..].CopyTo(buffer);
            held = unfinished;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return held > 0 ? null : new Utf8Text(path, start, length, LinesOf(breaks, last != '\n'));
    }

    /// <summary>The text's beginning; the whole text if it is in memory.</summary>
    /// <param name="length">The least number of bytes, where there are as many.</param>
    public ReadOnlySpan<byte> Head(long length)
    {
        if (path is null || _held.Length >= Math.Min(length, Length)) return _held.Span;
        using var file = Open(path, start);
        var head = new byte[Math.Min(length, Length)];
        file.ReadExactly(head);
        _held = head;
        return head;
    }

    /// <summary>The records from a place on.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="options">How they are written.</param>
    public CsvReader Records(int offset, CsvReaderOptions options) =>
        path is null ? CsvReader.Create(_held[offset..], options) : CsvReader.Create(Open(path, start + offset), options, false);

    private static FileStream Open(string path, int start)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        file.Position = start;
        return file;
    }

    private static int LinesOf(int breaks, bool isOpen) => isOpen ? breaks + 1 : breaks;

    // The bytes at a block's end of a character that goes on in the next.
    private static int Unfinished(ReadOnlySpan<byte> block)
    {
        for (var k = 1; k <= Math.Min(3, block.Length); k++)
        {
            if ((block[^k] & 0xC0) == 0x80) continue;
            var length = block[^k] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return length > k ? k : 0;
        }

        return 0;
    }
}
