using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace InnovationPotential.Serialization;

/// <summary>The text of a file or stream of JSON, or why there is none.</summary>
/// <param name="Text">The text; null when there is a problem.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal readonly record struct JsonSource(string? Text, Diagnostic? Problem)
{
    private const string Hint = "Save the file as UTF-8.";
    private const string TheStream = "The stream";

    public static JsonSource OfFile(string path)
    {
        try
        {
            return Refused(path) ?? Of(File.ReadAllBytes(path), Named(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotReadable(path, e.Message);
        }
    }

    public static async Task<JsonSource> OfFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return Refused(path) ?? Of(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), Named(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotReadable(path, e.Message);
        }
    }

    public static JsonSource OfStream(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Of(memory.GetBuffer().AsSpan(0, (int)memory.Length), TheStream);
    }

    public static async Task<JsonSource> OfStreamAsync(Stream stream, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellation).ConfigureAwait(false);
        return Of(memory.GetBuffer().AsSpan(0, (int)memory.Length), TheStream);
    }

    private static string Named(string path) => $"The file '{path}'";

    private static JsonSource? Refused(string path)
    {
        if (Directory.Exists(path)) return NotReadable(path, "it is a folder");
        var file = new FileInfo(path);
        if (!file.Exists) return NotReadable(path, "there is no such file");
        return file.Length > JsonParsing.MaxLength ? TooLarge(Named(path), file.Length) : null;
    }

    private static JsonSource NotReadable(string path, string reason) =>
        new(null, Diagnostic.Error(ModelCodes.NotReadable, $"The file '{path}' cannot be read: {reason}.", hint: "Check the path."));

    private static JsonSource TooLarge(string name, long bytes) => new(null, Diagnostic.Error(
        ModelCodes.TooLarge,
        Invariant($"{name} has {bytes} bytes; a model has at most {JsonParsing.MaxLength}.")));

    private static JsonSource Of(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > JsonParsing.MaxLength) return TooLarge(name, bytes.Length);
        return NotText(name, bytes) is { } problem ? new(null, problem) : new(Encoding.UTF8.GetString(bytes), null);
    }

    private static Diagnostic? NotText(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Diagnostic.Error(ModelCodes.NotUtf8, $"{name} is UTF-16, not UTF-8.", new Location { Row = 1, Column = 1 }, Hint);
        if (Utf8.IsValid(bytes)) return null;
        var (row, column) = (1, 1);
        var rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done)
        {
            (row, column) = rune.Value == '\n' ? (row + 1, 1) : (row, column + rune.Utf16SequenceLength);
            rest = rest[length..];
        }

        return Diagnostic.Error(ModelCodes.NotUtf8, $"{name} is not UTF-8: it has the byte 0x{rest[0]:X2}.",
            new Location { Row = row, Column = column }, Hint);
    }
}
