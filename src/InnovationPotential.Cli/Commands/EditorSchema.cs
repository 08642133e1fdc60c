using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary>Puts the schemas beside files of JSON, so that editors complete and check them at once.</summary>
internal static class EditorSchema
{
    private static readonly (string Id, string File, Func<string> Text)[] All =
    [
        (IndicatorModel.SchemaId, "model-1.schema.json", IndicatorModel.Schema),
        (UncertaintyStudy.SchemaId, "study-1.schema.json", UncertaintyStudy.Schema),
    ];

    /// <summary>Files that name a schema beside them, and these schemas.</summary>
    /// <param name="files">Names and texts.</param>
    public static IEnumerable<(string Name, string Text)> Beside(IReadOnlyList<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files) yield return (name, All.Aggregate(text, Named));
        foreach (var (id, file, text) in All)
        {
            if (files.Any(f => f.Text.Contains(Member(id), StringComparison.Ordinal))) yield return (file, text());
        }
    }

    private static string Named(string text, (string Id, string File, Func<string> Text) schema) =>
        text.Replace(Member(schema.Id), Member($"./{schema.File}"), StringComparison.Ordinal);

    private static string Member(string value) => $"\"$schema\": \"{value}\"";
}
