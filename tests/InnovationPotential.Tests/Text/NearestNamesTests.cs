using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Text;

/// <summary>A name that there is not is answered by the nearest that there is, wherever names are looked up.</summary>
public sealed class NearestNamesTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Parse("""
        {"code": "m", "children": [{"code": "research", "children": [{"code": "patents"}, {"code": "spending"}]}, {"code": "skills"}]}
        """);

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,year,patents,spending,skills\nNordia,2019,1,2,3\nSudia,2019,2,1,4\nEstia,2019,3,5,1\nNordia,2020,2,2,3\n"
            + "Sudia,2020,2,3,4\nEstia,2020,1,5,1\n", Model.TableColumns);

    private static readonly Assessment Assessed = Model.Fit(Table).Assess(Table);

    public static TheoryData<string, Action> Lookups()
    {
        var study = UncertaintyStudy.Default.Run(Model, Table, o => o with { Replications = 10 });
        var removal = Assessed.RemovalEffects();
        var comparison = ScenarioComparison.Of([("usual", Assessed), ("other", Assessed)]);
        return new()
        {
            { "'patents'", () => _ = Assessed["Nordia", 2019]["patent"] },
            { "'Nordia'", () => Table.IndexOf("Nordja") },
            { "'skills'", () => Model.Without("skils") },
            { "'research'", () => Model.Replace("reserch", n => n) },
            { "'Estia'", () => _ = study["Estja", 2019] },
            { "'patents'", () => _ = removal["patnets"] },
            { "'other'", () => _ = comparison["othr"] },
            { "'research'", () => _ = Assessed.Multivariate()["researh"] },
            { "'Sudia'", () => Assessed.RelativeTo(ScoreBase.OfUnit("Sudja")) },
            { "'Sudia'", () => _ = Assessed.Trends()["Sudja", "m"] },
            { "'Sudia'", () => _ = Assessed.SideBySide()["Sudja", 2019] },
        };
    }

    [Theory]
    [MemberData(nameof(Lookups))]
    public void Lookups_ask(string near, Action lookup) =>
        lookup.Should().Throw<ArgumentException>().Which.Message.Should().Contain($"Did you mean {near}?");

    [Fact]
    public void Factors_and_outputs_of_a_study_ask()
    {
        var study = UncertaintyStudy.Of(UncertainFactor.LeaveOneOut("patnets"));

        Hints(() => study.Run(Model, Table)).Should().Contain(h => h.Contains("Did you mean 'patents'?") && h.Contains("codes"));
        Hints(() => UncertaintyStudy.Default.Sensitivity(Model, Table, [StudyOutput.Rank("Nordja", 2019)])).Should()
            .Contain(h => h.Contains("Did you mean 'Nordia'?"));
    }

    [Theory]
    [InlineData("""{"code": "m", "children": [{"code": "a", "direction": "lower-is-better"}]}""", "\"lower\"")]
    [InlineData("""{"code": "m", "preparation": {"steps": [{"kind": "treatment-winsorization", "only": ["pattents"]}]}, """
        + """ "children": [{"code": "patents"}, {"code": "b"}]}""", "patents")]
    public void Values_of_members_and_names_in_a_model_ask(string json, string near)
    {
        var reading = IndicatorModel.TryParse(json);
        var found = reading.Value is { } model ? reading.Diagnostics.Concat(model.Validate()) : reading.Diagnostics;

        found.Select(d => d.Hint ?? "").Should().Contain(h => h.Contains("Did you mean") && h.Contains(near),
            string.Join('\n', found.Select(d => d.ToString())));
    }

    private static IEnumerable<string> Hints(Action action) =>
        action.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Hint ?? "");
}
