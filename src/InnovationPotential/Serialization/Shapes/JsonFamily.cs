using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Serialization;

/// <summary>A family of types told apart by the member <c>kind</c>, which may stand anywhere in the object.</summary>
/// <param name="name">The name of the family's definition in the schema.</param>
/// <param name="kindOf">The kind of a member of the family.</param>
/// <param name="cases">The members of the family.</param>
internal sealed class JsonFamily<TBase>(string name, Func<TBase, string> kindOf, params JsonCase<TBase>[] cases) : JsonType<TBase>
    where TBase : class
{
    // In the schema it is one word.
    private readonly string _words = string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    public IEnumerable<string> Kinds => cases.Select(c => c.Kind);

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value)
    {
        value = null!;
        if (json.Kind == JsonValueKind.String) return TryReadKind(json, json, problems, out value);
        if (json.Kind != JsonValueKind.Object) return Fail(json, problems, $"an object with a kind ({_words})");
        if (json.Member("kind") is { } kind) return TryReadKind(kind, json, problems, out value);
        problems.Add(Diagnostic.Error(ModelCodes.MissingMember, "The member 'kind' is missing.",
            json.Place with { Path = $"{json.Path}.kind" }, $"Add it: one of {string.Join(", ", Kinds)}."));
        return false;
    }

    public override void Write(Utf8JsonWriter writer, TBase value)
    {
        Open(writer, value);
        var match = Array.Find(cases, c => c.Handles(value))
            ?? throw NotSerializable($"The {_words} '{kindOf(value)}' is code of your own, which JSON cannot hold.",
                "Keep such a model in C#, or use a built-in kind.");
        writer.WriteString("kind", match.Kind);
        match.WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    public override void WriteSchema(JsonSchema schema) => schema.Reference(name, () =>
    {
        schema.Writer.WriteStartArray("oneOf");
        foreach (var item in cases)
        {
            schema.Writer.WriteStartObject();
            item.WriteSchema(schema);
            schema.Writer.WriteEndObject();
        }

        if (Array.Exists(cases, c => c.HasDefaults))
        {
            schema.Writer.WriteStartObject();
            schema.Writer.WriteString("description", "The kind alone, with its defaults.");
            schema.Writer.WriteStartArray("enum");
            foreach (var item in cases.Where(c => c.HasDefaults)) schema.Writer.WriteStringValue(item.Kind);
            schema.Writer.WriteEndArray();
            schema.Writer.WriteEndObject();
        }

        schema.Writer.WriteEndArray();
    });

    private bool TryReadKind(JsonValue kind, JsonValue json, List<Diagnostic> problems, out TBase value)
    {
        value = null!;
        if (Array.Find(cases, c => kind.Kind == JsonValueKind.String && c.Kind == kind.Text) is { } match)
            return match.TryRead(json, problems, out value);
        problems.Add(Diagnostic.Error(ModelCodes.UnknownKind, $"{kind.Show()} is no kind of {_words}.", kind.Place,
            $"{Nearest.DidYouMean(kind.Kind == JsonValueKind.String ? kind.Text : "", Kinds)}It is one of {string.Join(", ", Kinds)}."));
        return false;
    }
}
