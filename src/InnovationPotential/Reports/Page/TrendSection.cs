using InnovationPotential.Charts;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>Scores over the periods of a panel.</summary>
internal static class TrendSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        if (subject.Assessment.Periods.Count < 2) return;
        var texts = subject.Texts;
        var trends = subject.Assessment.Trends();
        page.Section("trends", texts["trend.title"]);
        page.Raw(subject.Assessment.TrendChart(configure: subject.Drawn).ToHtml());
        page.Table(
            texts["trend.table"],
            [texts["column.unit"], "#" + texts["column.observations"], "#" + texts["column.slope"], "#" + texts["column.sen"], "#p",
                texts["column.says"]],
            trends.Select(t => ((IReadOnlyList<string>)[
                subject.Assessment.Table.Names.Call(t.Unit ?? ""), texts.Number(t.N), texts.Number(t.LeastSquares.Slope.Value),
                texts.Number(t.Sen.Slope.Value),
                texts.Number(t.MannKendall.PTwoSided.Value),
                texts[t.MannKendall.PTwoSided.Value is not < 0.05 ? "trend.open" : t.Sen.Slope.Value > 0 ? "trend.rises" : "trend.falls"]],
                "")));
        page.EndSection();
    }
}
