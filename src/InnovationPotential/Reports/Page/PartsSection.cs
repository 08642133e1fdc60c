using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>The parts of the root: each unit's scores as a heat map, and their means and extremes.</summary>
internal static class PartsSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        if (subject.Scored.Count == 0) return;
        var texts = subject.Texts;
        page.Section("parts", texts["parts.title"]);
        page.Raw(subject.Assessment.HeatMapChart(false, subject.Period, subject.Drawn).ToHtml());
        page.Table(
            texts["parts.table"],
            [texts["column.part"], "#" + texts["column.weight"], "#" + texts["column.mean"], texts["column.best"], texts["column.worst"],
                "#" + texts["column.coverage"]],
            subject.Parts.Select(p => Row(subject, p)));
        page.EndSection();
    }

    private static (IReadOnlyList<string> Cells, string Attributes) Row(ReportSubject subject, ModelNode part)
    {
        var texts = subject.Texts;
        var known = subject.Ranking.Where(u => u[part.Code].Score is not null).OrderByDescending(u => u[part.Code].Score).ToArray();
        string Named(UnitAssessment unit) => $"{unit.Name} ({texts.Number(unit[part.Code].Score)})";
        return (
        [
            part.Title,
            texts.Percent(subject.Ranking[0][part.Code].Weight),
            texts.Number(known.Length == 0 ? null : known.Average(u => u[part.Code].Score!.Value)),
            known.Length == 0 ? "–" : Named(known[0]),
            known.Length == 0 ? "–" : Named(known[^1]),
            texts.Percent(subject.Ranking.Average(u => u[part.Code].Coverage ?? 0)),
        ], "");
    }
}
