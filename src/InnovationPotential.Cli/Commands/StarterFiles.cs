using InnovationPotential.Cli.Output;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary>The files <c>innopot init</c> writes, and what to do with them.</summary>
/// <param name="Files">Names and texts.</param>
/// <param name="Next">What to run next; <c>{model.json}</c> stands for the path of that file.</param>
internal sealed record StarterFiles(IReadOnlyList<(string Name, string Text)> Files, string Next)
{
    private const string Model = "model.json";
    private const string Data = "data.csv";
    private const string Assess = "innopot assess {model.json} {data.csv}";

    /// <summary>The names of the templates: one of each strategy.</summary>
    public static string[] Templates => [.. OfTemplates.Select(t => t.Name)];

    /// <summary>The files of the sample.</summary>
    public static StarterFiles Sample => new(
        [(Model, SampleModels.InstitutionalScore.ToJson()), (Data, SampleTables.InstitutionsCsv),
            ("study.json", SampleModels.InstitutionalStudy.ToJson())],
        Assess);

    /// <summary>The files of a preset.</summary>
    /// <param name="id">The preset's id.</param>
    /// <exception cref="ArgumentException">There is no such preset, or it is no model.</exception>
    public static StarterFiles OfPreset(string id) =>
        id == Presets.SmeClusterPotential.Id ? Clusters : new([(Model, ModelOf(id).ToJson())], "innopot assess {model.json} DATA");

    /// <summary>The files of a template: a model of a strategy, and a table for it.</summary>
    /// <param name="name">The template's name.</param>
    public static StarterFiles OfTemplate(string name)
    {
        var (_, model, table) = OfTemplates.Single(t => t.Name == name);
        return new([(Model, model.ToJson()), (Data, table())], Assess);
    }

    /// <summary>The model that a table proposes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The table's path.</param>
    /// <param name="options">The options by which it was read, which reading it again needs.</param>
    public static StarterFiles Proposed(IndicatorTable table, string path, string options) =>
        new([(Model, IndicatorModel.Propose(table).ToJson())],
            $"decide what {{model.json}} marks as guessed, then: innopot assess {{model.json}} {ShellText.Of(path)}{options}");

    /// <summary>What to run next, with the paths of the files in a folder.</summary>
    /// <param name="folder">The folder.</param>
    public string NextIn(string folder) =>
        Files.Aggregate(Next, (text, file) =>
            text.Replace($"{{{file.Name}}}", ShellText.Of(Path.Combine(folder, file.Name)), StringComparison.Ordinal));

    private static (string Name, IndicatorModel Model, Func<string> Table)[] OfTemplates =>
    [
        ("weighted-index", SampleModels.InstitutionalIndex, () => SampleTables.InstitutionsCsv),
        ("score-sum", SampleModels.InstitutionalScore, () => SampleTables.InstitutionsCsv),
        ("resources", SampleModels.ProgramResources, () => SampleTables.OwnPrograms.ToCsv()),
        ("readiness", SampleModels.InstitutionalReadiness, () => SampleTables.InstitutionsCsv),
    ];

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
        string[] models = [.. Presets.All.OfType<Preset<IndicatorModel>>().Select(p => p.Id)];
        var what = Presets.Find(id) is { Kind: { } kind } ? $"The preset '{id}' is no model but {kind}" : $"There is no preset '{id}'";
        throw new ArgumentException($"{what}. {Nearest.DidYouMean(id, models)}These are models: {string.Join(", ", models)}.");
    }
}
