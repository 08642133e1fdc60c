using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>The parts of the root: each unit's scores as a heat map, and their means and extremes.</summary>
internal sealed class PartsSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        if (Subject.Scored.Count == 0) return;
        Section("parts", "parts.title");
        Raw(Subject.Assessment.HeatMapChart(false, Subject.Period, Subject.Drawn).ToHtml());
        Table("parts.table",
            ["column.part", "#" + "column.weight", "#" + "column.mean", "column.best", "column.worst", "#" + "column.coverage"],
            Subject.Parts.Select(Row));
    }

    private string[] Row(ModelNode part)
    {
        var known = Subject.Ranking.Where(u => u[part.Code].Score is not null).OrderByDescending(u => u[part.Code].Score).ToArray();
        string Named(UnitAssessment unit) => $"{unit.Name} ({Texts.Number(unit[part.Code].Score)})";
        return
        [
            part.Title,
            Texts.Percent(Subject.Ranking[0][part.Code].Weight),
            Texts.Number(known.Length == 0 ? null : known.Average(u => u[part.Code].Score!.Value)),
            known.Length == 0 ? "–" : Named(known[0]),
            known.Length == 0 ? "–" : Named(known[^1]),
            Texts.Percent(Subject.Ranking.Average(u => u[part.Code].Coverage ?? 0)),
        ];
    }
}
