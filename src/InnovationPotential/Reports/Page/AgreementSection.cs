using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>How far the levels agree with those that experts gave.</summary>
internal static class AgreementSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        if (subject.Options.Verdicts is not { } verdicts || subject.Assessment.Model.Bands is not { } bands) return;
        var texts = subject.Texts;
        var units = subject.Ranking.Select(u => u.Unit).ToArray();
        var report = AgreementReport.Of(
            units, [.. units.Select(u => subject.Assessment.Table.AttributeOf(u, verdicts))], [.. subject.Ranking.Select(u => u.Level)],
            bands.Items.Select(b => b.Name));
        page.Section("agreement", texts["agree.title"]);
        page.Paragraph(texts["agree.share", texts.Percent(report.ExactShare), report.Count, texts.Number(report.QuadraticKappa)]);
        page.Table(
            texts["agree.table"], [texts["column.unit"], texts["column.expert"], texts["column.level"]],
            report.Disagreements.Select(d =>
                ((IReadOnlyList<string>)[subject.Assessment.Table.Names.Call(d.Unit), d.Expert, d.Assessed], "")));
        page.EndSection();
    }
}
