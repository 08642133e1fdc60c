using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Robustness;
using InnovationPotential.Serialization;

namespace InnovationPotential;

// Read strictly, as models are.
[JsonConverter(typeof(LibraryJsonConverter<UncertaintyStudy>))]
public sealed partial record UncertaintyStudy : IWritesJson, IReadsJson<UncertaintyStudy>
{
    /// <summary>
    /// The identifier of the schema of studies; the schema itself is <see cref="Schema"/>, and <c>docs/schema/study-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:study-1";

    /// <summary>Reads a study from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidInputException">The text is no valid study; all problems are carried.</exception>
    public static UncertaintyStudy Parse(string json) => TryParse(json).OrThrow();

    /// <summary>Reads a study from JSON, without throwing.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The study, unless there are errors, and everything found.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<UncertaintyStudy> TryParse(string json) => JsonReading.OfText<UncertaintyStudy>(json);

    /// <summary>Reads a study from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid study; all problems are
    /// carried.</exception>
    public static UncertaintyStudy ReadJson(string path) => TryReadJson(path).OrThrow();

    /// <summary>Reads a study from a stream of JSON (UTF-8) to its end; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid study; all problems are carried.</exception>
    public static UncertaintyStudy ReadJson(Stream stream) => TryReadJson(stream).OrThrow();

    /// <summary>Reads a study from a reader of JSON to its end; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="InvalidInputException">The text is no valid study; all problems are carried.</exception>
    public static UncertaintyStudy ReadJson(TextReader reader) => TryReadJson(reader).OrThrow();

    /// <summary>Reads a study from a JSON file (UTF-8), without throwing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The study, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8 is among
    /// it.</returns>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    public static Reading<UncertaintyStudy> TryReadJson(string path) => JsonReading.OfFile<UncertaintyStudy>(path);

    /// <summary>Reads a study from a stream of JSON (UTF-8) to its end, without throwing; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <returns>The study, unless there are errors, and everything found.</returns>
    public static Reading<UncertaintyStudy> TryReadJson(Stream stream) => JsonReading.OfStream<UncertaintyStudy>(stream);

    /// <summary>Reads a study from a reader of JSON to its end, without throwing; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The study, unless there are errors, and everything found.</returns>
    public static Reading<UncertaintyStudy> TryReadJson(TextReader reader) => JsonReading.OfReader<UncertaintyStudy>(reader);

    /// <summary>Reads a study from a JSON file (UTF-8), as <see cref="ReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid study.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<UncertaintyStudy> ReadJsonAsync(string path, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(path, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a study from a stream of JSON (UTF-8), as <see cref="ReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid study.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<UncertaintyStudy> ReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(stream, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a study as <see cref="TryReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<UncertaintyStudy>> TryReadJsonAsync(string path, CancellationToken cancellation = default) =>
        JsonReading.OfFileAsync<UncertaintyStudy>(path, cancellation);

    /// <summary>Reads a study as <see cref="TryReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<UncertaintyStudy>> TryReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        JsonReading.OfStreamAsync<UncertaintyStudy>(stream, cancellation);

    /// <summary>The study as JSON, indented, with its <c>$schema</c>.</summary>
    /// <exception cref="InvalidInputException">The study holds what JSON cannot: code of the user's own.</exception>
    public string ToJson() => JsonText.Of(this);

    /// <summary>The JSON Schema (2020-12) of studies.</summary>
    public static string Schema() =>
        JsonSchema.Document(SchemaId, "InnovationPotential study of uncertainty and sensitivity", "study", StudyJson.Shape);

    internal string? TryToJson()
    {
        try
        {
            return ToJson();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    static Reading<UncertaintyStudy> IReadsJson<UncertaintyStudy>.Read(JsonValue json, List<Diagnostic> problems)
    {
        if (json.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
        StudyJson.Shape.TryRead(json, problems, ["$schema"], out var study);
        return new(problems.HasErrors() ? null : study, problems.ToEquatableArray());
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaId);
        StudyJson.Shape.WriteMembers(writer, this);
        writer.WriteEndObject();
    }
}
