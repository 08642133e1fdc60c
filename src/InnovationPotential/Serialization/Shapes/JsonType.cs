using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>One definition of how a type stands in JSON, from which reading, writing and the schema follow.</summary>
internal abstract class JsonType<T>
{
    /// <summary>
    /// Reads a value; adds what is wrong with it to the problems and then returns false. What could be read is given all the same, or null.
    /// </summary>
    public abstract bool TryRead(JsonValue json, List<Diagnostic> problems, out T value);

    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Whether what could be read of a faulty value is worth looking at for more problems.</summary>
    public virtual bool KeepsParts => false;

    /// <summary>The type's schema; definitions that it refers to are added to the whole one.</summary>
    public abstract JsonObject Schema(JsonSchema schema);

    /// <summary>An array of such values.</summary>
    public JsonList<T> List => new(this);

    protected static bool Fail(JsonValue json, List<Diagnostic> problems, string expected, string? mend = null)
    {
        var hint = mend ?? (json.Kind == JsonValueKind.Null ? "Leave the member out where there is nothing to say." : null);
        problems.Add(Diagnostic.Error(ModelCodes.WrongType, $"Expected {expected}, found {json.Show()}.", json.Place, hint));
        return false;
    }

    protected static InvalidInputException NotSerializable(string message, string? hint = null) =>
        new([Diagnostic.Error(ModelCodes.NotSerializable, message, hint: hint)]);

    /// <summary>Begins the object of a value that is there and not nested deeper than can be read back.</summary>
    protected static void Open(Utf8JsonWriter writer, T value)
    {
        if (value is null) throw NotSerializable("A part of the model is null.");
        if (writer.CurrentDepth >= JsonParsing.MaxDepth)
            throw NotSerializable($"The model is nested deeper than {JsonParsing.MaxDepth} objects and arrays.");
        writer.WriteStartObject();
    }
}
