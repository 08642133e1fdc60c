using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Writes models, tables, studies, fitted models and results as JSON to files and streams.</summary>
/// <remarks>What <c>ToJson</c> tells, in UTF-8 without a byte order mark; results are written part by part, never as one string.</remarks>
public static class JsonWriting
{
    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidInputException">A model holds what JSON cannot: code of the user's own, a number that is not finite, a
    /// null.</exception>
    public static void WriteJson(this IWritesJson value, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonText.Write(stream, value.WriteTo);
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="path">The file to write or replace.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">A model holds what JSON cannot; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void WriteJson(this IWritesJson value, string path)
    {
        ArgumentNullException.ThrowIfNull(value);
        WholeFile.WriteStream(path, stream => JsonText.Write(stream, value.WriteTo));
    }
}
