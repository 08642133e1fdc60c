using System.Text.Json.Nodes;

namespace InnovationPotential.Releases.Tests;

/// <summary>A service answers with the assessment, or with everything that is wrong, whoever else asks.</summary>
public sealed class WebApiTests(WebService service) : IClassFixture<WebService>
{
    private const int Requests = 64;
    private const string Model = """{ "code": "index", "children": [{ "code": "rd" }, { "code": "patents" }] }""";
    private const string Table = "unit,rd,patents\nA,1,30\nB,3,10\nC,2,30\n";

    [Fact]
    public async Task An_upload_is_assessed()
    {
        var (status, mediaType, body) = await service.Assess(Model, Table);

        (status, mediaType).Should().Be((200, "application/json"));
        Ranking(body).Should().Equal("1 C 0.75", "2 A 0.5", "2 B 0.5");
    }

    [Fact]
    public async Task A_bad_model_is_answered_with_all_that_is_wrong()
    {
        var (status, mediaType, body) = await service.Assess(
            """
            {
              "code": "x",
              "children": [
                { "code": "a", "weight": -1 },
                { "code": "a" }
              ]
            }
            """, Table);

        (status, mediaType).Should().Be((422, "application/problem+json"));
        var problem = JsonNode.Parse(body)!;
        ((string)problem["title"]!).Should().Be("The model cannot be used.");
        ((int)problem["status"]!).Should().Be(422);
        Places(problem).Should().Equal("IP1105 error $.children[0].weight 4 a", "IP1103 error $.children[1].code 5 a");
    }

    [Fact]
    public async Task A_bad_table_is_answered_with_all_that_is_wrong()
    {
        var (status, mediaType, body) = await service.Assess(Model, "unit,rd,patents\nA,many,30\nA,3,10\nC,2,few\n");

        (status, mediaType).Should().Be((422, "application/problem+json"));
        Places(JsonNode.Parse(body)!).Should().Equal("IP2007 error 2 A rd", "IP2002 error 3 A", "IP2007 error 4 C patents");
    }

    [Fact]
    public async Task Answers_do_not_depend_on_who_else_asks()
    {
        const string Other = "unit,rd,patents\nA,1,30\nB,3,10\nC,2,10\n";
        var (alone, other) = ((await service.Assess(Model, Table)).Body, (await service.Assess(Model, Other)).Body);
        alone.Should().NotEqual(other);

        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => service.Assess(Model, i % 2 == 0 ? Table : Other)));

        for (var i = 0; i < Requests; i++) answers[i].Body.Should().Equal(i % 2 == 0 ? alone : other);
    }

    private static string[] Ranking(byte[] body) =>
    [
        .. JsonNode.Parse(body)!["units"]!.AsArray().Select(u => u!).OrderBy(u => (double)u["rank"]!)
            .Select(u => $"{u["rank"]} {u["unit"]} {u["score"]}"),
    ];

    private static string[] Places(JsonNode problem) =>
    [
        .. problem["diagnostics"]!.AsArray().Select(d => (Told: d!, At: d!["location"]!)).Select(d => string.Join(' ',
            new[] { d.Told["code"], d.Told["severity"], d.At["path"], d.At["row"], d.At["unit"], d.At["node"] }.OfType<JsonNode>())),
    ];
}
