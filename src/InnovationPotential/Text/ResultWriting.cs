namespace InnovationPotential;

/// <summary>
/// Writes results as Markdown, HTML, comma-separated values and JSON, and models, tables, studies and fitted models as JSON: as texts, to
/// files and to streams.
/// </summary>
/// <remarks>
/// Files and streams take what <see cref="ToCsv"/> and <see cref="ToJson"/> tell, row by row and part by part, never as one string; in
/// UTF-8 without a byte order mark. What a type tells in each form stands with the type.
/// </remarks>
public static class ResultWriting
{
    /// <summary>The tables of the result's <c>ToString</c> in GitHub-flavored Markdown.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">There is no result.</exception>
    public static string ToMarkdown(this IShowsTables result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Tables().ToMarkdown();
    }

    /// <summary>The tables of the result's <c>ToString</c> as self-contained HTML fragments; every text is encoded.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">There is no result.</exception>
    public static string ToHtml(this IShowsTables result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Tables().ToHtml();
    }

    /// <summary>
    /// The result as comma-separated values: a header and rows with exact numbers; an undefined number is an empty field, never 0.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentNullException">There is no result.</exception>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string ToCsv(this IWritesCsv result, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        return CsvText.Of(result, escapeFormulas);
    }

    /// <summary>The result as JSON, indented, with exact numbers; an undefined number is null, never 0.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException">There is no result.</exception>
    /// <exception cref="InvalidInputException">The text is longer than a string can be.</exception>
    public static string ToJson(this IWritesJson result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Of(result);
    }

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
