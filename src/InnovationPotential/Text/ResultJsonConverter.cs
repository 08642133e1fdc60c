using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnovationPotential.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> write a result as its <c>ToJson</c> does; a result cannot be read back.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <remarks>The types of results name it by attribute; nobody needs to add it to options.</remarks>
public sealed class ResultJsonConverter<T> : JsonConverter<T>
    where T : class, IWritesJson
{
    /// <summary>Refuses: a result is computed.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A result ({typeof(T).Name}) is written as JSON but cannot be read back. Keep the model and the "
            + "table, or the fitted model, and compute it again.");

    /// <summary>Writes the result.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The result.</param>
    /// <param name="options">The options.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
