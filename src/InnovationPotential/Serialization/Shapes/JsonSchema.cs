using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Serialization;

/// <summary>A JSON Schema (2020-12) in the making: definitions are collected while references to them are written.</summary>
internal sealed class JsonSchema(Utf8JsonWriter writer)
{
    private readonly Dictionary<string, Action> _definitions = new(StringComparer.Ordinal);

    public Utf8JsonWriter Writer => writer;

    /// <summary>The schema of a document: an object of a shape, with the <c>$schema</c> it was written by.</summary>
    /// <param name="id">The schema's identifier.</param>
    /// <param name="title">Its title.</param>
    /// <param name="what">What the document is, in a sentence.</param>
    /// <param name="shape">The shape of the object.</param>
    public static string Document<T>(string id, string title, string what, JsonShape<T> shape) => JsonText.Write(writer =>
    {
        var schema = new JsonSchema(writer);
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("$id", id);
        writer.WriteString("title", title);
        shape.WriteObject(schema, () =>
        {
            writer.WriteStartObject("$schema");
            writer.WriteString("type", "string");
            writer.WriteString("description", $"The schema the {what} was written by; any text.");
            writer.WriteEndObject();
        });
        schema.WriteDefinitions();
        writer.WriteEndObject();
    });

    /// <summary>Writes a reference to a definition, and remembers to write the definition.</summary>
    public void Reference(string name, Action writeDefinition)
    {
        writer.WriteString("$ref", $"#/$defs/{name}");
        _definitions.TryAdd(name, writeDefinition);
    }

    /// <summary>Writes every definition referred to, by those written so far and by each other.</summary>
    public void WriteDefinitions()
    {
        writer.WriteStartObject("$defs");
        for (var written = new HashSet<string>(StringComparer.Ordinal); written.Count < _definitions.Count;)
        {
            var name = _definitions.Keys.First(n => !written.Contains(n));
            written.Add(name);
            writer.WriteStartObject(name);
            _definitions[name]();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
