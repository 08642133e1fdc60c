using InnovationPotential.Cli;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class DifferencesTests
{
    [Fact]
    public void Tables_differ_in_what_came_went_and_changed()
    {
        var old = IndicatorTable.ParseCsv("unit,region,a,b\nX,n,1,2\nY,s,3,\nZ,s,5,6\n");
        var @new = IndicatorTable.ParseCsv("unit,region,c,b,a\nW,n,1,1,1\nY,w,1,7,3.0\nX,n,1,,1.5\n");

        Differences.Between(old, @new).All.Should().BeEquivalentTo([
            new Difference("removed", "unit", null, null) { Unit = "Z" },
            new Difference("added", "unit", null, null) { Unit = "W" },
            new Difference("added", "indicator", null, null) { Name = "c" },
            new Difference("changed", "attribute", "s", "w") { Unit = "Y", Name = "region" },
            new Difference("changed", "cell", "1", "1.5") { Unit = "X", Name = "a" },
            new Difference("removed", "cell", "2", null) { Unit = "X", Name = "b" },
            new Difference("added", "cell", null, "7") { Unit = "Y", Name = "b" },
        ]);
        Differences.Between(old, old.OfUnits(["Z", "X", "Y"])).All.Should().BeEmpty();
        Differences.Between(old, old).ToString().Should().StartWith("There is no difference.");
    }

    [Fact]
    public void Periods_states_and_kinds_count()
    {
        var old = IndicatorTable.ParseCsv("unit,year,a\nX,2020,1\nX,2021,2\nX,2022,n/a\n");
        var column = IndicatorColumn.Of("a", 2, 3, null);
        var @new = IndicatorTable.Create(["X"], [column.WithStates(ObservationState.Imputed, ObservationState.Observed,
            ObservationState.Suppressed)], [2021, 2022, 2023]);

        var all = Differences.Between(old, @new).All;
        all.Where(d => d.Part == "period").Select(d => (d.Change, d.Period!.Value.Label)).Should()
            .Equal(("removed", "2020"), ("added", "2023"));
        all.Single(d => d.Part == "cell" && d.Period!.Value.Label == "2021").After.Should().Be("2 imputed");
        all.Single(d => d.Part == "cell" && d.Period!.Value.Label == "2022").After.Should().Be("3");
    }

    [Fact]
    public void Models_differ_member_by_member_and_nodes_are_known_by_their_codes()
    {
        var old = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Indicator("a").Indicator("b", i => i with { Direction = Direction.LowerIsBetter }))
            .Indicator("c"));
        var @new = IndicatorModel.Create("m", m => m
            .Indicator("c", i => i with { Weight = 3 })
            .Dimension("d", d => d.Named("D").Indicator("b").Indicator("e")));

        var all = Differences.Between(old, @new).All;
        all.Select(d => (d.Change, d.Name, d.Before, d.After)).Should().Contain([
            ("changed", "$.children (order)", "d, c", "c, d"),
            ("removed", "$.children[d].children[b].direction", "lower", null),
            ("added", "$.children[c].weight", null, "3")]);
        all.Should().ContainSingle(d => d.Change == "removed" && d.Name == "$.children[d].children[a]");
        all.Should().ContainSingle(d => d.Change == "added" && d.Name == "$.children[d].children[e]");
        all.Should().Contain(d => d.Change == "added" && d.After == "D");
        Differences.Between(old, IndicatorModel.Parse(old.ToJson())).All.Should().BeEmpty();
    }

    [Fact]
    public void Fitted_models_differ_in_what_they_learned()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var one = model.Fit(IndicatorTable.ParseCsv("unit,a,b\nX,0,1\nY,5,2\n"));
        var other = model.Fit(IndicatorTable.ParseCsv("unit,a,b\nX,0,1\nY,9,2\n"));

        Differences.Between(one, other).All.Should().Contain(d => d.Before == "5" && d.After == "9")
            .And.NotContain(d => d.Name!.StartsWith("$.model", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_tells_and_its_exit_code_says_whether()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-diff");
        try
        {
            string Write(string name, string text)
            {
                var path = Path.Combine(folder.FullName, name);
                File.WriteAllText(path, text);
                return path;
            }

            var (old, @new) = (Write("old.csv", "unit,a\n=X,1\n"), Write("new.csv", "unit,a\n=X,2\n"));
            var (model, other) = (Write("m.json", """{ "code": "m", "children": [{ "code": "a" }] }"""),
                Write("o.json", """{ "code": "m", "children": [{ "code": "a", "weight": 2 }] }"""));

            Run("diff", old, @new, "--format", "csv").Should()
                .Be((1, "change,part,unit,period,name,before,after\nchanged,cell,=X,,a,1,2\n"));
            Run("diff", old, @new, "--format", "csv", "--escape-formulas").Output.Should().Contain(",\"'=X\",");
            Run("diff", old, old).Code.Should().Be(0);
            Run("diff", model, other).Output.Should().Contain("$.children[a].weight");
            Run("diff", model, model).Code.Should().Be(0);
            Run("diff", model, old).Should().Be((2, ""));
            Run("diff", model, other, "--unit-column", "x").Should().Be((2, ""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }
}
