using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Data.Doors;

public sealed class ProposalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposal").FullName;

    [Fact]
    public void Names_make_groups_and_guesses_are_marked()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,rank,human.staff,human.students,market.exports,market.growth,unemployment rate,has_fund\n"
                + "A,1,10,20,3,-1,5,1\nB,2,15,25,4,2,6,0\n");

        var model = IndicatorModel.Propose(table, "regions");

        model.Validate().Should().NotContain(d => d.Severity == Severity.Error);
        model.Root.Children.Cast<Dimension>().Select(d => (d.Code, string.Join("+", d.Children.Select(c => c.Code)))).Should().Equal(
            ("human", "human.staff+human.students"), ("market", "market.exports+market.growth"), ("other", "unemployment rate+has_fund"));
        model.Root.Description.Should().Contain("rank");
        model.Indicators.Select(i => (i.Direction, i.Scale)).Should().Equal(
            (Direction.HigherIsBetter, MeasurementScale.Ratio), (Direction.HigherIsBetter, MeasurementScale.Ratio),
            (Direction.HigherIsBetter, MeasurementScale.Ratio), (Direction.HigherIsBetter, MeasurementScale.Interval),
            (Direction.LowerIsBetter, MeasurementScale.Ratio), (Direction.HigherIsBetter, MeasurementScale.Binary));
        model.Indicators.Should().OnlyContain(i => i.Description!.StartsWith("Guessed: ") && i.Weight == 1 && i.Goalposts == null);
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        model.Assess(table).Scores().Should().OnlyContain(s => s != null);
    }

    [Fact]
    public void Without_groups_there_is_one_level_and_no_code_stands_twice()
    {
        var model = IndicatorModel.Propose(IndicatorTable.ParseCsv("unit,index,b\nA,1,2\nB,2,1\n"));

        model.Root.Children.Should().OnlyContain(c => c is Indicator);
        model.Nodes.Select(n => n.Code).Should().OnlyHaveUniqueItems();
        model.Validate().Should().NotContain(d => d.Severity == Severity.Error);
        FluentActions.Invoking(() => IndicatorModel.Propose(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_second_row_of_a_text_is_groups_too()
    {
        var table = IndicatorTable.ParseCsv("unit;Human;;Market\n;staff;students;exports\nA;1;2;3\nB;2;1;4\n");

        table.Indicators.Should().Equal("staff", "students", "exports");
        IndicatorModel.Propose(table).Root.Children.Select(c => c.Code).Should().Equal("Human", "Market");
        IndicatorTable.ParseCsv("unit,a,b\nA,1,2\n").Diagnostics.Should().BeEmpty();
    }

    /// <summary>What a program chooses of a table, or says of its columns, keeps what stood above them.</summary>
    [Fact]
    public void Groups_stay_with_columns_that_are_chosen_renamed_or_told_of()
    {
        var table = IndicatorTable.ParseCsv("unit;Human;;Market\n;staff;students;exports\nA;1;2;3\nB;2;1;4\nC;3;3;1\n");
        static IEnumerable<string> Proposed(IndicatorTable of) => IndicatorModel.Propose(of).Root.Children.Select(c => c.Code);

        Proposed(table.OfUnits(["A", "C"])).Should().Equal("Human", "Market");
        IndicatorColumn Told(string code) => table[code].WithCode($"{code}s").WithKind(ObservationKind.Plan)
            .WithStates(ObservationState.Observed, ObservationState.Observed, ObservationState.NotApplicable);
        Proposed(IndicatorTable.Create(table.Units, [Told("staff"), Told("students"), Told("exports")])).Should()
            .Equal("Human", "Market");
    }

    [Fact]
    public void A_column_of_numbers_names_every_place_that_is_none() =>
        FluentActions.Invoking(() => IndicatorColumn.Of("x", 1, double.NaN, null, double.PositiveInfinity, double.NaN))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Message).Should()
            .Equal("Value 1 of 'x' is NaN.", "Value 3 of 'x' is Infinity.", "Value 4 of 'x' is NaN.");

    [Fact]
    public void The_command_writes_a_model_that_assesses_with_its_schema_beside_it()
    {
        var data = Path.Combine(_folder, "regions.csv");
        File.WriteAllText(data, "Country;Staff;Mortality\nA;1,5;10\nB;2,5;20\n");

        var (code, output, _) = Run("init", _folder, "--from", data, "--decimal-comma");

        code.Should().Be(0);
        output.Should().Contain("Next: decide what").And.Contain("model-1.schema.json");
        var model = Path.Combine(_folder, "model.json");
        File.ReadAllText(model).Should().Contain("\"$schema\": \"./model-1.schema.json\"").And.Contain("\"direction\": \"lower\"");
        File.ReadAllText(Path.Combine(_folder, "model-1.schema.json")).TrimEnd().Should().Be(IndicatorModel.Schema().TrimEnd());
        Run("assess", model, data, "--decimal-comma", "--format", "csv").Output.Should().Contain("A,0.5,");
    }

    [Theory]
    [InlineData("н/д")]
    [InlineData("Нет данных")]
    [InlineData("n/a")]
    [InlineData("…")]
    public void What_says_that_there_are_no_data_is_missing(string marker)
    {
        var table = IndicatorTable.ParseCsv($"unit,a\nA,1\nB,{marker}\n");

        table.Indicators.Should().Equal("a");
        table["a"].Values.ToArray().Should().Equal(1, double.NaN);
    }

    [Fact]
    public void The_next_command_reads_the_table_as_it_was_read()
    {
        var data = Path.Combine(_folder, "our regions.csv");
        File.WriteAllText(data, "Country;sex;Staff;Mortality\nA;all;1,5;n/k\nB;all;2,5;20\nB;women;2,5;20\n");

        var (_, output, _) = Run("init", _folder, "--from", data, "--missing", "n/k", "--decimal-comma", "--where", "sex=all");

        output.Should().EndWith($"then: innopot assess {_folder}/model.json '{data}' --decimal-comma --missing n/k --where sex=all\n");
    }

    [Theory]
    [InlineData("weighted-index")]
    [InlineData("score-sum")]
    [InlineData("resources")]
    [InlineData("readiness")]
    public void Each_template_assesses_its_table(string template)
    {
        var folder = Path.Combine(_folder, template);

        Run("init", folder, "--template", template).Code.Should().Be(0);

        Run("check", Path.Combine(folder, "model.json"), Path.Combine(folder, "data.csv")).Code.Should().Be(0);
        File.ReadAllText(Path.Combine(folder, "model.json")).Should().Contain(template is "weighted-index" ? "geometric"
            : template is "resources" ? "resource-based" : template is "readiness" ? "readiness-based" : "score-sum");
        Run("init", folder, "--template", "nothing").Error.Should().Contain("weighted-index");
        Run("init", folder, "--template", template, "--preset", "tai-2001").Code.Should().Be(2);
        Run("init", folder, "--force", "--decimal-comma").Error.Should().Contain("--from");
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
