using System.Globalization;
using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A finite number, within limits if it has any.</summary>
internal sealed class JsonNumber(double? minimum = null, double? maximum = null) : JsonType<double>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out double value)
    {
        value = 0;
        if (json.Kind != JsonValueKind.Number) return Fail(json, problems, "a number");
        value = double.Parse(json.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) return Fail(json, problems, "a finite number");
        if (value < minimum) return Fail(json, problems, string.Create(CultureInfo.InvariantCulture, $"a number of {minimum} or more"));
        return !(value > maximum) || Fail(json, problems, string.Create(CultureInfo.InvariantCulture, $"a number of {maximum} or less"));
    }

    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public override void WriteSchema(JsonSchema schema)
    {
        schema.Writer.WriteString("type", "number");
        if (minimum is { } low) schema.Writer.WriteNumber("minimum", low);
        if (maximum is { } high) schema.Writer.WriteNumber("maximum", high);
    }
}
