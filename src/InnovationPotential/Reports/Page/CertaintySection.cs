using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>How sure the ranks are and what they hang on.</summary>
internal static class CertaintySection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var (texts, study) = (subject.Texts, subject.Options.Study);
        page.Section("certainty", texts["sure.title"]);
        if (study is null) page.Paragraph(texts["sure.no-study"]);
        else
        {
            page.Paragraph(texts["sure.study", study.Counted, study.Seed]);
            page.Raw(study.RankIntervalChart(subject.Period, subject.Drawn).ToHtml());
            var groups = study.TiedGroups.Where(g => g.Period == subject.Period).Select(g => string.Join(", ", g.Units)).ToArray();
            page.Paragraph(texts[groups.Length == 0 ? "sure.all-apart" : "sure.tied"]);
            if (groups.Length > 0) page.List(groups);
        }

        if (subject.Options.Sensitivity is { } sensitivity)
        {
            page.Heading(texts["sure.hangs"]);
            page.Raw(sensitivity.SobolChart(configure: subject.Drawn).ToHtml());
        }

        page.EndSection();
    }
}
