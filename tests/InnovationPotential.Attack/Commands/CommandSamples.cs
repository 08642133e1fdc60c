using System.Text;

namespace InnovationPotential.Attack;

/// <summary>The files that command lines name, and lines as the guide has them.</summary>
internal static class CommandSamples
{
    /// <summary>What stands for the folder in which a line runs.</summary>
    public const string Folder = "@/";

    private static readonly Lazy<Dictionary<string, byte[]>> Contents = new(Make);

    public static IReadOnlyList<string> Models { get; } = ["model.json", "index.json", "gates.json", "fitted.json", "plans.json"];

    public static IReadOnlyList<string> Tables { get; } = ["data.csv", "data.csv", "newer.csv", "panel.csv", "plans.csv", "data.xlsx"];

    public static IReadOnlyList<string> Outputs { get; } =
        ["out.csv", "out.json", "out.html", "out.svg", "out.xlsx", "out.md", "model.json", "data.csv", "none/out.csv", "."];

    public static IReadOnlyList<string> Names { get; } =
        [.. Models, .. Tables, "study.json", "part.bin", "broken.json", "empty.csv", "weights.csv", "nothing.csv", ""];

    public static IReadOnlyList<string> Lines { get; } =
    [
        "assess\n@/model.json\n@/data.csv", "assess\n@/fitted.json\n@/data.csv\n--format\njson", "assess\n@/index.json\n@/newer.csv\n--all",
        "check\n@/model.json\n@/data.csv", "fit\n@/index.json\n@/data.csv\n--out\n@/out.json",
        "explain\n@/model.json\n@/data.csv\n--unit\nIT cluster",
        "reach\n@/index.json\n@/data.csv\nIT cluster\n--rank\n1", "analyze\n@/index.json\n@/data.csv\n--format\njson",
        "compare\n@/model.json\n@/index.json\n@/data.csv", "diff\n@/data.csv\n@/newer.csv",
        "revise\n@/index.json\n@/data.csv\n@/index.json\n@/newer.csv",
        "sweep\n@/index.json\n@/data.csv\n--weight\njoint_projects",
        "uncertainty\n@/index.json\n@/data.csv\n--replications\n20\n--study\n@/study.json",
        "sensitivity\n@/index.json\n@/data.csv\n--rows\n8", "merge\n@/part.bin", "trend\n@/panel.csv\n--format\ncsv",
        "chart\nranking\n@/model.json\n@/data.csv\n--out\n@/out.svg", "report\n@/index.json\n@/data.csv\n--out\n@/out.html",
        "presets\n--format\njson",
        "sql\n@/index.json\n@/fitted.json", "schema", "completion\nbash", "init\n@/none", "init\n@/none\n--from\n@/data.csv",
        "panel\ninit\n@/model.json\n@/data.csv\n--out\n@/none", "demo", "help\nassess",
    ];

    /// <summary>A folder of its own with the files that a line names.</summary>
    public static string Lay(IEnumerable<string> words)
    {
        var folder = Directory.CreateTempSubdirectory("innopot-line").FullName;
        foreach (var (name, content) in Contents.Value)
        {
            if (words.Any(w => w.Contains(Folder + name, StringComparison.Ordinal)))
                File.WriteAllBytes(Path.Combine(folder, name), content);
        }

        return folder;
    }

    private static Dictionary<string, byte[]> Make()
    {
        var index = SampleModels.InstitutionalIndex;
        var table = SampleTables.Institutions;
        var older = SampleTables.InstitutionsCsv;
        var workbook = Path.GetTempFileName() + ".xlsx";
        index.Assess(table).WriteWorkbook(workbook);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["model.json"] = Text(SampleModels.InstitutionalScore.ToJson()),
            ["index.json"] = Text(index.ToJson()),
            ["gates.json"] = Text(SampleModels.InstitutionalReadiness.ToJson()),
            ["plans.json"] = Text(SampleModels.ProgramResources.ToJson()),
            ["fitted.json"] = Text(index.Fit(table).ToJson()),
            ["study.json"] = Text(SampleModels.InstitutionalStudy.ToJson()),
            ["data.csv"] = Text(older),
            ["newer.csv"] = Text(older.Replace(",2", ",1", StringComparison.Ordinal)),
            ["panel.csv"] = Text("unit,year,managing_organisation,development_services,joint_projects,info_communication\n"
                + string.Concat(Enumerable.Range(0, 24).Select(i => $"u{i % 4},{2015 + (i / 4)},{i % 3},{(i + 1) % 3},{i * 7 % 3},\n"))),
            ["plans.csv"] = Text(SampleTables.QuantitiesCsv),
            ["data.xlsx"] = File.ReadAllBytes(workbook),
            ["part.bin"] = SampleModels.InstitutionalStudy.RunPart(index, table, 0, 5, o => o with { Replications = 5 }).ToBytes(),
            ["broken.json"] = Text("{\"code\": "),
            ["empty.csv"] = [],
            ["weights.csv"] = Text("code,weight\njoint_projects,2\n"),
        };
        File.Delete(workbook);
        return contents;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
