using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A family of types told apart by the member <c>kind</c>, which may stand anywhere in the object.</summary>
/// <param name="name">The name of the family's definition in the schema.</param>
/// <param name="kindOf">The kind of a member of the family.</param>
/// <param name="first">The members that each case has before its own.</param>
/// <param name="last">The members that each case has behind its own.</param>
/// <param name="commonProblem">What is wrong with a value of any case, beyond its members; null where nothing is.</param>
internal sealed class JsonFamily<TBase>(string name, Func<TBase, string> kindOf, Action<JsonMembers<TBase>>? first = null,
    Action<JsonMembers<TBase>>? last = null, Func<TBase, string?>? commonProblem = null) : JsonType<TBase>
    where TBase : class
{
    // In the schema it is one word.
    private readonly string _words = string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
    private readonly List<Variant> _cases = [];

    public IEnumerable<string> Kinds => _cases.Select(c => c.Kind);

    /// <summary>Adds a member of the family.</summary>
    /// <param name="kind">Its identifier.</param>
    /// <param name="description">What it means.</param>
    /// <param name="defaults">An object with the default of every member.</param>
    /// <param name="members">Its members; none but those of the family when left out.</param>
    /// <param name="problem">What is wrong with a value, beyond its members; null where nothing is.</param>
    public JsonFamily<TBase> Case<T>(string kind, string description, T defaults, Action<JsonMembers<T>>? members = null,
        Func<T, string?>? problem = null)
        where T : class, TBase
    {
        return Case(kind, description, defaults, value => value, Checked, all =>
        {
            Add(all, first);
            members?.Invoke(all);
            Add(all, last);
        });

        T Checked(T value) =>
            (commonProblem?.Invoke(value) ?? problem?.Invoke(value)) is { } why ? throw new ArgumentException(why) : value;

        static void Add(JsonMembers<T> all, Action<JsonMembers<TBase>>? shared) =>
            all.Add(JsonMembers<TBase>.Of(shared).Select(m => m.Within<T>(value => value, (_, value) => (T)value)));
    }

    /// <summary>Adds a member of the family that comes into being whole: its members are collected in a draft.</summary>
    /// <param name="kind">Its identifier.</param>
    /// <param name="description">What it means.</param>
    /// <param name="defaults">A draft with the default of every member.</param>
    /// <param name="draft">The draft of a value.</param>
    /// <param name="finish">The value of a draft; an <see cref="ArgumentException"/> says why there is none.</param>
    /// <param name="members">The members of the draft.</param>
    public JsonFamily<TBase> Case<T, TDraft>(string kind, string description, TDraft defaults, Func<T, TDraft> draft,
        Func<TDraft, T> finish, Action<JsonMembers<TDraft>> members)
        where T : class, TBase
    {
        _cases.Add(new Variant<T, TDraft>(kind, new JsonShape<TDraft>(kind, description, defaults, members), draft, finish));
        return this;
    }

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value)
    {
        value = null!;
        if (json.Kind == JsonValueKind.String) return TryReadKind(json, json, problems, out value);
        if (json.Kind != JsonValueKind.Object) return Fail(json, problems, $"an object with a kind ({_words})");
        if (json.Member("kind") is { } kind) return TryReadKind(kind, json, problems, out value);
        problems.Add(json.Missing("kind", $"Add it: one of {string.Join(", ", Kinds)}."));
        return false;
    }

    public override void Write(Utf8JsonWriter writer, TBase value)
    {
        Open(writer, value);
        var match = _cases.Find(c => c.Handles(value))
            ?? throw NotSerializable($"The {_words} '{kindOf(value)}' is code of your own, which JSON cannot hold.",
                "Keep such a model in C#, or use a built-in kind.");
        writer.WriteString("kind", match.Kind);
        match.WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    public override JsonObject Schema(JsonSchema schema) => schema.Reference(name, () =>
    {
        var alternatives = _cases.ConvertAll(c => c.Definition(schema));
        var alone = JsonSchema.Names(_cases.Where(c => c.HasDefaults).Select(c => c.Kind));
        if (alone.Count > 0) alternatives.Add(new() { ["description"] = "The kind alone, with its defaults.", ["enum"] = alone });
        return new() { ["oneOf"] = new JsonArray([.. alternatives]) };
    });

    private bool TryReadKind(JsonValue kind, JsonValue json, List<Diagnostic> problems, out TBase value)
    {
        value = null!;
        if (_cases.Find(c => c.Kind == kind.Word) is { } match)
            return match.TryRead(json, problems, out value);
        problems.Add(Diagnostic.Error(ModelCodes.UnknownKind, $"{kind.Show()} is no kind of {_words}.", kind.Place,
            $"{Nearest.DidYouMean(kind.Word ?? "", Kinds)}It is one of {string.Join(", ", Kinds)}."));
        return false;
    }

    private abstract class Variant(string kind)
    {
        public string Kind => kind;

        /// <summary>Whether the kind alone says all.</summary>
        public abstract bool HasDefaults { get; }

        public abstract bool Handles(TBase value);

        public abstract bool TryRead(JsonValue json, List<Diagnostic> problems, out TBase value);

        public abstract void WriteMembers(Utf8JsonWriter writer, TBase value);

        public abstract JsonObject Definition(JsonSchema schema);
    }

    private sealed class Variant<T, TDraft>(string kind, JsonShape<TDraft> shape, Func<T, TDraft> draft, Func<TDraft, T> finish)
        : Variant(kind)
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

        public override JsonObject Definition(JsonSchema schema) =>
            shape.Definition(schema, new() { ["kind"] = new JsonObject { ["const"] = Kind } }, "kind");
    }
}
