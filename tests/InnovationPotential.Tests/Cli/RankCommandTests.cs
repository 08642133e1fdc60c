using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class RankCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-ranks").FullName;

    public RankCommandTests()
    {
        File.WriteAllText(Model, """{ "code": "m", "children": [{ "code": "a" }, { "code": "b" }] }""");
        File.WriteAllText(Data, "unit,region,a,b\nA,north,5,0.5\nB,north,6,0\nC,south,8,3\n");
    }

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    [Fact]
    public void Ranks_at_every_node_and_within_groups()
    {
        Run("assess", Model, Data, "--ranks", "--format", "csv").Should().Be((0, "unit,m,a,b\nA,3,3,2\nB,2,2,3\nC,1,1,1\n"));
        Run("assess", Model, Data, "--by", "region", "--format", "csv").Should()
            .Be((0, "unit,region,m,a,b\nA,north,2,2,1\nB,north,1,1,2\nC,south,1,1,1\n"));
        Run("assess", Model, Data, "--by", "size").Code.Should().NotBe(0);
    }

    [Fact]
    public void A_unit_beside_its_peers()
    {
        Run("explain", Model, Data, "A", "--by", "region").Output.Should().Contain("A beside the same region").And.Contain("strength")
            .And.Contain("weakness");
        Run("explain", Model, Data, "A", "--peers", "all").Output.Should().Contain("A beside all units");
        Run("explain", Model, Data, "A", "--peers", "B", "C").Output.Should().Contain("A beside B; C");
        Run("explain", Model, Data, "A", "--peers", "Z").Code.Should().NotBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }
}
