using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Models as JSON.</summary>
/// <remarks>
/// Strict: unknown, duplicate and missing members and values of a wrong type are errors, all of them reported at once with line, column and path.
/// A member that has its default is not written. C# to JSON to C# gives an equal model.
/// </remarks>
public static class ModelJson
{
    /// <summary>Where the schema of the models is published.</summary>
    public const string SchemaId = "https://innovation-potential.org/schema/model-1.json";

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
            var read = ModelShape.Shape.TryRead(value, problems, ["$schema"], out var model);
            if (read) problems.AddRange(model.Validate().Select(d => ModelPlaces.Locate(d, value)));
            return new ModelReading(problems.All(p => p.Severity != Severity.Error) ? model : null, problems.ToEquatableArray());
        }

        /// <summary>Reads a model from a JSON file (UTF-8) and validates it.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="InvalidInputException">The text is no valid model; all problems are carried.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public static IndicatorModel ReadJson(string path) => Parse(File.ReadAllText(path, Encoding.UTF8));
    }

    /// <summary>The model as JSON, indented, with its <c>$schema</c>.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidInputException">The model holds code of the user's own (a custom strategy, aggregation or normalization).</exception>
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

    /// <summary>The SHA-256 of the model's canonical JSON in hexadecimal: equal models have equal fingerprints.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidInputException">The model holds code of the user's own.</exception>
    public static string Fingerprint(this IndicatorModel model) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model.ToJson())));

    /// <summary>The JSON Schema (2020-12) of models.</summary>
    public static string Schema() => JsonText.Write(writer =>
    {
        var schema = new JsonSchema(writer);
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("$id", SchemaId);
        writer.WriteString("title", "InnovationPotential indicator model");
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        writer.WriteStartObject("$schema");
        writer.WriteString("type", "string");
        writer.WriteEndObject();
        foreach (var member in ModelShape.Shape.Members)
        {
            writer.WriteStartObject(member.Name);
            writer.WriteString("description", member.Description);
            member.WriteSchema(schema);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var member in ModelShape.Shape.Members.Where(m => m.Required)) writer.WriteStringValue(member.Name);
        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
        schema.WriteDefinitions();
        writer.WriteEndObject();
    });

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
