using System.Text.Json;

namespace InnovationPotential;

/// <summary>What writes itself as JSON: a model, a table, a study, a fitted model, a result.</summary>
/// <remarks>
/// Only types of this library are. <see cref="ResultWriting"/> writes them to files and streams; <see cref="JsonSerializer"/> writes the
/// same members, in the form and with the encoder of its options.
/// </remarks>
public interface IWritesJson
{
    internal void WriteTo(Utf8JsonWriter writer);
}
