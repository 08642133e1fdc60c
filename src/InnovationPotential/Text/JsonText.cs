using System.Buffers;
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

    /// <summary>The text a writer produces.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A member that is a number, or null where there is none.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    /// <summary>A member that is an array of diagnostics.</summary>
    public static void WriteDiagnostics(this Utf8JsonWriter writer, string name, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            writer.WriteString("message", diagnostic.Message);
            writer.WriteStartObject("location");
            var place = diagnostic.Location;
            if (place.Unit is not null) writer.WriteString("unit", place.Unit);
            if (place.Node is not null) writer.WriteString("node", place.Node);
            if (place.Period is not null) writer.WriteString("period", place.Period);
            if (place.Row is { } row) writer.WriteNumber("row", row);
            if (place.Column is { } column) writer.WriteNumber("column", column);
            if (place.Path is not null) writer.WriteString("path", place.Path);
            writer.WriteEndObject();
            if (diagnostic.Hint is not null) writer.WriteString("hint", diagnostic.Hint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
