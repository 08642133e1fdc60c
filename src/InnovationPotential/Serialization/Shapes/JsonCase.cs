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
        where T : class, TBase => new Drafted<T, T>(kind, new JsonShape<T>(kind, description, defaults, members), v => v, v => v);

    /// <summary>A member of a family that comes into being whole: its members are collected in a draft.</summary>
    /// <param name="kind">Its identifier.</param>
    /// <param name="description">What it means.</param>
    /// <param name="defaults">A draft with the default of every member.</param>
    /// <param name="draft">The draft of a value.</param>
    /// <param name="finish">The value of a draft; an <see cref="ArgumentException"/> says why there is none.</param>
    /// <param name="members">The members of the draft.</param>
    public static JsonCase<TBase> Of<T, TDraft>(string kind, string description, TDraft defaults, Func<T, TDraft> draft,
        Func<TDraft, T> finish, params JsonMember<TDraft>[] members)
        where T : class, TBase => new Drafted<T, TDraft>(kind, new JsonShape<TDraft>(kind, description, defaults, members), draft, finish);

    /// <summary>A case that has rules beyond those of its members.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="description">What it is.</param>
    /// <param name="defaults">The value when nothing is said.</param>
    /// <param name="fault">What is wrong with a value; null where nothing is.</param>
    /// <param name="members">The members.</param>
    public static JsonCase<TBase> Checked<T>(string kind, string description, T defaults, Func<T, string?> fault,
        params JsonMember<T>[] members)
        where T : class, TBase => Of<T, T>(
        kind, description, defaults, value => value, value => fault(value) is { } why ? throw new ArgumentException(why) : value, members);

    private sealed class Drafted<T, TDraft>(string kind, JsonShape<TDraft> shape, Func<T, TDraft> draft, Func<TDraft, T> finish)
        : JsonCase<TBase>(kind)
        where T : class, TBase
    {
        public override bool HasDefaults => !shape.Members.Any(m => m.Required);

        public override bool Handles(TBase value) => value is T;

        public override bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value)
        {
            value = null!;
            var members = json.Kind == JsonValueKind.Object
                ? json : new JsonValue { Kind = JsonValueKind.Object, At = json.At, Line = json.Line, Column = json.Column };
            if (!shape.TryRead(members, problems, ["kind"], out var read)) return false;
            try
            {
                value = finish(read);
                return true;
            }
            catch (ArgumentException e)
            {
                problems.Add(json.Refused(e));
                return false;
            }
        }

        public override void WriteMembers(Utf8JsonWriter writer, TBase value) => shape.WriteMembers(writer, draft((T)value));

        public override void WriteSchema(JsonSchema schema) => shape.WriteDefinition(schema, Kind);
    }
}
