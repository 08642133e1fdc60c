namespace InnovationPotential.Cli.Commands;

/// <summary>The files <c>innopot init</c> writes, and what to do with them.</summary>
/// <param name="Files">Names and texts.</param>
/// <param name="Next">What to run next; <c>{model.json}</c> stands for the path of that file.</param>
internal sealed record StarterFiles(IReadOnlyList<(string Name, string Text)> Files, string Next)
{
    private const string Model = "model.json";
    private const string Data = "data.csv";

    /// <summary>The files of a preset; those of the sample without one.</summary>
    /// <exception cref="ArgumentException">There is no such preset, or it is no model.</exception>
    public static StarterFiles Of(string? id)
    {
        if (id is null)
        {
            return new(
                [(Model, SampleModels.InstitutionalScore.ToJson()), (Data, SampleTables.InstitutionsCsv),
                    ("study.json", SampleStudies.Institutions.ToJson())],
                "innopot assess {model.json} {data.csv}");
        }

        return id == Presets.SmeClusterPotential.Id ? Clusters : new([(Model, ModelOf(id).ToJson())], "innopot assess {model.json} DATA");
    }

    /// <summary>What to run next, with the paths of the files in a folder.</summary>
    public string NextIn(string folder) =>
        Files.Aggregate(Next, (text, file) => text.Replace($"{{{file.Name}}}", Path.Combine(folder, file.Name), StringComparison.Ordinal));

    private static StarterFiles Clusters => new(
        [
            (Model, SmeClusterPotential.ScoreSum.ToJson()),
            ("index.json", SmeClusterPotential.Index.ToJson()),
            ("resources.json", SmeClusterPotential.Resources.ToJson()),
            ("readiness.json", SmeClusterPotential.Readiness.ToJson()),
            (Data, ClusterForm.Blank),
            ("legend.md", ClusterForm.Legend),
            ("example.csv", SmeClusterPotential.ExampleCsv),
            ("plans.csv", SmeClusterPotential.PlansCsv),
        ],
        "fill in {data.csv} as {legend.md} says; the filled example: innopot assess {model.json} {example.csv}");

    private static IndicatorModel ModelOf(string id)
    {
        if (Presets.Find(id) is Preset<IndicatorModel> preset) return preset.Value;
        var models = string.Join(", ", Presets.All.OfType<Preset<IndicatorModel>>().Select(p => p.Id));
        throw new ArgumentException(
            $"{(Presets.Find(id) is { Kind: { } kind } ? $"The preset '{id}' is no model but {kind}" : $"There is no preset '{id}'")}. These are models: {models}.");
    }
}
