using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A text, null where it is not known.</summary>
internal sealed class JsonTextOrNull : JsonType<string?>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out string? value)
    {
        value = json.Word;
        return json.Kind is JsonValueKind.String or JsonValueKind.Null || Fail(json, problems, "a text or null");
    }

    public override void Write(Utf8JsonWriter writer, string? value)
    {
        if (value is null) writer.WriteNullValue();
        else JsonTypes.TextValue.Write(writer, value);
    }

    public override JsonObject Schema(JsonSchema schema) => new() { ["type"] = JsonSchema.Names(["string", "null"]) };
}
