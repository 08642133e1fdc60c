using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>One of some names, such as the members of an enumeration.</summary>
internal sealed class JsonName<T>(params (string Name, T Value)[] names) : JsonType<T>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value)
    {
        var word = json.Word;
        foreach (var (name, named) in names)
        {
            if (word != name) continue;
            value = named;
            return true;
        }

        value = default!;
        var near = word is null ? null : Nearest.OrBeginning(word, Array.ConvertAll(names, n => n.Name));
        return Fail(json, problems, $"one of {string.Join(", ", names.Select(n => $"\"{n.Name}\""))}",
            near is null ? null : $"Did you mean \"{near}\"?");
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        var at = Array.FindIndex(names, n => EqualityComparer<T>.Default.Equals(n.Value, value));
        if (at < 0) throw NotSerializable($"{value} is none of {string.Join(", ", names.Select(n => n.Name))}.");
        writer.WriteStringValue(names[at].Name);
    }

    public override JsonObject Schema(JsonSchema schema) => new() { ["enum"] = JsonSchema.Names(names.Select(n => n.Name)) };
}
