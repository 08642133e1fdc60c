using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Models as JSON.</summary>
/// <remarks>
/// Strict: unknown, duplicate and missing members and values of a wrong type, null among them, are errors, all of them reported at once
/// with line, column and path. At most 64 objects and arrays are nested, and a text has at most 16,777,216 characters. A member that has
/// its default is not written. C# to JSON to C# gives an equal model. Numbers are finite, but for the few that may be without end: they go
/// by the words <c>"infinity"</c>, <c>"-infinity"</c> (the exponent of Leontief's function) and <c>"none"</c> (no cap).
/// </remarks>
public static class ModelJson
{
    /// <summary>
    /// The identifier of the schema of models; the schema itself is <see cref="Schema"/>, and <c>docs/schema/model-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:model-1";

    extension(IndicatorModel)
    {
        /// <summary>Reads a model from JSON and validates it.</summary>
        /// <param name="json">The text.</param>
        /// <exception cref="ArgumentNullException">The text is null.</exception>
        /// <exception cref="InvalidInputException">The text is no valid model; all problems are carried.</exception>
        public static IndicatorModel Parse(string json)
        {
            var reading = TryParse(json);
            InvalidInputException.ThrowIfAny(reading.Diagnostics);
            return reading.Model!;
        }

        /// <summary>Reads a model from JSON and validates it, without throwing.</summary>
        /// <param name="json">The text.</param>
        /// <returns>The model, unless there are errors, and everything found.</returns>
        /// <exception cref="ArgumentNullException">The text is null.</exception>
        public static ModelReading TryParse(string json)
        {
            ArgumentNullException.ThrowIfNull(json);
            var problems = new List<Diagnostic>();
            if (JsonParsing.Parse(json, problems) is not { } value) return new ModelReading(null, problems.ToEquatableArray());
            if (value.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
            ModelShape.Shape.TryRead(value, problems, ["$schema"], out var model);
            problems.AddRange(problems.Count == 0 ? model.Validate() : Unrelated(ModelValidation.ValidateParts(model), problems));
            var places = new ModelPlaces(value);
            return new ModelReading(problems.All(p => p.Severity != Severity.Error)
                ? model : null, problems.Select(places.Locate).ToEquatableArray());
        }

        /// <summary>Reads a model from a JSON file (UTF-8) and validates it, without throwing.</summary>
        /// <param name="path">The file.</param>
        /// <returns>The model, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8 is
        /// among it.</returns>
        /// <exception cref="ArgumentException">The path is empty or null.</exception>
        public static ModelReading TryReadJson(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            var (text, problem) = ModelFile.Read(path);
            if (text is null) return new ModelReading(null, Diagnostic.In(path, [problem!]));
            var reading = TryParse(text);
            return reading with { Diagnostics = Diagnostic.In(path, reading.Diagnostics) };
        }

        /// <summary>Reads a model from a JSON file (UTF-8) and validates it.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="ArgumentException">The path is empty or null.</exception>
        /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid model; all problems are
        /// carried.</exception>
        public static IndicatorModel ReadJson(string path)
        {
            var reading = TryReadJson(path);
            InvalidInputException.ThrowIfAny(reading.Diagnostics);
            return reading.Model!;
        }
    }

    /// <summary>The model as JSON, indented, with its <c>$schema</c>.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidInputException">
    /// The model holds what JSON cannot (code of the user's own, a number that is not finite, a null) or is nested too deep to be read
    /// back.
    /// </exception>
    public static string ToJson(this IndicatorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", SchemaId);
            ModelShape.Shape.WriteMembers(writer, model);
            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// The SHA-256 of the model's JSON in hexadecimal. Equal models have equal fingerprints (if they write periods alike: 2020Q3, not
    /// 2020-07).
    /// </summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidInputException">The model holds what JSON cannot.</exception>
    public static string Fingerprint(this IndicatorModel model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model.ToJson())));

    /// <summary>The JSON Schema (2020-12) of models.</summary>
    public static string Schema() => JsonSchema.Document(SchemaId, "InnovationPotential indicator model", "model", ModelShape.Shape);

    // What could be read of a faulty text is looked at too; what is wrong where reading went wrong would mislead.
    private static Diagnostic[] Unrelated(IReadOnlyList<Diagnostic> found, List<Diagnostic> problems) =>
        [.. found.Where(d => !problems.Exists(p => ModelPlaces.AreRelated(p.Location.Path!, d.Location.Path!)))];

    internal static string? TryFingerprint(this IndicatorModel model)
    {
        try
        {
            return model.Fingerprint();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
