using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnovationPotential.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a type in the library's own JSON: strictly, and without loss.</summary>
/// <typeparam name="T">A model, a table, a study or a fitted model.</typeparam>
/// <remarks>
/// The types name it by attribute; nobody needs to add it to options. Naming policies and the like do not change the members. Lines and
/// columns of problems are counted from where the value begins.
/// </remarks>
public sealed class LibraryJsonConverter<T> : JsonConverter<T>
    where T : class, IWritesJson, IReadsJson<T>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="JsonException">The JSON is not valid; all problems are in the message, and in the inner exception
    /// (<see cref="InvalidInputException"/>).</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var reading = JsonReading.OfText<T>(json.RootElement.GetRawText());
        if (reading.Value is { } value) return value;
        var problems = new InvalidInputException(reading.Diagnostics);
        throw new JsonException(problems.Message, problems);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="InvalidInputException">The value holds what JSON cannot: code of the user's own, a number that is not finite, a
    /// null.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
