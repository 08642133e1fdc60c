using System.Globalization;
using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Fitted models as JSON: fit once, keep, and assess new units and years against a frozen reference.</summary>
/// <remarks>
/// As strict as models (<see cref="ModelJson"/>): all problems at once, with line, column and path. Numbers are written to the last bit;
/// null stands for an undefined one, the words <c>"infinity"</c> and <c>"-infinity"</c> for those without end. A fitted model that is read
/// back assesses as the one that was written. The reference table is not in the text, but for what was learned from it: nearest units keep
/// the values of all reference units.
/// </remarks>
public static class FittedModelJson
{
    /// <summary>
    /// The identifier of the schema of fitted models; the schema itself is <see cref="Schema"/>, and
    /// <c>docs/schema/fitted-model-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:fitted-model-1";

    extension(FittedModel)
    {
        /// <summary>Reads a fitted model from JSON.</summary>
        /// <param name="json">The text.</param>
        /// <exception cref="ArgumentNullException">The text is null.</exception>
        /// <exception cref="InvalidInputException">The text is no valid fitted model; all problems are carried.</exception>
        public static FittedModel Parse(string json) => OrThrow(TryParse(json));

        /// <summary>Reads a fitted model from JSON, without throwing.</summary>
        /// <param name="json">The text.</param>
        /// <returns>The fitted model, unless there are errors, and everything found.</returns>
        /// <exception cref="ArgumentNullException">The text is null.</exception>
        public static FittedReading TryParse(string json)
        {
            ArgumentNullException.ThrowIfNull(json);
            var problems = new List<Diagnostic>();
            return JsonParsing.Parse(json, problems) is { } value
                ? Read(value, problems) : new FittedReading(null, problems.ToEquatableArray());
        }

        /// <summary>Reads a fitted model from a JSON file (UTF-8), without throwing.</summary>
        /// <param name="path">The file.</param>
        /// <returns>The fitted model, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8
        /// is among it.</returns>
        /// <exception cref="ArgumentException">The path is empty or null.</exception>
        public static FittedReading TryReadJson(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            var (text, problem) = ModelFile.Read(path);
            return text is null ? new FittedReading(null, [problem!]) : TryParse(text);
        }

        /// <summary>Reads a fitted model from a JSON file (UTF-8).</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="ArgumentException">The path is empty or null.</exception>
        /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid fitted model; all problems are
        /// carried.</exception>
        public static FittedModel ReadJson(string path) => OrThrow(TryReadJson(path));
    }

    /// <summary>The fitted model as JSON, indented, with its <c>$schema</c>, format and the version of the library.</summary>
    /// <param name="fitted">The fitted model.</param>
    /// <exception cref="ArgumentNullException">The fitted model is null.</exception>
    /// <exception cref="InvalidInputException">The model holds code of the user's own, which JSON cannot, or is larger or nested deeper
    /// than can be read back.</exception>
    public static string ToJson(this FittedModel fitted)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        var json = JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", SchemaId);
            FittedModelShape.Shape.WriteMembers(writer, FittedDraft.Of(fitted));
            writer.WriteEndObject();
        });
        if (json.Length <= JsonParsing.MaxLength) return json;
        throw new InvalidInputException([Diagnostic.Error(
            ModelCodes.TooLarge,
            string.Create(CultureInfo.InvariantCulture,
                $"The fitted model has {json.Length} characters; at most {JsonParsing.MaxLength} can be read back."),
            hint: "Impute by another method than the nearest units, which keeps the whole reference.")]);
    }

    /// <summary>The JSON Schema (2020-12) of fitted models.</summary>
    public static string Schema() =>
        JsonSchema.Document(SchemaId, "InnovationPotential fitted model", "fitted model", FittedModelShape.Shape);

    /// <summary>Whether a text claims to be a fitted model: a model has no member <c>format</c>.</summary>
    internal static bool IsFitted(string json) => JsonParsing.Parse(json, [])?.Member("format") is not null;

    private static FittedModel OrThrow(FittedReading reading)
    {
        InvalidInputException.ThrowIfAny(reading.Diagnostics);
        return reading.Fitted!;
    }

    private static FittedReading Read(JsonValue value, List<Diagnostic> problems)
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
                $"A fitted model has the format '{FittedModelShape.Format}'; models without lessons are read by IndicatorModel."));
            return new FittedReading(null, problems.ToEquatableArray());
        }

        if (value.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
        FittedModelShape.Shape.TryRead(value, problems, ["$schema"], out var draft);
        var places = new ModelPlaces(value);
        if (problems.Count == 0) problems.AddRange(draft.Model.Validate().Where(d => d.Severity == Severity.Error).Select(Within));
        if (problems.Count == 0) problems.AddRange(FittedDraftCheck.Of(draft));
        return problems.Count == 0
            ? new FittedReading(draft.Finish(), []) : new FittedReading(null, problems.Select(places.Locate).ToEquatableArray());
    }

    // What validation says of a model it says from the model's root.
    private static Diagnostic Within(Diagnostic diagnostic) =>
        diagnostic with { Location = diagnostic.Location with { Path = $"$.model{diagnostic.Location.Path?[1..]}" } };
}
