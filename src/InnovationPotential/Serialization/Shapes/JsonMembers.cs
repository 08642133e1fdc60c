namespace InnovationPotential.Serialization;

/// <summary>The members of a JSON object that stands for a <typeparamref name="T"/>, in the order in which they are written.</summary>
internal sealed class JsonMembers<T>
{
    private readonly List<JsonMember<T>> _members = [];

    /// <summary>The members that something adds; none where there is nothing.</summary>
    public static JsonMember<T>[] Of(Action<JsonMembers<T>>? add)
    {
        var members = new JsonMembers<T>();
        add?.Invoke(members);
        return [.. members._members];
    }

    /// <summary>Adds a member that must be there.</summary>
    public JsonMembers<T> Required<TValue>(string name, string description, JsonType<TValue> type, Func<T, TValue?> get,
        Func<T, TValue, T> set) => Add([new JsonPart<T, TValue>(name, description, type, get, set, required: true)]);

    /// <summary>Adds a member that is left out where its value is null or the default.</summary>
    public JsonMembers<T> Optional<TValue>(string name, string description, JsonType<TValue> type, Func<T, TValue?> get,
        Func<T, TValue, T> set) => Add([new JsonPart<T, TValue>(name, description, type, get, set)]);

    /// <summary>Adds a member that is left out where there is no value.</summary>
    public JsonMembers<T> Nullable<TValue>(string name, string description, JsonType<TValue> type, Func<T, TValue?> get,
        Func<T, TValue?, T> set)
        where TValue : struct => Optional(name, description, new JsonMapped<TValue?, TValue>(type, v => v!.Value, v => v), get, set);

    public JsonMembers<T> Add(IEnumerable<JsonMember<T>> members)
    {
        _members.AddRange(members);
        return this;
    }
}
