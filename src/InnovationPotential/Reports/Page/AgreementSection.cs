using InnovationPotential.Comparisons;

namespace InnovationPotential.Reports;

/// <summary>How far the levels agree with those that experts gave.</summary>
internal sealed class AgreementSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        if (Subject.Options.Verdicts is not { } verdicts || Subject.Assessment.Model.Bands is not { } bands) return;
        var units = Subject.Ranking.Select(u => u.Unit).ToArray();
        var report = AgreementReport.Of(
            units, [.. units.Select(u => Subject.Assessment.Table.AttributeOf(u, verdicts))], [.. Subject.Ranking.Select(u => u.Level)],
            bands.Items.Select(b => b.Name));
        Section("agreement", "agree.title");
        Paragraph("agree.share", Texts.Percent(report.ExactShare), report.Count, Texts.Number(report.QuadraticKappa));
        Table("agree.table", ["column.unit", "column.expert", "column.level"],
            report.Disagreements.Select(d => (string[])[Subject.Assessment.Table.Names.Call(d.Unit), d.Expert, d.Assessed]));
    }
}
