using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A member whose value has a type of its own; a null, or the default, is not written.</summary>
internal sealed class JsonPart<T, TValue>(string name, string description, JsonType<TValue> type, Func<T, TValue?> get,
    Func<T, TValue, T> set, bool required = false, bool keep = false)
    : JsonMember<T>(name, description, required)
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, ref T target)
    {
        var ok = type.TryRead(json, problems, out var value);
        if (!ok && !type.KeepsParts) return false;
        try
        {
            target = set(target, value);
            return ok;
        }
        catch (ArgumentException e)
        {
            problems.Add(json.Refused(e));
            return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, T source, T defaults)
    {
        var value = get(source);
        if (value is null || (!Required && !keep && EqualityComparer<TValue?>.Default.Equals(value, get(defaults)))) return;
        writer.WritePropertyName(Name);
        type.Write(writer, value);
    }

    public override JsonObject Schema(JsonSchema schema) => type.Schema(schema);

    public override JsonMember<TOuter> Within<TOuter>(Func<TOuter, T> outer, Func<TOuter, T, TOuter> replace) =>
        new JsonPart<TOuter, TValue>(Name, Description, type, o => get(outer(o)), (o, v) => replace(o, set(outer(o), v)), Required, keep);
}
