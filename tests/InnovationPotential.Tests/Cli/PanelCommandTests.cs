using System.Globalization;
using System.Text.Json;
using InnovationPotential.Cli;
using InnovationPotential.Tests.Excel;

namespace InnovationPotential.Tests.Cli;

public sealed class PanelCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-panel").FullName;

    public PanelCommandTests() => File.WriteAllText(Model, """
        { "code": "m", "children": [
          { "code": "inputs", "weighting": { "kind": "equal-among-siblings" }, "children": [{ "code": "a" }, { "code": "b" }, { "code": "c" }] },
          { "code": "outputs", "children": [{ "code": "d" }] } ] }
        """);

    private string Model => Path.Combine(_folder, "model.json");

    private string Sheets => Path.Combine(_folder, "sheets");

    private string Out => Path.Combine(_folder, "out.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sheet_is_written_for_each_expert_as_text_and_workbook()
    {
        Run("panel", "init", Model, "--experts", "Anna,Boris", "--units", "X,=1+1", "--out", Sheets).Code.Should().Be(0);

        Directory.EnumerateFiles(Sheets).Select(Path.GetFileName).Should()
            .BeEquivalentTo("Anna.csv", "Anna.xlsx", "Boris.csv", "Boris.xlsx");
        File.ReadAllText(Path.Combine(Sheets, "Anna.csv")).Should().Be("unit,a,b,c,d\nX,,,,\n=1+1,,,,\n");
        IndicatorTable.ReadExcel(Path.Combine(Sheets, "Boris.xlsx")).Units.Should().Equal("X", "=1+1");

        Run("panel", "init", Model, "--experts", "2", "--form", "budget", "--out", Sheets).Code.Should().Be(0);
        File.ReadAllText(Path.Combine(Sheets, "expert-2.csv")).Should().Be(
            "node,name,dimension,points\ninputs,inputs,m,\noutputs,outputs,m,\na,a,inputs,\nb,b,inputs,\nc,c,inputs,\n");

        Run("panel", "init", Model, "--experts", "2", "--form", "pairs", "--out", Sheets).Should()
            .Match<(int Code, string Output, string Error)>(r => r.Code == 2 && r.Error.Contains("--force"));
        Run("panel", "init", Model, "--experts", "2", "--form", "pairs", "--out", Sheets, "--force").Code.Should().Be(0);
        File.ReadAllText(Path.Combine(Sheets, "expert-1.csv")).Should().Be("pair,dimension,first,first_times,second_times,second\n"
            + "inputs / outputs,m,inputs,,,outputs\na / b,inputs,a,,,b\na / c,inputs,a,,,c\nb / c,inputs,b,,,c\n");
    }

    [Theory]
    [InlineData("by --units or --data", "--experts", "2")]
    [InlineData("is for --form scores", "--experts", "2", "--form", "pairs", "--units", "X")]
    [InlineData("no name of a file", "--experts", "a/b", "--units", "X")]
    [InlineData("named twice", "--experts", "Anna,anna", "--units", "X")]
    [InlineData("1 to 1000", "--experts", "0", "--units", "X")]
    public void What_is_wrong_with_the_asking_is_said(string problem, params string[] args)
    {
        var (code, _, error) = Run(["panel", "init", Model, "--out", Sheets, .. args]);
        code.Should().Be(2);
        error.Should().Contain(problem);
        Directory.Exists(Sheets).Should().BeFalse();
    }

    /// <summary>
    /// Means by hand: X 1 and 3 are 2, Y 5 alone; empty is missing, not 0. On b they order X and Y alike: W = 1; on c they differ: W = 0.
    /// </summary>
    [Fact]
    public void Scores_are_joined_into_a_table()
    {
        Write("Anna.csv", "unit,a,b,c,d\nX,1,1,1,4\nY,5,2,2,4\n");
        Write("Boris.csv", "unit;a;b;c;d\nX;3;1,5;2;4\nY;;2;1;4\n");
        Write("Clara.csv", "unit,a,b,c,d\nX,,,,\nY,,,,\n");
        var table = Path.Combine(_folder, "table.csv");

        var (code, output, error) = Run("panel", "read", Model, Sheets, "--out", table, "--format", "json", "--decimal-comma");

        code.Should().Be(0, error);
        File.ReadAllText(table).Should().Be("unit,a,b,c,d\nX,2,1.25,1.5,4\nY,5,2,1.5,4\n");
        error.Should().Contain("IP8300 (Clara.csv): 'Clara' has left all empty");
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("concordances").EnumerateArray().Select(c => c.GetProperty("w").ToString()).Should()
            .Equal("", "1", "0", "");
        Run("panel", "read", Model, Sheets, "--decimal-comma").Output.Should().Contain("W = 1.000 (strong)");
        Run("panel", "read", Model, Sheets, "--decimal-comma", "--out", Out).Should()
            .Match<(int Code, string Output, string Error)>(r => r.Code == 2 && r.Error.Contains(".csv"));
    }

    /// <summary>Shares by hand: a (50 + 20) / 200, b (30 + 60) / 200, c (20 + 20) / 200; Clara's empty cell is no 0.</summary>
    [Fact]
    public void Budgets_become_weights_of_the_model()
    {
        Write("Anna.csv", "node,name,dimension,points\ninputs,i,m,60\noutputs,o,m,40\na,a,i,50\nb,b,i,30\nc,c,i,20\n");
        RawWorkbook.Write(Path.Combine(Sheets, "Boris.xlsx"), ("answers", new()
        {
            ["A1"] = "node",
            ["B1"] = "name",
            ["C1"] = "dimension",
            ["D1"] = "points",
            ["A2"] = "inputs",
            ["A3"] = "outputs",
            ["A4"] = "a",
            ["D4"] = 10,
            ["A5"] = "b",
            ["D5"] = 30,
            ["A6"] = "c",
            ["D6"] = 10,
        }));
        Write("Clara.csv", "node,name,dimension,points\ninputs,i,m,\noutputs,o,m,\na,a,i,100\nb,b,i,0\nc,c,i,\n");

        var (code, output, error) = Run("panel", "read", Model, Sheets, "--out", Out, "--format", "csv");

        code.Should().Be(0, error);
        output.Should().StartWith("dimension,node,weight,experts,sd,variation\nm,inputs,0.6,1,,\nm,outputs,0.4,1,,\ninputs,a,0.35,2,");
        error.Should().Contain("IP8304 (Clara.csv, 'inputs'): 'Clara' is left out of it, for cells are empty: 'c'.")
            .And.Contain("information IP8304 (Boris.xlsx, 'm')").And.Contain("IP8016 ('inputs'): 'Boris' spends 50 points of 100");
        var model = IndicatorModel.ReadJson(Out);
        model.Nodes.Where(n => n.Code is "a" or "b" or "c").Select(n => Math.Round(n.Weight, 12)).Should().Equal(0.35, 0.45, 0.2);
        // Equal weights were the rule there; those of the panel hold.
        var table = IndicatorTable.ParseCsv("unit,a,b,c,d\nX,1,0,0,0\nY,0,1,0,1\n", model.Indicators);
        model.Fit(table).Assess(table).Scores("inputs").Select(s => Math.Round(s!.Value, 12)).Should().Equal(0.4375, 0.5625);
    }

    /// <summary>
    /// Saaty's own kind of example by hand: Anna is consistent (a = 2b = 4c: 4/7, 2/7, 1/7). Boris judges a over b 3, b over c 3 and c over
    /// a 9: λmax of [1 3 1/9; 1/3 1 3; 9 1/3 1] is 1 + r + 1/r with r³ = 3·3·9, so CI = (r + 1/r − 2) / 2 and CR = CI / 0.58.
    /// </summary>
    [Fact]
    public void Pairs_become_weights_and_say_how_consistent_each_is()
    {
        Write("Anna.csv", "pair,dimension,first,first_times,second_times,second\n"
            + "inputs / outputs,m,inputs,,3,outputs\na / b,i,a,2,,b\na / c,i,a,4,,c\nb / c,i,b,2,,c\n");

        var (code, output, error) = Run("panel", "read", Model, Sheets, "--out", Out, "--format", "json");

        code.Should().Be(0, error);
        IndicatorModel.ReadJson(Out).Nodes.Where(n => n.Code != "m" && n.Code != "d").Select(n => Math.Round(n.Weight, 9)).Should()
            .Equal(0.25, Math.Round(4 / 7.0, 9), Math.Round(2 / 7.0, 9), Math.Round(1 / 7.0, 9), 0.75);

        Write("Boris.csv", "pair,dimension,first,first_times,second_times,second\na / b,i,a,3,,b\na / c,i,a,,9,c\nb / c,i,b,3,,c\n");
        (code, output, error) = Run("panel", "read", Model, Sheets, "--format", "json");
        code.Should().Be(0, error);
        var r = Math.Cbrt(81);
        using var json = JsonDocument.Parse(output);
        var boris = json.RootElement.GetProperty("consistency").EnumerateArray()
            .Single(c => c.GetProperty("expert").GetString() == "Boris");
        boris.GetProperty("ratio").GetDouble().Should().BeApproximately((r + (1 / r) - 2) / 2 / 0.58, 1e-9);
        boris.GetProperty("accepted").GetString().Should().Be("no");
        error.Should().Contain("'Boris' have consistency ratio").And.Contain("Revise first how");
    }

    [Fact]
    public void Every_problem_of_every_sheet_is_said_with_file_row_and_column()
    {
        Write("Anna.csv", "node,name,dimension,points\ninputs,i,m,many\noutputs,o,m,40\na,a,i,-5\n");
        Write("Boris.csv", "node,name,dimension,points\nnone,i,m,5\na,a,i,5\na,a,i,5\n");
        RawWorkbook.Write(Path.Combine(Sheets, "Anna.xlsx"), ("answers", new()
        {
            ["A1"] = "node",
            ["B1"] = "points",
            ["A2"] = "inputs",
            ["B2"] = "few",
        }));

        var (code, output, error) = Run("panel", "read", Model, Sheets);

        (code, output).Should().Be((2, ""));
        error.Should().Contain("IP2007 (Anna.csv, row 2, column 4, 'inputs'): 'many' is no number")
            .And.Contain("IP8012 (Anna.csv, row 4, column 4, 'a')").And.Contain("IP8302 (Boris.csv, row 2, column 1, 'none')")
            .And.Contain("IP8011 (Boris.csv, row 4, column 1, 'a')").And.Contain("IP2007 (Anna.xlsx, row 2, column 2, 'inputs')");
    }

    [Theory]
    [InlineData("IP8303 (Anna.xlsx): 'Anna' has answered twice", "node,points\na,5\n", "node,points\na,6\n")]
    [InlineData("IP8305 (Anna.xlsx): This sheet asks for points", "unit,a,b,c,d\nX,1,1,1,1\n", "node,points\na,6\n")]
    [InlineData("IP8010 (model.json): Nobody has answered", "node,points\na,\n", "node,points\na,\n")]
    [InlineData("IP2014 (Anna.csv, row 1): There is no column 'node'", "nodes,points\na,5\n", "node,points\na,\n")]
    [InlineData("Both cells of the pair", "pair,first_times,second_times\na / b,2,3\n", "pair,first_times,second_times\na / b,,\n")]
    [InlineData("0.5 times is less than once", "pair,first_times,second_times\na / b,0.5,\n", "pair,first_times,second_times\na / b,,\n")]
    public void Sheets_that_cannot_be_joined_are_refused(string problem, string text, string workbook)
    {
        Write("Anna.csv", text);
        RawWorkbook.Write(Path.Combine(Sheets, "Anna.xlsx"), ("answers", workbook.TrimEnd().Split('\n')
            .SelectMany((line, r) => line.Split(',').Select((cell, c) => (Key: $"{(char)('A' + c)}{r + 1}", cell)))
            .Where(c => c.cell.Length > 0)
            .ToDictionary(c => c.Key, c => double.TryParse(c.cell, CultureInfo.InvariantCulture, out var n) ? n : (object)c.cell)));

        var (code, _, error) = Run("panel", "read", Model, Sheets);

        code.Should().Be(2);
        error.Should().Contain(problem);
    }

    [Fact]
    public void Folders_and_files_that_are_not_there_are_said()
    {
        Directory.CreateDirectory(Sheets);
        Run("panel", "read", Model, Sheets).Error.Should().Contain("IP8301");
        Run("panel", "read", Model, Path.Combine(_folder, "none.csv")).Error.Should().Contain("IP2022 (none.csv)");
        Run("panel", "reed", Model).Error.Should().Contain("Did you mean 'read'?");
        Run("panel", "read", Model).Error.Should().Contain("innopot help panel read");
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Sheets);
        File.WriteAllText(Path.Combine(Sheets, name), text);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
