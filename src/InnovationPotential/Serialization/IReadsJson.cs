namespace InnovationPotential.Serialization;

/// <summary>What is read from JSON: a model, a table, a study, a fitted model.</summary>
/// <typeparam name="T">The type itself.</typeparam>
/// <remarks>Only types of this library are.</remarks>
public interface IReadsJson<T>
    where T : class, IReadsJson<T>
{
    /// <summary>Reads the value of a whole text.</summary>
    internal static abstract Reading<T> Read(JsonValue json, List<Diagnostic> problems);
}
