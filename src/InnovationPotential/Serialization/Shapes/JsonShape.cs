using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A JSON object with known members: unknown ones, missing ones and those of a wrong type are all reported.</summary>
/// <param name="name">The name of the type's definition in the schema.</param>
/// <param name="description">What it means.</param>
/// <param name="defaults">An object with the default of every member.</param>
/// <param name="members">Adds the members, in the order in which they are written; called when they are needed for the first time.</param>
internal sealed class JsonShape<T>(string name, string description, T defaults, Action<JsonMembers<T>> members) : JsonType<T>
{
    /// <summary>The members, in the order in which they are written.</summary>
    public JsonMember<T>[] Members => field ??= JsonMembers<T>.Of(members);

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value) => TryRead(json, problems, [], out value);

    /// <summary>Reads an object; some members are somebody else's business.</summary>
    public bool TryRead(JsonValue json, List<Diagnostic> problems, ReadOnlySpan<string> others, out T value)
    {
        value = defaults;
        if (json.Kind != JsonValueKind.Object) return Fail(json, problems, $"an object ({name})");
        var before = problems.Count;
        foreach (var (key, element) in json.Members)
        {
            if (Array.Find(Members, m => m.Name == key) is { } member) member.TryRead(element, problems, ref value);
            else if (!others.Contains(key)) problems.Add(Unknown(key, element));
        }

        foreach (var member in Members)
        {
            if (member.Required && json.Member(member.Name) is null)
                problems.Add(json.Missing(member.Name, $"Add it: {member.Description}"));
        }

        return problems.Count == before;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        Open(writer, value);
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    public void WriteMembers(Utf8JsonWriter writer, T value)
    {
        foreach (var member in Members) member.Write(writer, value, defaults);
    }

    public override JsonObject Schema(JsonSchema schema) => schema.Reference(name, () => Definition(schema, []));

    /// <summary>The definition itself, with other properties before its own.</summary>
    public JsonObject Definition(JsonSchema schema, JsonObject properties, params IEnumerable<string> required)
    {
        foreach (var member in Members)
        {
            var property = member.Schema(schema);
            property.Insert(0, "description", member.Description);
            properties.Add(member.Name, property);
        }

        return new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = properties,
            ["required"] = JsonSchema.Names([.. required, .. Members.Where(m => m.Required).Select(m => m.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private Diagnostic Unknown(string key, JsonValue element)
    {
        var close = Nearest.OrBeginning(key, Array.ConvertAll(Members, m => m.Name));
        return Diagnostic.Error(
            ModelCodes.UnknownMember,
            $"'{key}' is not a member of {name}.",
            element.Place,
            close is not null ? $"Did you mean '{close}'?" : $"It has {string.Join(", ", Members.Select(m => m.Name))}.");
    }
}
