using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>One member of a family of types.</summary>
internal abstract class JsonCase<TBase>(string kind)
    where TBase : class
{
    public string Kind => kind;

    /// <summary>Whether the kind alone says all.</summary>
    public abstract bool HasDefaults { get; }

    public abstract bool Handles(TBase value);

    public abstract bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value);

    public abstract void WriteMembers(Utf8JsonWriter writer, TBase value);

    public abstract void WriteSchema(JsonSchema schema);

    /// <summary>A member of a family with members of its own.</summary>
    /// <param name="kind">Its identifier.</param>
    /// <param name="description">What it means.</param>
    /// <param name="defaults">An object with the default of every member.</param>
    /// <param name="members">Its members.</param>
    public static JsonCase<TBase> Of<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : class, TBase => new Shaped<T>(kind, new JsonShape<T>(kind, description, defaults, members));

    private sealed class Shaped<T>(string kind, JsonShape<T> shape) : JsonCase<TBase>(kind)
        where T : class, TBase
    {
        public override bool HasDefaults => !shape.Members.Any(m => m.Required);

        public override bool Handles(TBase value) => value is T;

        public override bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value)
        {
            var members = json.Kind == JsonValueKind.Object ? json : new JsonValue { Kind = JsonValueKind.Object, Path = json.Path, Line = json.Line, Column = json.Column };
            var ok = shape.TryRead(members, problems, ["kind"], out var read);
            value = read;
            return ok;
        }

        public override void WriteMembers(Utf8JsonWriter writer, TBase value) => shape.WriteMembers(writer, (T)value);

        public override void WriteSchema(JsonSchema schema) => shape.WriteDefinition(schema, Kind);
    }
}
