using InnovationPotential.Robustness;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential;

public sealed partial record UncertaintyStudy
{
    /// <summary>
    /// The identifier of the schema of studies; the schema itself is <see cref="Schema"/>, and <c>docs/schema/study-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:study-1";

    /// <summary>Reads a study from JSON, strictly, as models are read.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidInputException">The text is no study; all problems are carried, with line, column and path.</exception>
    public static UncertaintyStudy Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var problems = new List<Diagnostic>();
        var value = JsonParsing.Parse(json, problems);
        UncertaintyStudy? study = null;
        if (value is not null)
        {
            if (value.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
            StudyJson.Shape.TryRead(value, problems, ["$schema"], out study);
        }

        InvalidInputException.ThrowIfAny(problems);
        return study!;
    }

    /// <summary>Reads a study from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no study; all problems are
    /// carried.</exception>
    public static UncertaintyStudy ReadJson(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (text, problem) = ModelFile.Read(path);
        return text is null ? throw new InvalidInputException([problem!]) : Parse(text);
    }

    /// <summary>The study as JSON, indented, with its <c>$schema</c>.</summary>
    /// <exception cref="InvalidInputException">The study holds what JSON cannot: code of the user's own.</exception>
    public string ToJson() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaId);
        StudyJson.Shape.WriteMembers(writer, this);
        writer.WriteEndObject();
    });

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
}
