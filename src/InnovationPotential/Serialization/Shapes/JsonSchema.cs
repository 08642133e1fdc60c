using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A JSON Schema (2020-12) in the making: definitions are collected while references to them are made.</summary>
internal sealed class JsonSchema
{
    private readonly Dictionary<string, Func<JsonObject>> _definitions = new(StringComparer.Ordinal);

    /// <summary>The schema of a document: an object of a shape, with the <c>$schema</c> it was written by.</summary>
    /// <param name="id">The schema's identifier.</param>
    /// <param name="title">Its title.</param>
    /// <param name="what">What the document is, in a sentence.</param>
    /// <param name="shape">The shape of the object.</param>
    public static string Document<T>(string id, string title, string what, JsonShape<T> shape)
    {
        var schema = new JsonSchema();
        var document = shape.Definition(schema, new()
        {
            ["$schema"] = new JsonObject { ["type"] = "string", ["description"] = $"The schema the {what} was written by; any text." },
        });
        document.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        document.Insert(1, "$id", id);
        document.Insert(2, "title", title);
        document.Add("$defs", schema.Definitions());
        return JsonText.Write(writer => document.WriteTo(writer));
    }

    /// <summary>An array of names.</summary>
    public static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);

    /// <summary>A reference to a definition, which is remembered.</summary>
    public JsonObject Reference(string name, Func<JsonObject> definition)
    {
        _definitions.TryAdd(name, definition);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    // Every definition referred to, by the document and by each other.
    private JsonObject Definitions()
    {
        var definitions = new JsonObject();
        while (definitions.Count < _definitions.Count)
        {
            var name = _definitions.Keys.First(n => !definitions.ContainsKey(n));
            definitions.Add(name, _definitions[name]());
        }

        return definitions;
    }
}
