using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>True or false.</summary>
internal sealed class JsonFlag : JsonType<bool>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out bool value)
    {
        value = json.Kind == JsonValueKind.True;
        return json.Kind is JsonValueKind.True or JsonValueKind.False || Fail(json, problems, "true or false");
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override JsonObject Schema(JsonSchema schema) => new() { ["type"] = "boolean" };
}
