using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Serialization;

/// <summary>A JSON object with known members: unknown ones, missing ones and those of a wrong type are all reported.</summary>
/// <param name="name">The name of the type's definition in the schema.</param>
/// <param name="description">What it means.</param>
/// <param name="defaults">An object with the default of every member.</param>
/// <param name="members">The members, in the order in which they are written.</param>
internal sealed class JsonShape<T>(string name, string description, T defaults, params JsonMember<T>[] members) : JsonType<T>
{
    /// <summary>The members, in the order in which they are written.</summary>
    public JsonMember<T>[] Members => members;

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value) => TryRead(json, problems, [], out value);

    /// <summary>Reads an object; some members are somebody else's business.</summary>
    public bool TryRead(JsonValue json, List<Diagnostic> problems, ReadOnlySpan<string> others, out T value)
    {
        value = defaults;
        if (json.Kind != JsonValueKind.Object) return Fail(json, problems, $"an object ({name})");
        var before = problems.Count;
        foreach (var (key, element) in json.Members)
        {
            if (Array.Find(members, m => m.Name == key) is { } member) member.TryRead(element, problems, ref value);
            else if (!others.Contains(key)) problems.Add(Unknown(key, element));
        }

        foreach (var member in members)
        {
            if (member.Required && json.Member(member.Name) is null)
                problems.Add(Diagnostic.Error(ModelCodes.MissingMember, $"The member '{member.Name}' is missing.",
                    json.Place with { Path = $"{json.Path}.{member.Name}" }, $"Add it: {member.Description}"));
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
        foreach (var member in members) member.Write(writer, value, defaults);
    }

    public override void WriteSchema(JsonSchema schema) => schema.Reference(name, () => WriteDefinition(schema, null));

    /// <summary>Writes the definition itself, with the identifier of the kind among its members where there is one.</summary>
    public void WriteDefinition(JsonSchema schema, string? kind) => WriteObject(
        schema,
        () =>
        {
            if (kind is null) return;
            schema.Writer.WriteStartObject("kind");
            schema.Writer.WriteString("const", kind);
            schema.Writer.WriteEndObject();
        },
        kind is null ? [] : ["kind"]);

    /// <summary>Writes the definition itself with other members before its own.</summary>
    public void WriteObject(JsonSchema schema, Action writeOthers, params ReadOnlySpan<string> requiredOthers)
    {
        var writer = schema.Writer;
        writer.WriteString("type", "object");
        writer.WriteString("description", description);
        writer.WriteStartObject("properties");
        writeOthers();
        foreach (var member in members)
        {
            writer.WriteStartObject(member.Name);
            writer.WriteString("description", member.Description);
            member.WriteSchema(schema);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var other in requiredOthers) writer.WriteStringValue(other);
        foreach (var member in members.Where(m => m.Required)) writer.WriteStringValue(member.Name);
        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
    }

    private Diagnostic Unknown(string key, JsonValue element)
    {
        var close = Nearest.OrBeginning(key, Array.ConvertAll(members, m => m.Name));
        return Diagnostic.Error(
            ModelCodes.UnknownMember,
            $"'{key}' is not a member of {name}.",
            element.Place,
            close is not null ? $"Did you mean '{close}'?" : $"It has {string.Join(", ", members.Select(m => m.Name))}.");
    }
}
