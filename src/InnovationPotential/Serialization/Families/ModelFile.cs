using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace InnovationPotential.Serialization;

/// <summary>Reads the text of a model's file, or says why it cannot be read.</summary>
internal static class ModelFile
{
    private const string Hint = "Save the file as UTF-8.";

    /// <summary>The text; null, with a problem, when there is none.</summary>
    public static (string? Text, Diagnostic? Problem) Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return (null, NotReadable(path, "it is a folder"));
            var file = new FileInfo(path);
            if (!file.Exists) return (null, NotReadable(path, "there is no such file"));
            if (file.Length > JsonParsing.MaxLength)
            {
                return (null, Diagnostic.Error(
                    ModelCodes.TooLarge,
                    string.Create(CultureInfo.InvariantCulture,
                        $"The file '{path}' has {file.Length} bytes; a model has at most {JsonParsing.MaxLength}.")));
            }

            var bytes = File.ReadAllBytes(path);
            return NotText(path, bytes) is { } problem ? (null, problem) : (Encoding.UTF8.GetString(bytes), null);
        }
        catch (IOException e)
        {
            return (null, NotReadable(path, e.Message));
        }
        catch (UnauthorizedAccessException e)
        {
            return (null, NotReadable(path, e.Message));
        }
    }

    private static Diagnostic NotReadable(string path, string reason) =>
        Diagnostic.Error(ModelCodes.NotReadable, $"The file '{path}' cannot be read: {reason}.", hint: "Check the path.");

    private static Diagnostic? NotText(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Diagnostic.Error(ModelCodes.NotUtf8, $"The file '{path}' is UTF-16, not UTF-8.", new Location { Row = 1, Column = 1 },
                Hint);
        if (Utf8.IsValid(bytes)) return null;
        var (row, column) = (1, 1);
        var rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done)
        {
            (row, column) = rune.Value == '\n' ? (row + 1, 1) : (row, column + rune.Utf16SequenceLength);
            rest = rest[length..];
        }

        return Diagnostic.Error(ModelCodes.NotUtf8, $"The file '{path}' is not UTF-8: it has the byte 0x{rest[0]:X2}.",
            new Location { Row = row, Column = column }, Hint);
    }
}
