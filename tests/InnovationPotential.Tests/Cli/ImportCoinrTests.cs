using InnovationPotential.Cli;
using InnovationPotential.Serialization;

namespace InnovationPotential.Tests.Cli;

public sealed class ImportCoinrTests : IDisposable
{
    private static readonly string Small11 = Path.Combine(AppContext.BaseDirectory, "TestData", "reference", "small11");

    private readonly string _folder = Directory.CreateTempSubdirectory("coinr").FullName;

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    [Fact]
    public void The_files_it_writes_give_the_same_assessment()
    {
        var (code, output, error) =
            Run("import-coinr", Path.Combine(Small11, "input.csv"), Path.Combine(Small11, "meta.csv"), "--model", Model, "--data", Data);

        code.Should().Be(0);
        output.Should().Contain("Next: innopot assess");
        error.Should().Contain("IP9016").And.Contain("x1/Pop, x5/Area");
        var imported = CoinrImport.Read(Path.Combine(Small11, "input.csv"), Path.Combine(Small11, "meta.csv"));
        var model = IndicatorModel.ReadJson(Model);
        model.Assess(IndicatorTable.ReadCsv(Data, model.Indicators)).Scores().Should()
            .Equal(imported.Model.Assess(imported.Table).Scores());
        Run("assess", Model, Data).Code.Should().Be(0);
    }

    [Fact]
    public void A_panel_is_written_with_its_denominators()
    {
        var (iData, iMeta) = (Path.Combine(_folder, "iData.csv"), Path.Combine(_folder, "iMeta.csv"));
        File.WriteAllText(iData, "uCode,Time,a,Pop\nU,2020,1,5\nV,2020,2,6\nU,2021,3,5\nV,2021,4,7\n");
        File.WriteAllText(iMeta,
            "iCode,Parent,Direction,Weight,Type,Denominator\na,I,1,1,Indicator,Pop\nI,NA,1,1,Aggregate,NA\nPop,NA,NA,NA,Denominator,NA\n");

        var (code, _, error) = Run("import-coinr", iData, iMeta, "--model", Model, "--data", Data);

        code.Should().Be(0);
        error.Should().NotContain("left out");
        File.ReadAllText(Data).Should().Be(
            "unit,indicator,period,value\nU,a,2020,1\nU,Pop,2020,5\nV,a,2020,2\nV,Pop,2020,6\nU,a,2021,3\nU,Pop,2021,5\nV,a,2021,4\n"
                + "V,Pop,2021,7\n");
        Run("assess", Model, Data).Code.Should().Be(0);
    }

    [Fact]
    public void Errors_of_both_files_exit_with_2_and_nothing_is_written()
    {
        var (iData, iMeta) = (Path.Combine(_folder, "iData.csv"), Path.Combine(_folder, "iMeta.csv"));
        File.WriteAllText(iData, "uCode,a\nU,x\n");
        File.WriteAllText(iMeta, "iCode,Parent,Direction,Weight,Type\na,I,7,1,Indicator\nI,NA,1,1,Aggregate\n");

        var (code, _, error) = Run("import-coinr", iData, iMeta, "--model", Model, "--data", Data);

        code.Should().Be(2);
        error.Should().Contain("IP9012 (iMeta, row 2, column 3, 'a')").And.Contain("IP2007 (iData, row 2, column 2");
        File.Exists(Model).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
