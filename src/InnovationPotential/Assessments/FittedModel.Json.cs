using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential;

// Fitted models as JSON: fit once, keep, and assess new units and years against a frozen reference. As strict as models: all problems at
// once, with line, column and path.
[JsonConverter(typeof(LibraryJsonConverter<FittedModel>))]
public sealed partial class FittedModel : IWritesJson, IReadsJson<FittedModel>
{
    /// <summary>
    /// The identifier of the schema of fitted models; the schema itself is <see cref="Schema"/>, and
    /// <c>docs/schema/fitted-model-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:fitted-model-1";

    /// <summary>Reads a fitted model from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidInputException">The text is no valid fitted model; all problems are carried.</exception>
    public static FittedModel Parse(string json) => TryParse(json).OrThrow();

    /// <summary>Reads a fitted model from JSON, without throwing.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The fitted model, unless there are errors, and everything found.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<FittedModel> TryParse(string json) => JsonReading.OfText<FittedModel>(json);

    /// <summary>Reads a fitted model from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid fitted model; all problems are
    /// carried.</exception>
    public static FittedModel ReadJson(string path) => TryReadJson(path).OrThrow();

    /// <summary>Reads a fitted model from a stream of JSON (UTF-8) to its end; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid fitted model; all problems are
    /// carried.</exception>
    public static FittedModel ReadJson(Stream stream) => TryReadJson(stream).OrThrow();

    /// <summary>Reads a fitted model from a reader of JSON to its end; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="InvalidInputException">The text is no valid fitted model; all problems are carried.</exception>
    public static FittedModel ReadJson(TextReader reader) => TryReadJson(reader).OrThrow();

    /// <summary>Reads a fitted model from a JSON file (UTF-8), without throwing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The fitted model, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8 is
    /// among it.</returns>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    public static Reading<FittedModel> TryReadJson(string path) => JsonReading.OfFile<FittedModel>(path);

    /// <summary>Reads a fitted model from a stream of JSON (UTF-8) to its end, without throwing; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <returns>The fitted model, unless there are errors, and everything found.</returns>
    public static Reading<FittedModel> TryReadJson(Stream stream) => JsonReading.OfStream<FittedModel>(stream);

    /// <summary>Reads a fitted model from a reader of JSON to its end, without throwing; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The fitted model, unless there are errors, and everything found.</returns>
    public static Reading<FittedModel> TryReadJson(TextReader reader) => JsonReading.OfReader<FittedModel>(reader);

    /// <summary>Reads a fitted model from a JSON file (UTF-8), as <see cref="ReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid fitted model.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<FittedModel> ReadJsonAsync(string path, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(path, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a fitted model from a stream of JSON (UTF-8), as <see cref="ReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid fitted model.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<FittedModel> ReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(stream, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a fitted model as <see cref="TryReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<FittedModel>> TryReadJsonAsync(string path, CancellationToken cancellation = default) =>
        JsonReading.OfFileAsync<FittedModel>(path, cancellation);

    /// <summary>Reads a fitted model as <see cref="TryReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<FittedModel>> TryReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        JsonReading.OfStreamAsync<FittedModel>(stream, cancellation);

    /// <summary>The fitted model as JSON, indented, with its <c>$schema</c>, format and the version of the library.</summary>
    /// <remarks>
    /// Numbers are written to the last bit; null stands for an undefined one, the words <c>"infinity"</c> and <c>"-infinity"</c> for those
    /// without end. A fitted model that is read back assesses as the one that was written. The reference table is not in the text, but for
    /// what was learned from it: nearest units keep the values of all reference units.
    /// </remarks>
    /// <exception cref="InvalidInputException">The model holds code of the user's own, which JSON cannot, or is larger or nested deeper
    /// than can be read back.</exception>
    public string ToJson()
    {
        var json = JsonText.Of(this);
        if (json.Length <= JsonParsing.MaxLength) return json;
        throw new InvalidInputException([Diagnostic.Error(
            ModelCodes.TooLarge,
            Invariant($"The fitted model has {json.Length} characters; at most {JsonParsing.MaxLength} can be read back."),
            hint: "Impute by another method than the nearest units, which keeps the whole reference.")]);
    }

    /// <summary>The JSON Schema (2020-12) of fitted models.</summary>
    public static string Schema() =>
        JsonSchema.Document(SchemaId, "InnovationPotential fitted model", "fitted model", FittedModelShape.Shape);

    /// <summary>Whether a text claims to be a fitted model: a model has no member <c>format</c>.</summary>
    internal static bool IsFitted(string json) => JsonParsing.Parse(json, [])?.Member("format") is not null;

    static Reading<FittedModel> IReadsJson<FittedModel>.Read(JsonValue value, List<Diagnostic> problems)
    {
        if (value.Kind == JsonValueKind.Object
            && value.Member("format") is not { Kind: JsonValueKind.String, Text: FittedModelShape.Format })
        {
            // Of another format nothing more can be said.
            var format = value.Member("format");
            problems.Add(Diagnostic.Error(
                AssessmentCodes.UnknownFormat,
                format is null
                    ? "The text does not say that it is a fitted model: it has no member 'format'."
                    : $"The format {format.Show()} is not known.",
                (format ?? value).Place,
                $"A fitted model has the format '{FittedModelShape.Format}'; without lessons it is a model, not a fitted one."));
            return new Reading<FittedModel>(null, problems.ToEquatableArray());
        }

        if (value.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
        FittedModelShape.Shape.TryRead(value, problems, ["$schema"], out var draft);
        var places = new ModelPlaces(value);
        if (problems.Count == 0) problems.AddRange(draft.Model.Validate().Where(d => d.Severity == Severity.Error).Select(Within));
        if (problems.Count == 0) problems.AddRange(FittedDraftRules.Validate(draft));
        return problems.Count == 0
            ? new Reading<FittedModel>(draft.Finish(), [])
            : new Reading<FittedModel>(null, problems.Select(places.Locate).ToEquatableArray());
    }

    // What validation says of a model it says from the model's root.
    private static Diagnostic Within(Diagnostic diagnostic) =>
        diagnostic with { Location = diagnostic.Location with { Path = $"$.model{diagnostic.Location.Path?[1..]}" } };

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaId);
        FittedModelShape.Shape.WriteMembers(writer, FittedDraft.Of(this));
        writer.WriteEndObject();
    }
}
