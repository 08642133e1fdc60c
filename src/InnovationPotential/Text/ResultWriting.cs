using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>
/// Writes results as comma-separated values, and models, tables, studies, fitted models and results as JSON, to files and streams.
/// </summary>
/// <remarks>
/// What <c>ToCsv</c> and <c>ToJson</c> tell, row by row and part by part, never as one string; in UTF-8 without a byte order mark.
/// </remarks>
public static class ResultWriting
{
    /// <summary>Writes to a writer, which stays open.</summary>
    /// <param name="result">The result.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this IWritesCsv result, TextWriter writer, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.Write(Utf8Buffer.To(writer), result.WriteTo, escapeFormulas);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this IWritesCsv result, Stream stream, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        CsvText.Write(Utf8Buffer.To(stream), result.WriteTo, escapeFormulas);
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there before is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no right to write the file; one that was there before is
    /// unchanged.</exception>
    public static void WriteCsv(this IWritesCsv result, string path, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        WholeFile.WriteStream(path, stream => result.WriteCsv(stream, escapeFormulas));
    }

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
