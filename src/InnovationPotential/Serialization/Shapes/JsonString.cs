using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A text.</summary>
internal sealed class JsonString : JsonType<string>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out string value)
    {
        value = json.Text;
        return json.Kind == JsonValueKind.String || Fail(json, problems, "a text");
    }

    public override void Write(Utf8JsonWriter writer, string value)
    {
        if (value is null) throw NotSerializable("A text of the model is null.");
        if (value.EnumerateRunes().Contains(Rune.ReplacementChar) && !value.Contains('\uFFFD'))
            throw NotSerializable("A text of the model has half a surrogate pair, which is no character.");
        writer.WriteStringValue(value);
    }

    public override JsonObject Schema(JsonSchema schema) => new() { ["type"] = "string" };
}
