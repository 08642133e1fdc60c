using InnovationPotential.Cli;
using InnovationPotential.Comparisons;
using InnovationPotential.Reports;

namespace InnovationPotential.Tests.Reports;

public sealed class RevisionReportTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

    private static readonly IndicatorTable Old = IndicatorTable.ParseCsv("unit,a,b\nX,1,5\nY,4,2\nZ,2,2\n");

    private static readonly IndicatorTable New = IndicatorTable.ParseCsv("unit,a,b\nX,1,2\nY,4,2\nZ,2,6\n");

    [Fact]
    public void A_report_says_what_changed_since_the_edition_before()
    {
        var revision = Revision.Between(Model, Old, Model, New);
        var html = Model.Assess(New).Report(o => o with { Revision = revision }).ToHtml();
        html.Should().Contain("<section id=\"revision\">").And.Contain("Why ranks changed").And.Contain("others&#39; movement");
        Model.Assess(New).Report().ToHtml().Should().NotContain("<section id=\"revision\">");
        var russian = Model.Assess(New).Report(o => o with { Revision = revision, Language = ReportLanguage.Russian }).ToHtml();
        russian.Should().Contain("По сравнению с прошлым выпуском").And.Contain("уточнённые значения").And.NotContain("Why ranks changed");
    }

    [Fact]
    public void The_command_takes_the_edition_before()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-since").FullName;
        File.WriteAllText(Path.Combine(folder, "m.json"), Model.ToJson());
        File.WriteAllText(Path.Combine(folder, "old.csv"), Old.ToCsv());
        File.WriteAllText(Path.Combine(folder, "new.csv"), New.ToCsv());
        Run("--since-data", Path.Combine(folder, "old.csv")).Output.Should().Contain("<section id=\"revision\">");
        Run("--since-model", Path.Combine(folder, "m.json")).Error.Should().Contain("--since-model needs --since-data.");
        Directory.Delete(folder, recursive: true);

        (string Output, string Error) Run(params string[] options)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            Innopot.Run(["report", Path.Combine(folder, "m.json"), Path.Combine(folder, "new.csv"), .. options], output, error);
            return (output.ToString(), error.ToString());
        }
    }
}
