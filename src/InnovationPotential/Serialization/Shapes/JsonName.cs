using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Serialization;

/// <summary>One of some names, such as the members of an enumeration.</summary>
internal sealed class JsonName<T>(params (string Name, T Value)[] names) : JsonType<T>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value)
    {
        foreach (var (name, named) in names)
        {
            if (json.Kind != JsonValueKind.String || json.Text != name) continue;
            value = named;
            return true;
        }

        value = default!;
        var near = json.Kind == JsonValueKind.String ? Nearest.OrBeginning(json.Text, Array.ConvertAll(names, n => n.Name)) : null;
        return Fail(json, problems, $"one of {string.Join(", ", names.Select(n => $"\"{n.Name}\""))}",
            near is null ? null : $"Did you mean \"{near}\"?");
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        var at = Array.FindIndex(names, n => EqualityComparer<T>.Default.Equals(n.Value, value));
        if (at < 0) throw NotSerializable($"{value} is none of {string.Join(", ", names.Select(n => n.Name))}.");
        writer.WriteStringValue(names[at].Name);
    }

    public override void WriteSchema(JsonSchema schema)
    {
        schema.Writer.WriteStartArray("enum");
        foreach (var (name, _) in names) schema.Writer.WriteStringValue(name);
        schema.Writer.WriteEndArray();
    }
}
