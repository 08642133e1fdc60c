using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>How sure the ranks are and what they hang on.</summary>
internal sealed class CertaintySection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        var study = Subject.Options.Study;
        Section("certainty", "sure.title");
        if (study is null) Paragraph("sure.no-study");
        else
        {
            Paragraph("sure.study", study.Counted, study.Seed);
            Raw(study.RankIntervalChart(Subject.Period, Subject.Drawn).ToHtml());
            var groups = study.TiedGroups.Where(g => g.Period == Subject.Period).Select(g => string.Join(", ", g.Units)).ToArray();
            Paragraph(groups.Length == 0 ? "sure.all-apart" : "sure.tied");
            if (groups.Length > 0) List(groups);
        }

        if (Subject.Options.Sensitivity is { } sensitivity)
        {
            Heading(Texts["sure.hangs"]);
            Raw(sensitivity.SobolChart(configure: Subject.Drawn).ToHtml());
        }
    }
}
