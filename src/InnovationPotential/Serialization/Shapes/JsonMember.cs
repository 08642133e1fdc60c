using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A member of a JSON object that stands for a part of a <typeparamref name="T"/>.</summary>
internal abstract class JsonMember<T>(string name, string description, bool required)
{
    public string Name => name;

    public string Description => description;

    public bool Required => required;

    /// <summary>Reads the member into the object made so far.</summary>
    public abstract bool TryRead(JsonValue json, List<Diagnostic> problems, ref T target);

    /// <summary>Writes the member, unless it has its default.</summary>
    public abstract void Write(Utf8JsonWriter writer, T source, T defaults);

    public abstract JsonObject Schema(JsonSchema schema);

    /// <summary>The same member of an object that holds a <typeparamref name="T"/>.</summary>
    public abstract JsonMember<TOuter> Within<TOuter>(Func<TOuter, T> get, Func<TOuter, T, TOuter> set);
}
