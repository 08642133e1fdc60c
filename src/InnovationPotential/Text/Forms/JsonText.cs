using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace InnovationPotential.Text;

/// <summary>Writes JSON: indented by two spaces, lines ending with <c>\n</c>, letters of all scripts as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The text of what writes itself.</summary>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string Of(IWritesJson value, int longest = LongestString.Length) => Write(value.WriteTo, longest);

    /// <summary>The text a writer produces.</summary>
    public static string Write(Action<Utf8JsonWriter> write, int longest = LongestString.Length)
    {
        var buffer = new BoundedBuffer(longest);
        using (var writer = new Utf8JsonWriter(buffer, Layout)) write(writer);
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var writer = new Utf8JsonWriter(stream, Layout)) write(writer);
        stream.Write("\n"u8);
    }

    /// <summary>A member that is a number, or null where there is none.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    /// <summary>A member that is an array of numbers, null where there is none.</summary>
    public static void WriteNumbers(this Utf8JsonWriter writer, string name, IEnumerable<double?> values)
    {
        writer.WriteStartArray(name);
        foreach (ResultValue value in values) value.WriteTo(writer);
        writer.WriteEndArray();
    }

    /// <summary>A member that is an array of diagnostics.</summary>
    public static void WriteDiagnostics(this Utf8JsonWriter writer, string name, IEnumerable<Diagnostic> diagnostics) =>
        DiagnosticColumns.All.WriteJson(writer, name, diagnostics);
}
