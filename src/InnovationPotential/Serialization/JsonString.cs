using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A text.</summary>
internal sealed class JsonString : JsonType<string>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out string value)
    {
        value = json.Text;
        return json.Kind == JsonValueKind.String || Fail(json, problems, "a text");
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void WriteSchema(JsonSchema schema) => schema.Writer.WriteString("type", "string");
}
