using System.Text;
using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>What the command says to who mistypes, swaps or leaves out something.</summary>
public sealed class MendingMessagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mending").FullName;

    public MendingMessagesTests()
    {
        File.WriteAllText(Model, """{"code": "m", "children": [{"code": "rd"}, {"code": "managing_organisation"}]}""");
        File.WriteAllText(Data, "unit,year,rd,managing_organisation\nA,2019,1,2\nB,2019,2,1\nA,2020,3,4\nB,2020,5,1\n");
    }

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    [Fact]
    public void A_misspelt_column_is_asked_for_with_its_place_and_file()
    {
        var path = Write("excel.csv", "unit,region,rd,managing_organization\nA,n,1,2\nB,s,2,1\n");

        Run("assess", Model, path).Error.Should().Contain("excel.csv")
            .And.Contain("Did you mean 'managing_organization', column 4, unused?").And.Contain("matched against the code");
    }

    [Fact]
    public void Swapped_arguments_are_one_sentence()
    {
        Run("assess", Data, Model).Error.Trim().Should().Be("'data.csv' is a table; the model comes first.");
        Run("assess", Path.Combine(_folder, "excel.xlsx"), Model).Error.Trim().Should()
            .Be("'excel.xlsx' is a table; the model comes first.");
        Run("compare", Model, Data).Error.Should().Contain("'data.csv' is a table");
        Run("assess", Model, Model).Error.Trim().Split('\n').Should().ContainSingle().Which.Should().Contain("model.json");
    }

    [Theory]
    [InlineData("asses", "Did you mean 'assess'?")]
    [InlineData("uncertainity", "Did you mean 'uncertainty'?")]
    public void A_misspelt_command_is_asked_for(string command, string question) =>
        Run(command, "x").Error.Should().Contain(question);

    [Theory]
    [InlineData("assess|{model}|{data}|--format|markdwon", "Did you mean 'markdown'?")]
    [InlineData("trend|{data}|--layout|wid", "Did you mean 'wide'?")]
    [InlineData("trend|{data}|--latest|many", "Write a whole number")]
    [InlineData("analyze|{model}|{data}|--part|all-of-it", "It is one of")]
    [InlineData("assess|{model}|{data}|--formt|csv", "Did you mean '--format'?")]
    [InlineData("uncertainty|{model}|{data}|--threads|0", "--threads is 1 or more")]
    [InlineData("explain|{model}|{data}|a", "Did you mean 'A'?")]
    [InlineData("trend|{data}|--indicator|rdd", "Did you mean 'rd'?")]
    [InlineData("trend|{data}|--unit-column|units", "Did you mean 'unit'?")]
    [InlineData("assess|{model}|{data}|--leave-out|AA,B", "Write the units' names")]
    [InlineData("init|--preset|tai-2002", "Did you mean 'tai-2001'?")]
    [InlineData("assess|{model}|{data}|--escape-formulas", "--format csv")]
    [InlineData("assess|{model}|{data}|--period|2021", "It has 2019, 2020")]
    public void What_is_mistyped_is_answered_without_names_of_types(string line, string answer)
    {
        var error = Run([.. line.Split('|').Select(a => a switch { "{model}" => Model, "{data}" => Data, _ => a })]).Error;

        error.Should().Contain(answer).And.NotContain("System.").And.NotContain("InnovationPotential.");
    }

    [Theory]
    [InlineData("""{"code": "m", "childen": [{"code": "rd"}]}""", "Did you mean 'children'?")]
    [InlineData("""{"code": "m", "strategy": {"kind": "weigthed-index"}, "children": [{"code": "rd"}]}""",
        "Did you mean 'weighted-index'?")]
    public void Misspelt_members_and_kinds_are_asked_for_with_the_file(string json, string question) =>
        Run("check", Write("other.json", json)).Error.Should().Contain(question).And.Contain("other.json");

    [Fact]
    public void Alone_it_shows_help_and_help_knows_commands()
    {
        Run().Should().Match<(int Code, string Output, string Error)>(r => r.Code == 0 && r.Output.Contains("import-coinr"));
        Run("help").Output.Should().Be(Run("--help").Output);
        Run("help", "assess").Output.Should().Contain("--benchmarks").And.Contain("table|json|csv|md|markdown|html");
        Run("help", "uncertainty").Output.Should().NotContain("default: -1");
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_is_a_script_that_asks_the_command(string shell, string word)
    {
        Run("completion", shell).Output.Should().Contain(word).And.Contain("[suggest:");
        Run("[suggest:3]", "ass").Output.Should().Contain("assess").And.NotContain("trend");
    }

    [Fact]
    public void The_form_follows_the_name_of_the_file_unless_it_is_stated()
    {
        string Out(string name, params string[] more)
        {
            var path = Path.Combine(_folder, name);
            Run(["assess", Model, Data, "--out", path, .. more]).Code.Should().Be(0);
            return File.ReadAllText(path);
        }

        Out("a.json").Should().StartWith("{");
        Out("a.csv").Should().StartWith("unit,period,");
        Out("a.md").Should().Contain("| --");
        Out("a.html").Should().Contain("<table");
        Out("a.txt").Should().Be(Run("assess", Model, Data).Output);
        Out("b.csv", "--format", "markdown").Should().Be(Run("assess", Model, Data, "--format", "md").Output);
        Run("analyze", Model, Data, "--out", Path.Combine(_folder, "a.xlsx")).Code.Should().Be(2);
        Run("assess", Model, Data, "--out", Path.Combine(_folder, "a.xlsx")).Code.Should().Be(0);
        File.ReadAllBytes(Path.Combine(_folder, "a.xlsx")).Should().StartWith("PK"u8.ToArray());
    }

    [Fact]
    public void A_workbook_is_written_by_the_commands_that_have_one()
    {
        var path = Path.Combine(_folder, "result.xlsx");
        Run("assess", Model, Data, "--out", path).Should().Be((0, "", ""));

        using var json = System.Text.Json.JsonDocument.Parse(Run("assess", Model, Data, "--format", "json").Output);
        var scores = IndicatorTable.ReadExcel(path, configure: o => o with { Sheet = "ranking" });
        foreach (var unit in json.RootElement.GetProperty("units").EnumerateArray())
        {
            scores[unit.GetProperty("unit").GetString()!, "score", Period.Parse(unit.GetProperty("period").GetString()!)].Value.Should()
                .Be(unit.GetProperty("score").GetDouble());
        }

        Run("assess", Model, Data, "--out", path, "--format", "csv").Error.Should().StartWith("A workbook has no other form");
        Run("assess", Model, Data, "--out", path, "--ranks").Error.Should().StartWith("A workbook holds the whole assessment");
        Run("trend", Data, "--out", path).Error.Should().Contain("would be a workbook");
        Run("assess", Model, Data, "--out", Path.Combine(_folder, "a.xlsm")).Code.Should().Be(2);
    }

    [Fact]
    public void One_period_is_shown_of_all_that_are_assessed()
    {
        var all = Run("assess", Model, Data, "--format", "csv").Output.Split('\n');

        Run("assess", Model, Data, "--format", "csv", "--period", "2020").Output.Split('\n').Should()
            .Equal(all.Where(l => l.StartsWith("unit,", StringComparison.Ordinal) || l.Contains(",2020,") || l.Length == 0));
        Run("assess", Model, Data, "--period", "2020").Output.Should().NotContain("2019");
        using var json = JsonDocument.Parse(Run("assess", Model, Data, "--period", "2020", "--format", "json").Output);
        json.RootElement.GetProperty("units").GetArrayLength().Should().Be(2);
        Run("assess", Model, Data, "--period", "2020", "--ranks").Code.Should().Be(2);
    }

    [Fact]
    public void A_check_is_JSON_on_demand()
    {
        using var good = JsonDocument.Parse(Run("check", Model, Data, "--format", "json").Output);
        good.RootElement.GetProperty("valid").GetBoolean().Should().BeTrue();
        var (code, output, error) = Run("check", Model, Write("bad.csv", "unit,rd,managing_organisation\nA,x,1\n"), "--format", "json");
        using var bad = JsonDocument.Parse(output);
        (code, error).Should().Be((1, ""));
        bad.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be(TableCodes.NotANumber);
        Run("check", Write("bad.json", "{}"), "--format", "json").Should().Match<(int Code, string Output, string Error)>(r =>
            r.Code == 2 && r.Output.Contains("\"valid\": false"));
        Run("check", Model, "--format", "csv").Code.Should().Be(2);
    }

    [Fact]
    public void The_standard_input_is_a_table()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("unit,rd,managing_organisation\nA,1,2\nB,2,3\n"));

        Innopot.Run(["assess", Model, "-", "--format", "csv"], output, error, input).Should().Be(0);

        output.ToString().Should().Contain("B,1,");
    }

    [Fact]
    public void COINrs_tables_are_read_with_the_options_of_texts()
    {
        var iData = Path.Combine(_folder, "iData.csv");
        var iMeta = Path.Combine(_folder, "iMeta.csv");
        File.WriteAllText(iData, "uCode|pat\nÅ|1,5\nB|n/d\n", Encoding.Latin1);
        File.WriteAllText(iMeta, "iCode|Parent|Direction|Weight|Type\npat|I|1|1|Indicator\nI|NA|1|1|Aggregate\n");

        var (code, _, error) = Run("import-coinr", iData, iMeta, "--model", Path.Combine(_folder, "m.json"), "--data",
            Path.Combine(_folder, "d.csv"), "--separator", "|", "--decimal-comma", "--encoding", "iso-8859-1", "--missing", "n/d");

        code.Should().Be(0, error);
        File.ReadAllText(Path.Combine(_folder, "d.csv")).Should().Be("unit,pat\nÅ,1.5\nB,\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
