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
    public static string Of(IWritesJson value, int longest = BoundedText.LongestString) => Write(value.WriteTo, longest);

    /// <summary>The text a writer produces.</summary>
    public static string Write(Action<Utf8JsonWriter> write, int longest = BoundedText.LongestString)
    {
        var text = new BoundedText(longest, nameof(ResultWriting.WriteJson));
        Write(new Utf8Buffer(text.Add), write);
        return text.ToString();
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Utf8Buffer.To(stream), write);
    }

    /// <summary>Writes all of it.</summary>
    public static void Write(Utf8Buffer output, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, Layout)) write(writer);
        output.Write('\n');
        output.Flush();
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
