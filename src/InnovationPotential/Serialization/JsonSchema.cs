using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A JSON Schema (2020-12) in the making: definitions are collected while references to them are written.</summary>
internal sealed class JsonSchema(Utf8JsonWriter writer)
{
    private readonly Dictionary<string, Action> _definitions = new(StringComparer.Ordinal);

    public Utf8JsonWriter Writer => writer;

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
