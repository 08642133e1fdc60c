using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Validation;

namespace InnovationPotential;

// Models as JSON. Strict: unknown, duplicate and missing members and values of a wrong type, null among them, are errors, all reported at
// once with line, column and path. A member that has its default is not written. C# to JSON to C# gives an equal model.
[JsonConverter(typeof(LibraryJsonConverter<IndicatorModel>))]
public sealed partial record IndicatorModel : IWritesJson, IReadsJson<IndicatorModel>
{
    /// <summary>
    /// The identifier of the schema of models; the schema itself is <see cref="Schema"/>, and <c>docs/schema/model-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:model-1";

    /// <summary>Reads a model from JSON and validates it.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidInputException">The text is no valid model; all problems are carried.</exception>
    public static IndicatorModel Parse(string json) => TryParse(json).OrThrow();

    /// <summary>Reads a model from JSON and validates it, without throwing.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The model, unless there are errors, and everything found.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<IndicatorModel> TryParse(string json) => JsonReading.OfText<IndicatorModel>(json);

    /// <summary>Reads a model from a JSON file (UTF-8) and validates it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid model; all problems are
    /// carried.</exception>
    public static IndicatorModel ReadJson(string path) => TryReadJson(path).OrThrow();

    /// <summary>Reads a model from a stream of JSON (UTF-8) to its end and validates it; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid model; all problems are carried.</exception>
    public static IndicatorModel ReadJson(Stream stream) => TryReadJson(stream).OrThrow();

    /// <summary>Reads a model from a reader of JSON to its end and validates it; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="InvalidInputException">The text is no valid model; all problems are carried.</exception>
    public static IndicatorModel ReadJson(TextReader reader) => TryReadJson(reader).OrThrow();

    /// <summary>Reads a model from a JSON file (UTF-8) and validates it, without throwing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The model, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8 is among
    /// it.</returns>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    public static Reading<IndicatorModel> TryReadJson(string path) => JsonReading.OfFile<IndicatorModel>(path);

    /// <summary>Reads a model from a stream of JSON (UTF-8) to its end and validates it, without throwing; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <returns>The model, unless there are errors, and everything found.</returns>
    public static Reading<IndicatorModel> TryReadJson(Stream stream) => JsonReading.OfStream<IndicatorModel>(stream);

    /// <summary>Reads a model from a reader of JSON to its end and validates it, without throwing; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The model, unless there are errors, and everything found.</returns>
    public static Reading<IndicatorModel> TryReadJson(TextReader reader) => JsonReading.OfReader<IndicatorModel>(reader);

    /// <summary>Reads a model from a JSON file (UTF-8), as <see cref="ReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid model.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<IndicatorModel> ReadJsonAsync(string path, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(path, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a model from a stream of JSON (UTF-8), as <see cref="ReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid model.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<IndicatorModel> ReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(stream, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a model as <see cref="TryReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<IndicatorModel>> TryReadJsonAsync(string path, CancellationToken cancellation = default) =>
        JsonReading.OfFileAsync<IndicatorModel>(path, cancellation);

    /// <summary>Reads a model as <see cref="TryReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<IndicatorModel>> TryReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        JsonReading.OfStreamAsync<IndicatorModel>(stream, cancellation);

    /// <summary>The model as JSON, indented, with its <c>$schema</c>.</summary>
    /// <remarks>
    /// Numbers are finite, but for the few that may be without end: they go by the words <c>"infinity"</c>, <c>"-infinity"</c> (the
    /// exponent of Leontief's function) and <c>"none"</c> (no cap). At most 64 objects and arrays are nested, and a text has at most
    /// 16,777,216 characters.
    /// </remarks>
    /// <exception cref="InvalidInputException">
    /// The model holds what JSON cannot (code of the user's own, a number that is not finite, a null) or is nested too deep to be read
    /// back.
    /// </exception>
    public string ToJson() => JsonText.Of(this);

    /// <summary>
    /// The SHA-256 of the model's JSON in hexadecimal. Equal models have equal fingerprints (if they write periods alike: 2020Q3, not
    /// 2020-07).
    /// </summary>
    /// <exception cref="InvalidInputException">The model holds what JSON cannot.</exception>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>The JSON Schema (2020-12) of models.</summary>
    public static string Schema() => JsonSchema.Document(SchemaId, "InnovationPotential indicator model", "model", ModelShape.Shape);

    internal string? TryFingerprint()
    {
        try
        {
            return Fingerprint();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    static Reading<IndicatorModel> IReadsJson<IndicatorModel>.Read(JsonValue json, List<Diagnostic> problems)
    {
        if (json.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
        ModelShape.Shape.TryRead(json, problems, ["$schema"], out var model);
        problems.AddRange(problems.Count == 0 ? model.Validate() : Unrelated(ModelFindings.Of(model, onlyParts: true), problems));
        var places = new ModelPlaces(json);
        return new(problems.HasErrors() ? null : model, problems.Select(places.Locate).ToEquatableArray());
    }

    // What could be read of a faulty text is looked at too; what is wrong where reading went wrong would mislead.
    private static Diagnostic[] Unrelated(IReadOnlyList<Diagnostic> found, List<Diagnostic> problems) =>
        [.. found.Where(d => !problems.Exists(p => ModelPlaces.AreRelated(p.Location.Path!, d.Location.Path!)))];

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaId);
        ModelShape.Shape.WriteMembers(writer, this);
        writer.WriteEndObject();
    }
}
