using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A finite number, within limits if it has any; numbers that JSON does not have go by words.</summary>
/// <param name="minimum">The lowest number.</param>
/// <param name="maximum">The highest number.</param>
/// <param name="words">Words and the infinite numbers they stand for.</param>
internal sealed class JsonNumber(double? minimum = null, double? maximum = null, params (string Word, double Value)[] words)
    : JsonType<double>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out double value)
    {
        value = 0;
        foreach (var (word, named) in words)
        {
            if (json.Word != word) continue;
            value = named;
            return true;
        }

        var or = string.Concat(words.Select(w => $" or \"{w.Word}\""));
        if (json.Kind != JsonValueKind.Number) return Fail(json, problems, "a number" + or);
        value = double.Parse(json.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) return Fail(json, problems, "a finite number" + or);
        if (value < minimum) return Fail(json, problems, Invariant($"a number of {minimum} or more{or}"));
        return !(value > maximum)
            || Fail(json, problems, Invariant($"a number of {maximum} or less{or}"));
    }

    public override void Write(Utf8JsonWriter writer, double value)
    {
        if (Array.Find(words, w => w.Value == value) is { Word: { } word })
        {
            writer.WriteStringValue(word);
            return;
        }

        if (!double.IsFinite(value)) throw NotSerializable(Invariant($"JSON has no number {value}."));
        writer.WriteNumberValue(value == 0 ? 0 : value); // A negative zero equals zero, and equal models are written alike.
    }

    public override JsonObject Schema(JsonSchema schema)
    {
        var number = new JsonObject { ["type"] = "number" };
        if (minimum is { } low) number["minimum"] = low;
        if (maximum is { } high) number["maximum"] = high;
        return words.Length == 0 ? number
            : new() { ["anyOf"] = new JsonArray(number, new JsonObject { ["enum"] = JsonSchema.Names(words.Select(w => w.Word)) }) };
    }
}
