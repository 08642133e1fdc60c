using System.Text.Json;

namespace InnovationPotential.Tests.Serialization;

/// <summary>Holds JSON against a JSON Schema, as far as the library's own schema needs it; an unknown keyword throws.</summary>
public static class SchemaCheck
{
    private static readonly JsonElement Schema = JsonDocument.Parse(IndicatorModel.Schema()).RootElement;
    private static readonly JsonElement FittedSchema = JsonDocument.Parse(FittedModel.Schema()).RootElement;
    private static readonly JsonElement StudySchema = JsonDocument.Parse(UncertaintyStudy.Schema()).RootElement;

    /// <summary>What of a model's JSON breaks the schema of models.</summary>
    public static IReadOnlyList<string> Problems(string json) => Problems(json, Schema);

    /// <summary>What of a fitted model's JSON breaks the schema of fitted models.</summary>
    public static IReadOnlyList<string> FittedProblems(string json) => Problems(json, FittedSchema);

    /// <summary>What of a study's JSON breaks the schema of studies.</summary>
    public static IReadOnlyList<string> StudyProblems(string json) => Problems(json, StudySchema);

    private static List<string> Problems(string json, JsonElement root)
    {
        using var document = JsonDocument.Parse(json);
        var found = new List<string>();
        Check(document.RootElement, root, root, "$", found);
        return found;
    }

    private static bool IsValid(JsonElement value, JsonElement schema, JsonElement root)
    {
        var found = new List<string>();
        Check(value, schema, root, "$", found);
        return found.Count == 0;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> found)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var argument = keyword.Value;
            var ok = keyword.Name switch
            {
                "$schema" or "$id" or "$defs" or "title" or "description" => true,
                "type" => IsOf(value, argument.GetString()!),
                "const" => JsonElement.DeepEquals(value, argument),
                "enum" => argument.EnumerateArray().Any(option => JsonElement.DeepEquals(value, option)),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
                "required" =>
                    value.ValueKind != JsonValueKind.Object
                        || argument.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || argument.GetBoolean()
                    || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
                "oneOf" => argument.EnumerateArray().Count(option => IsValid(value, option, root)) == 1,
                "anyOf" => argument.EnumerateArray().Any(option => IsValid(value, option, root)),
                "$ref" or "properties" or "items" => true,
                _ => throw new NotSupportedException(keyword.Name),
            };
            if (!ok) found.Add($"{path}: {keyword.Name} {argument.GetRawText()[..Math.Min(60, argument.GetRawText().Length)]}");
            if (keyword.Name == "$ref")
                Check(value, root.GetProperty("$defs").GetProperty(argument.GetString()!["#/$defs/".Length..]), root, path, found);
            if (keyword.Name == "properties" && value.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in value.EnumerateObject().Where(m => argument.TryGetProperty(m.Name, out _)))
                    Check(member.Value, argument.GetProperty(member.Name), root, $"{path}.{member.Name}", found);
            }

            if (keyword.Name != "items" || value.ValueKind != JsonValueKind.Array) continue;
            foreach (var (index, item) in value.EnumerateArray().Index()) Check(item, argument, root, $"{path}[{index}]", found);
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
        _ => throw new NotSupportedException(type),
    };
}
