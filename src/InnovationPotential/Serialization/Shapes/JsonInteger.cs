using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A whole number, within limits if it has any.</summary>
internal sealed class JsonInteger(int minimum = int.MinValue, int maximum = int.MaxValue) : JsonType<int>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out int value)
    {
        value = 0;
        if (json.Kind != JsonValueKind.Number) return Fail(json, problems, "a whole number");
        var number = double.Parse(json.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (number != Math.Floor(number) || !(number >= minimum && number <= maximum))
            return Fail(json, problems, Invariant($"a whole number from {minimum} to {maximum}"));
        value = (int)number;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override JsonObject Schema(JsonSchema schema) =>
        new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };
}
