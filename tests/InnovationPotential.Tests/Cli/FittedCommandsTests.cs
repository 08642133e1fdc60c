using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>Fit once, assess what comes later; say what preparation did.</summary>
public sealed class FittedCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-fit").FullName;

    public FittedCommandsTests()
    {
        File.WriteAllText(Model, IndicatorModel.Create("regions", m => m
            .Preparation(
                Screening.OfUnits(0.5),
                Screening.OfIndicators(0.5),
                Denomination.ByIndicator("people", 1000).For("firms"),
                Imputation.Previous,
                Imputation.Mean,
                OutlierTreatment.Winsorize(2))
            .Indicator("firms").Indicator("rd").Indicator("idle")).ToJson());
        File.WriteAllText(Data, """
            unit,period,firms,rd,idle,people
            A,2018,10,1.5,,1000
            B,2018,40,2,,2000
            C,2018,9,2.5,,1000
            D,2018,8,1,1,1000
            E,2018,,,,1000
            A,2019,11,,,1000
            B,2019,44,2.2,2,2000
            C,2019,9,90,,1000
            D,2019,8,1.1,,1000
            E,2019,,,,1000
            """);
        File.WriteAllText(Later, "unit,period,firms,rd,idle,people\nF,2020,15,3,,1000\n");
    }

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    private string Later => Path.Combine(_folder, "later.csv");

    private string Fitted => Path.Combine(_folder, "fitted.json");

    [Fact]
    public void A_fitted_model_assesses_later_units_as_the_library_does()
    {
        var (code, output, _) = Run("fit", Model, Data, "--scope", "base:2018", "--out", Fitted);

        code.Should().Be(0);
        output.Should().Contain("fitted on the base period 2018 of 5 units from 2018 to 2019").And.Contain("Next: innopot assess");
        var (assessed, json, _) = Run("assess", Fitted, Later, "--format", "json");
        assessed.Should().Be(0);
        var model = IndicatorModel.ReadJson(Model);
        var fitted = model.Fit(IndicatorTable.ReadCsv(Data, model.TableColumns), FitScope.BasePeriod(2018));
        json.Should().Be(fitted.Assess(IndicatorTable.ReadCsv(Later, model.TableColumns)).ToJson());
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("provenance").GetProperty("scope").GetString().Should()
            .Be("base period 2018 of a reference table (5 units, 2018 to 2019)");
        Run("explain", Fitted, Later, "F").Output.Should().Contain("F, 2020: score");
        Run("check", Fitted, Later).Output.Should()
            .Contain("The fitted model 'regions'").And.Contain("Fitted on the base period 2018 of 5 units");
    }

    [Fact]
    public void Fit_prints_where_no_file_is_named() => FittedModel.TryParse(Run("fit", Model, Data).Output).Succeeded.Should().BeTrue();

    [Fact]
    public void A_reference_is_another_way_to_the_same_scores()
    {
        Run("fit", Model, Data, "--out", Fitted).Code.Should().Be(0);

        var direct = Run("assess", Model, Later, "--reference", Data, "--format", "json");

        direct.Code.Should().Be(0);
        direct.Output.Should().Be(Run("assess", Fitted, Later, "--format", "json").Output);
        direct.Output.Should().Contain("whole panel of a reference table");
    }

    [Theory]
    [InlineData("whole-panel", "whole panel")]
    [InlineData("each-period", "each period")]
    [InlineData("base:2019", "base period 2019")]
    public void The_scope_stands_in_the_provenance_and_in_check(string option, string words)
    {
        using var json = JsonDocument.Parse(Run("assess", Model, Data, "--scope", option, "--format", "json").Output);

        json.RootElement.GetProperty("provenance").GetProperty("scope").GetString().Should().Be(words);
        Run("check", Model, Data, "--scope", option).Output.Should()
            .Contain($"Fitted on {(option == "each-period" ? "each period by itself" : "the " + words)} of 5 units from 2018 to 2019.");
    }

    [Fact]
    public void The_scope_of_the_model_holds_where_none_is_named()
    {
        File.WriteAllText(Model, (IndicatorModel.ReadJson(Model) with { Scope = FitScope.BasePeriod(2019) }).ToJson());

        Run("check", Model, Data).Output.Should().Contain("Fitted on the base period 2019");
    }

    [Fact]
    public void Check_says_what_each_step_did()
    {
        var (code, output, _) = Run("check", Model, Data);

        code.Should().Be(0);
        output.ReplaceLineEndings("\n").Should().Contain(
            """
            Preparation:
              1. screening-units: left out E
              2. screening-indicators: left out idle
              3. denomination-by-indicator: 8 cells divided by people (firms 8)
              4. imputation-previous: 1 cell imputed (rd 1)
              5. imputation-mean: nothing changed
              6. treatment-winsorization: 1 cell changed (rd 1); rd: 1 point limited
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_log_has_every_changed_cell()
    {
        var log = Path.Combine(_folder, "log.csv");

        var (code, output, _) = Run("assess", Model, Data, "--log", log);

        code.Should().Be(0);
        output.Should().Contain("rank");
        var lines = File.ReadAllText(log).Split('\n');
        lines[0].Should().Be("step,method,unit,period,indicator,before,after,reliability,expected_error,reason");
        lines.Should().HaveCount(1 + 8 + 1 + 1 + 1);
        lines.Should().Contain("denomination,by-indicator,B,2018,firms,40,20,,,per 1000 people");
        lines.Should().ContainSingle(l => l.StartsWith("imputation,previous,A,2019,rd,,1.5,", StringComparison.Ordinal));
        lines.Should().Contain("treatment,winsorization,C,2019,rd,90,2.5,,,above 2.5");
    }

    [Fact]
    public void The_log_of_no_preparation_is_a_header()
    {
        var log = Path.Combine(_folder, "log.csv");
        File.WriteAllText(Model, (IndicatorModel.ReadJson(Model) with { Preparation = null }).ToJson());

        Run("assess", Model, Data, "--log", log).Code.Should().Be(0);

        File.ReadAllText(log).Should().Be("step,method,unit,period,indicator,before,after,reliability,expected_error,reason\n");
        Run("check", Model, Data).Output.Should().Contain("Preparation: none.");
    }

    [Fact]
    public void A_log_that_cannot_be_written_leaves_nothing_behind()
    {
        var (code, output, error) = Run("assess", Model, Data, "--log", Path.Combine(_folder, "no", "log.csv"));

        code.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty().And.NotContain("   at ");
        Directory.GetFiles(_folder, "*.tmp", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Theory]
    [InlineData("assess", "{fitted}", "{later}", "--scope", "whole-panel")]
    [InlineData("assess", "{fitted}", "{later}", "--reference", "{data}")]
    [InlineData("fit", "{fitted}", "{data}")]
    [InlineData("fit", "{model}", "{data}", "--scope", "base:soon")]
    [InlineData("fit", "{model}", "{data}", "--scope", "base:2030")]
    [InlineData("fit", "{model}", "{data}", "--scope", "everything")]
    [InlineData("assess", "{model}", "{data}", "--reference", "no.csv")]
    [InlineData("init", "{folder}", "--preset", "eis-2021", "--force")]
    [InlineData("init", "{folder}", "--preset", "nothing", "--force")]
    public void Invalid_use_exits_with_2_and_no_stack_trace(params string[] args)
    {
        Run("fit", Model, Data, "--out", Fitted).Code.Should().Be(0);

        var (code, output,
            error) = Run([.. args.Select(a => a switch { "{fitted}" => Fitted, "{later}" => Later, "{data}" => Data,
                "{model}" => Model, "{folder}" => _folder, _ => a })]);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public void Presets_are_listed_and_models_among_them_written()
    {
        var listed = Run("presets").Output;
        foreach (var preset in Presets.All) listed.Should().Contain(preset.Id).And.Contain(preset.Source);

        var folder = Path.Combine(_folder, "tai");
        var (code, output, _) = Run("init", folder, "--preset", "tai-2001");

        code.Should().Be(0);
        output.Should().Contain("model.json DATA");
        IndicatorModel.ReadJson(Path.Combine(folder, "model.json")).Should().Be(Presets.Tai2001.Value);
        File.Exists(Path.Combine(folder, "data.csv")).Should().BeFalse();
    }

    [Theory]
    [InlineData("model.json")]
    [InlineData("index.json")]
    [InlineData("resources.json")]
    [InlineData("readiness.json")]
    public void The_articles_own_system_comes_with_a_table_to_fill_in_its_legend_and_a_filled_example(string model)
    {
        var folder = Path.Combine(_folder, "clusters");

        var (code, output, _) = Run("init", folder, "--preset", "sme-cluster-potential");

        code.Should().Be(0);
        output.Should().Contain("legend.md").And.NotContain("{");
        Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo(
            "model.json", "index.json", "resources.json", "readiness.json", "data.csv", "legend.md", "example.csv", "plans.csv",
            "model-1.schema.json");
        File.ReadAllText(Path.Combine(folder, "legend.md")).Should()
            .Contain("**An empty cell is unknown.**").And.Contain("a coordinator only");
        foreach (var data in (string[])["data.csv", "example.csv"])
        {
            var (done, table, _) = Run("assess", Path.Combine(folder, model), Path.Combine(folder, data));
            done.Should().Be(0);
            table.Should().Contain("coverage");
        }

        var (_, empty, _) = Run("assess", Path.Combine(folder, model), Path.Combine(folder, "data.csv"), "--format", "csv");
        empty.Split('\n')[1].Should().StartWith(model == "readiness.json" ? "My cluster,,0,5,0," : "My cluster,,0,1,0,");
        Run("trend", Path.Combine(folder, "plans.csv")).Output.Should().Contain("describe a plan");
        Run("init", folder, "--preset", "sme-cluster-potential").Code.Should().Be(2);
    }

    [Fact]
    public void The_schema_of_fitted_models_is_printed() => Run("schema", "--fitted").Output.Should().Contain(FittedModel.SchemaId);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
