using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>One definition of how a type stands in JSON, from which reading, writing and the schema follow.</summary>
internal abstract class JsonType<T>
{
    /// <summary>Reads a value; adds what is wrong with it to the problems and then returns false.</summary>
    public abstract bool TryRead(JsonValue json, List<Diagnostic> problems, out T value);

    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes the members of the type's schema into the object that is open.</summary>
    public abstract void WriteSchema(JsonSchema schema);

    protected static bool Fail(JsonValue json, List<Diagnostic> problems, string expected, string? hint = null)
    {
        problems.Add(Diagnostic.Error(ModelCodes.WrongType, $"Expected {expected}, found {json.Show()}.", json.Place, hint));
        return false;
    }
}
