using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>An array of texts, null where one is not known.</summary>
internal sealed class JsonTextsOrNull : JsonType<EquatableArray<string?>>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out EquatableArray<string?> value)
    {
        value = [];
        if (json.Kind != JsonValueKind.Array) return Fail(json, problems, "an array");
        var wrong = json.Items.Where(i => i.Kind is not (JsonValueKind.String or JsonValueKind.Null)).ToArray();
        foreach (var item in wrong) Fail(item, problems, "a text or null");
        value = json.Items.Select(i => i.Kind == JsonValueKind.String ? i.Text : null).ToEquatableArray();
        return wrong.Length == 0;
    }

    public override void Write(Utf8JsonWriter writer, EquatableArray<string?> value)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            if (text is null) writer.WriteNullValue();
            else JsonTypes.TextValue.Write(writer, text);
        }

        writer.WriteEndArray();
    }

    public override void WriteSchema(JsonSchema schema)
    {
        schema.Writer.WriteString("type", "array");
        schema.Writer.WriteStartObject("items");
        schema.Writer.WriteStartArray("type");
        schema.Writer.WriteStringValue("string");
        schema.Writer.WriteStringValue("null");
        schema.Writer.WriteEndArray();
        schema.Writer.WriteEndObject();
    }
}
