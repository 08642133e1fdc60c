using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>
/// A number as it came out of a computation, to the last bit: null where it is undefined, a word where it has no end, with the sign of a
/// zero.
/// </summary>
internal sealed class JsonExact : JsonType<double>
{
    private const string Infinity = "infinity";
    private const string MinusInfinity = "-infinity";

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out double value)
    {
        value = json switch
        {
            { Kind: JsonValueKind.Number } => double.Parse(json.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            { Kind: JsonValueKind.String, Text: Infinity } => double.PositiveInfinity,
            { Kind: JsonValueKind.String, Text: MinusInfinity } => double.NegativeInfinity,
            _ => double.NaN,
        };
        return json.Kind == JsonValueKind.Null || (json.Kind == JsonValueKind.Number ? double.IsFinite(value) : double.IsInfinity(value))
            || Fail(json, problems, $"a finite number, null, \"{Infinity}\" or \"{MinusInfinity}\"");
    }

    public override void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsNaN(value)) writer.WriteNullValue();
        else if (double.IsInfinity(value)) writer.WriteStringValue(value > 0 ? Infinity : MinusInfinity);
        else writer.WriteNumberValue(value);
    }

    public override JsonObject Schema(JsonSchema schema) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "number" },
            new JsonObject { ["enum"] = new JsonArray(null, Infinity, MinusInfinity) }),
    };
}
