using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A member that is a number, or nothing at all.</summary>
internal sealed class JsonOptional<T>(string name, string description, JsonType<double> type, Func<T, double?> get, Func<T, double?, T> set)
    : JsonMember<T>(name, description, false)
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, ref T target)
    {
        if (!type.TryRead(json, problems, out var value)) return false;
        target = set(target, value);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T source, T defaults)
    {
        if (get(source) is not { } value) return;
        writer.WritePropertyName(Name);
        type.Write(writer, value);
    }

    public override void WriteSchema(JsonSchema schema) => type.WriteSchema(schema);

    public override JsonMember<TOuter> Within<TOuter>(Func<TOuter, T> outer, Func<TOuter, T, TOuter> replace) =>
        new JsonOptional<TOuter>(Name, Description, type, o => get(outer(o)), (o, v) => replace(o, set(outer(o), v)));
}
