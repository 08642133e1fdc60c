using System.Text.Json;
using System.Text.Json.Nodes;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Serialization;

public sealed class SchemaTests
{
    public static TheoryData<string> Schemas => ["model-1.json", "fitted-model-1.json", "study-1.json", "table-1.json"];

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.PathOf("docs", "samples", "models"), "*.json").Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with a valid sample after a change, and where.</summary>
    public static TheoryData<string, string> Breaks => new()
    {
        { "$.strategy.kind", "\"weighted\"" },
        { "$.strategy.normalization.output", "5" },
        { "$.minimumCoverage", "1.5" },
        { "$.children", "{}" },
        { "$.children[0].weight", "\"2\"" },
        { "$.bands.quantity", "\"sum\"" },
        { "$.bands.items[0].name", "null" },
        { "$.children[1].children[0].goalposts.low", "true" },
        { "$.children[1].children[0].norms", "1" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schema_in_the_documentation_is_the_librarys(string name)
    {
        var (file, schema) = (Repository.PathOf("docs", "schema", name), name switch
        {
            "model-1.json" => IndicatorModel.Schema(),
            "fitted-model-1.json" => FittedModel.Schema(),
            "table-1.json" => IndicatorTable.Schema(),
            _ => UncertaintyStudy.Schema(),
        });
        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1") File.WriteAllText(file, schema);
        File.ReadAllText(file).Should().Be(schema, "INNOPOT_APPROVE=1 rewrites it");
    }

    [Fact]
    public void The_schema_has_every_kind()
    {
        string[] kinds =
        [
            .. LeafExamples.Aggregations.Select(a => a.Kind), .. LeafExamples.Normalizations.Select(n => n.Kind),
            .. LeafExamples.Weightings.Select(w => w.Kind),
            .. LeafExamples.Strategies.Select(s => s.Kind), .. LeafExamples.Rules.Select(r => r.Kind),
            .. LeafExamples.Norms.Select(n => n.Kind),
        ];

        kinds.Distinct().Should().OnlyContain(kind => IndicatorModel.Schema().Contains($"\"const\": \"{kind}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_valid_without_remarks_and_comes_back(string file)
    {
        var path = Repository.PathOf("docs", "samples", "models", file);
        var reading = IndicatorModel.TryReadJson(path);

        reading.Diagnostics.Should().BeEmpty();
        SchemaCheck.Problems(File.ReadAllText(path)).Should().BeEmpty();
        File.ReadAllText(path).Should().Contain("\"$schema\": \"../../schema/model-1.json\"");
        IndicatorModel.Parse(reading.Value!.ToJson()).Should().Be(reading.Value);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Schema_and_reader_refuse_the_same(string path, string value)
    {
        var root = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "samples", "models", "regions-weighted-index.json")))!;
        var end = path.LastIndexOf('.');
        Select(root, path[..end])[path[(end + 1)..]] = JsonNode.Parse(value);
        var json = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        SchemaCheck.Problems(json).Should().NotBeEmpty();
        IndicatorModel.TryParse(json).Diagnostics.Should()
            .Contain(d => d.Location.Path!.StartsWith(path) && d.Location.Row > 1 && d.Severity == Severity.Error);
    }

    [Fact]
    public void A_missing_member_breaks_the_schema()
    {
        SchemaCheck.Problems("""{ "children": [] }""").Should().ContainSingle().Which.Should().StartWith("$: required");
        SchemaCheck.Problems("""{ "code": "m", "children": [{}] }""").Should().NotBeEmpty();
        SchemaCheck.Problems("""{ "code": "m", "children": [], "aggregation": { "kind": "power-mean", "exponent": "low" } }""").Should()
            .NotBeEmpty();
    }

    private static JsonNode Select(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Split('[')[0];
            node = node[name]!;
            if (step.Contains('[')) node = node[int.Parse(step.Split('[', ']')[1], System.Globalization.CultureInfo.InvariantCulture)]!;
        }

        return node;
    }
}
