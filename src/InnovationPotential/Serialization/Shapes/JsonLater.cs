using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A type that holds itself: it is looked up when it is used.</summary>
internal sealed class JsonLater<T>(Func<JsonType<T>> type) : JsonType<T>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value) => type().TryRead(json, problems, out value);

    public override void Write(Utf8JsonWriter writer, T value) => type().Write(writer, value);

    public override void WriteSchema(JsonSchema schema) => type().WriteSchema(schema);
}
