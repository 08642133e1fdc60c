namespace InnovationPotential.Serialization;

/// <summary>Finds the line of a model's JSON that a diagnostic about the model speaks of.</summary>
internal static class ModelPlaces
{
    /// <summary>The diagnostic with the line, column and path of the node it names (or of its path, where it has one).</summary>
    public static Diagnostic Locate(Diagnostic diagnostic, JsonValue json)
    {
        var found = diagnostic.Location.Path is { } path ? At(json, path) : diagnostic.Location.Node is { } code ? Named(json, code) : json;
        return found is null ? diagnostic : diagnostic with { Location = diagnostic.Location with { Row = found.Line, Column = found.Column, Path = diagnostic.Location.Path ?? found.Path } };
    }

    private static JsonValue? At(JsonValue json, string path) =>
        json.Path == path ? json : json.Members.Select(m => m.Value).Concat(json.Items).Where(v => path.StartsWith(v.Path, StringComparison.Ordinal)).Select(v => At(v, path)).FirstOrDefault(v => v is not null)
            ?? (path.StartsWith(json.Path, StringComparison.Ordinal) ? json : null);

    private static JsonValue? Named(JsonValue json, string code) =>
        json.Member("code")?.Text == code ? json : json.Member("children")?.Items.Select(c => Named(c, code)).FirstOrDefault(c => c is not null);
}
