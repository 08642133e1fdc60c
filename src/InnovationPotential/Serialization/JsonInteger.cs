using System.Globalization;
using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A whole number.</summary>
internal sealed class JsonInteger : JsonType<int>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out int value)
    {
        value = 0;
        return (json.Kind == JsonValueKind.Number && int.TryParse(json.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) || Fail(json, problems, "a whole number");
    }

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override void WriteSchema(JsonSchema schema) => schema.Writer.WriteString("type", "integer");
}
