using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>The statement of a fitted model from the command line.</summary>
public sealed class SqlCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-sql").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Prints_the_statement_of_the_library()
    {
        var fitted = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a")).Indicator("b"))
            .Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,1\n"));
        var path = Path.Combine(_folder, "fitted.json");
        File.WriteAllText(path, fitted.ToJson());

        var (code, output, _) = Run(
            "sql", path, "--dialect", "postgresql", "--table", "s.firms", "--unit", "firm", "--period", "year", "--node", "d");

        code.Should().Be(0);
        output.Should().Be(fitted.ToSql(SqlDialect.PostgreSql, "s.firms", o => o with { Unit = "firm", Period = "year", Nodes = ["d"] })
            + "\n");
    }

    [Fact]
    public void A_model_that_is_not_fitted_and_an_unknown_engine_are_sentences()
    {
        var path = Path.Combine(_folder, "model.json");
        File.WriteAllText(path, IndicatorModel.Create("m", m => m.Indicator("a")).ToJson());

        Run("sql", path).Error.Should().Contain("innopot fit MODEL DATA --out FILE");
        Run("sql", path, "--dialect", "oracle").Code.Should().Be(2);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
