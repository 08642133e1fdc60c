using InnovationPotential.Assessments;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Assessments;

public sealed class StageTests
{
    private const string Data = "unit,region,a,b,people\nA,n,10,4,5\nB,n,20,,10\nC,s,,8,20\nD,s,900,6,30\n";

    [Fact]
    public void A_table_is_there_at_every_step()
    {
        var model = IndicatorModel.Create("m", m => m
            .Preparation(Denomination.ByIndicator("people").For("a"), Imputation.Mean, OutlierTreatment.ForceWinsorize(1).For("a"))
            .Indicator("a").Indicator("b", i => i with { Direction = Direction.LowerIsBetter }));
        var assessment = model.Assess(IndicatorTable.ParseCsv(Data, model.TableColumns));

        Values(TableStage.Raw, "a").Should().Equal(10, 20, null, 900);
        Values(TableStage.Denominated, "a").Should().Equal(2, 2, null, 30);
        Values(TableStage.Denominated, "b").Should().Equal(4, null, 8, 6);
        // The mean of 2, 2 and 30; of 4, 8 and 6.
        Near(Values(TableStage.Imputed, "a"), 2, 2, 34 / 3.0, 30);
        Near(Values(TableStage.Imputed, "b"), 4, 6, 8, 6);
        // The greatest becomes the next one.
        Near(Values(TableStage.Treated, "a"), 2, 2, 34 / 3.0, 34 / 3.0);
        Near(Values(TableStage.Normalized, "a"), 0, 0, 1, 1);
        Near(Values(TableStage.Normalized, "b"), 1, 0.5, 0, 0.5);
        assessment.Stage(TableStage.Normalized)["C", "a"].State.Should().Be(ObservationState.Imputed);
        assessment.Stage(TableStage.Normalized).Indicators.Should().Equal("a", "b");
        assessment.Stage(TableStage.Treated).AttributeOf("C", "region").Should().Be("s");
        assessment.Stage(TableStage.Treated).Fingerprint.Should().Be(assessment.Table.Fingerprint);
        assessment.Invoking(a => a.Stage((TableStage)9)).Should().Throw<ArgumentOutOfRangeException>();

        double?[] Values(TableStage stage, string code) =>
            [.. Enumerable.Range(0, 4).Select(r => assessment.Stage(stage)[code][r].Value)];
    }

    [Fact]
    public void A_step_that_is_not_there_changes_nothing_and_what_was_left_out_is_gone()
    {
        var plain = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var raw = plain.Assess(IndicatorTable.ParseCsv(Data, plain.Indicators));
        raw.Stage(TableStage.Treated).Should().BeSameAs(raw.Source);
        raw.Stage(TableStage.Normalized)["C", "a"].Value.Should().BeNull();
        raw.Stage(TableStage.Normalized)["B", "b"].State.Should().Be(ObservationState.NotAvailable);

        var screened = plain with { Preparation = PreparationPlan.Of(Screening.OfUnits(1), Imputation.Median) };
        var assessment = screened.Assess(IndicatorTable.ParseCsv(Data, plain.Indicators));
        assessment.Stage(TableStage.Denominated).Units.Should().Equal("A", "B", "C", "D");
        assessment.Stage(TableStage.Imputed).Units.Should().Equal("A", "D");
        assessment.Stage(TableStage.Treated).Units.Should().Equal("A", "D");

        // Without a step of imputation or treatment the table stays divided.
        var divided = plain with { Preparation = PreparationPlan.Of(Denomination.ByIndicator("people").For("a")) };
        var per = divided.Assess(IndicatorTable.ParseCsv(Data, divided.TableColumns));
        foreach (var stage in (TableStage[])[TableStage.Denominated, TableStage.Imputed, TableStage.Treated])
            per.Stage(stage)["A", "a"].Value.Should().Be(2);
    }

    [Fact]
    public void A_policy_for_what_is_missing_is_no_score_of_an_observation()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Missing = MissingPolicy.ScoreAsWorst }))
            .Indicator("a").Indicator("b"));
        var assessment = model.Assess(IndicatorTable.ParseCsv(Data, model.Indicators));

        assessment.Stage(TableStage.Normalized)["C", "a"].Value.Should().BeNull();
        assessment["C"].Nodes.Single(n => n.Code == "a").Score.Should().Be(0);
    }

    [Fact]
    public void The_command_gives_the_table()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-stage");
        try
        {
            var (model, data) = (Path.Combine(folder.FullName, "m.json"), Path.Combine(folder.FullName, "d.csv"));
            File.WriteAllText(model, """
                { "code": "m", "children": [{ "code": "a" }, { "code": "b" }], "preparation": { "steps": [{ "kind": "imputation-mean" }] } }
                """);
            File.WriteAllText(data, Data);
            Run("assess", model, data, "--stage", "imputed", "--format", "csv").Output.Should()
                .StartWith("unit,region,people,indicator,value,state\n").And.Contain("B,n,10,b,6,imputed");
            Run("assess", model, data, "--stage", "raw").Output.Should().Contain("900");
            Run("assess", model, data, "--stage", "normalized", "--format", "json").Output.Should().Contain("\"units\"");
            Run("assess", model, data, "--stage", "raw", "--ranks").Error.Should().Contain("says another thing than --stage");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Near(double?[] actual, params double[] expected)
    {
        actual.Should().HaveCount(expected.Length);
        for (var i = 0; i < expected.Length; i++) actual[i].Should().BeApproximately(expected[i], 1e-9);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
