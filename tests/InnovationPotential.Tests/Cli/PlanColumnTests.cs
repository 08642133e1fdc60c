using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>A plan is never taken for an actual value: columns that end in <c>_plan</c> are read as plans.</summary>
public sealed class PlanColumnTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-plans").FullName;

    private string Data => Path.Combine(_folder, "filled.csv");

    [Theory]
    [InlineData("unit,year,patents,patents_plan\nA,2019,1,5\nA,2020,2,6\nA,2021,4,7\n")]
    [InlineData("unit,indicator,year,value\nA,patents,2019,1\nA,patents,2020,2\nA,patents,2021,4\nA,patents_plan,2019,5\n"
        + "A,patents_plan,2020,6\nA,patents_plan,2021,7\n")]
    [InlineData("unit,indicator,2019,2020,2021\nA,patents,1,2,4\nA,patents_plan,5,6,7\n")]
    [InlineData("unit,patents_2019,patents_2020,patents_2021,patents_plan_2019,patents_plan_2020,patents_plan_2021\nA,1,2,4,5,6,7\n")]
    public void The_trend_of_a_plan_is_one_of_plans(string csv)
    {
        File.WriteAllText(Data, csv);

        var rows = Run("trend", Data, "--format", "csv").Output.Split('\n').Select(r => r.Split(',')).ToArray();

        var place = Array.IndexOf(rows[0], "kinds");
        rows.Single(r => r.Contains("patents"))[place].Should().Be("actual");
        rows.Single(r => r.Contains("patents_plan"))[place].Should().Be("plan");
    }

    [Fact]
    public void The_filled_example_of_the_clusters_has_no_actual_value()
    {
        Run("init", _folder, "--preset", "sme-cluster-potential").Code.Should().Be(0);
        var model = Path.Combine(_folder, "m.json");
        File.WriteAllText(model, """{ "code": "m", "children": [{ "code": "trainees_plan" }] }""");

        var json = Run("assess", model, Path.Combine(_folder, "example.csv"), "--format", "json").Output;

        json.Should().Contain(AssessmentCodes.NotActual).And.Contain("1 plan value");
    }

    [Fact]
    public void A_kind_that_is_stated_goes_before()
    {
        var table = IndicatorTable.ParseCsv("unit,kind,a_plan,b\nA,estimate,1,2\nB,,3,4\n");

        table["a_plan"][0].Kind.Should().Be(ObservationKind.Estimate);
        table["a_plan"][1].Kind.Should().Be(ObservationKind.Plan);
        table["b"][1].Kind.Should().Be(ObservationKind.Actual);
    }

    [Fact]
    public void What_is_actual_all_the_same_is_written_as_such()
    {
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a_plan", 1, null)]);
        var plan = table.With(table["a_plan"].WithKind(ObservationKind.Plan));

        IndicatorTable.ParseCsv(table.ToCsv())["a_plan"][0].Kind.Should().Be(ObservationKind.Actual);
        IndicatorTable.ParseCsv(plan.ToCsv()).Fingerprint.Should().Be(plan.Fingerprint);
        plan.ToCsv().Should().Be("unit,a_plan\nA,1\nB,\n");
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
