using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>Scores over the periods of a panel.</summary>
internal sealed class TrendSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        if (Subject.Assessment.Periods.Count < 2) return;
        var trends = Subject.Assessment.Trends();
        Section("trends", "trend.title");
        Raw(Subject.Assessment.TrendChart(configure: Subject.Drawn).ToHtml());
        Table("trend.table",
            ["column.unit", "#" + "column.observations", "#" + "column.slope", "#" + "column.sen", "#p", "column.says"],
            trends.Select(t => (string[])
            [
                Subject.Assessment.Table.Names.Call(t.Unit ?? ""), Texts.Number(t.N), Texts.Number(t.LeastSquares.Slope.Value),
                Texts.Number(t.Sen.Slope.Value), Texts.Number(t.MannKendall.PTwoSided.Value),
                Texts[t.MannKendall.PTwoSided.Value is not < 0.05 ? "trend.open" : t.Sen.Slope.Value > 0 ? "trend.rises" : "trend.falls"],
            ]));
    }
}
