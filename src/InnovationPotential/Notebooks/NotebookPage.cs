using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Preparation;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

namespace InnovationPotential.Notebooks;

/// <summary>What a cell shows of a result: its picture, where it has one, and its tables, not longer than one reads.</summary>
internal static class NotebookPage
{
    private const int MostRows = 60;
    private const int MostCharacters = 100_000;

    /// <summary>The result as HTML; null for what the kernel shows well itself.</summary>
    public static string? Of(object? result) => result switch
    {
        Chart chart => chart.ToHtml(),
        Report report => ReportSummary.Of(report),
        _ when ResultLists.TableOf(result) is { } table => Short(table.ToHtml()),
        _ => TablesOf(result) is { } tables ? Drawn(PictureOf(result)) + Short(tables) : null,
    };

    /// <summary>The result as text; null for what the kernel shows well itself.</summary>
    public static string? TextOf(object? result) => result switch
    {
        null => null,
        _ when ResultLists.TableOf(result) is { } table => PlainText.Shorten(table.ToText(), MostRows),
        _ => Of(result) is null ? null : PlainText.Shorten(result.ToString()!, MostRows),
    };

    private static string? TablesOf(object? result) => result switch
    {
        IShowsTables r => r.ToHtml(),
        PreparedTable r => r.ToHtml(),
        IReadOnlyList<object> { Count: > 0 } all when all.All(r => PictureOf(r) is null && TablesOf(r) is not null) =>
            string.Concat(all.Select(TablesOf)),
        _ => null,
    };

    private static Func<Chart>? PictureOf(object? result) => result switch
    {
        Assessment assessment => () => assessment.RankingChart(),
        UncertaintyResult study => () => study.RankIntervalChart(),
        SensitivityResult study => () => study.SobolChart(),
        MultivariateAnalysis analysis => () => analysis.CorrelationChart(),
        ScenarioComparison comparison => () => comparison.ShiftChart(),
        Sweep sweep => () => sweep.SweepChart(),
        Tornado tornado => () => tornado.TornadoChart(),
        IndicatorModel model => () => model.FrameworkChart(),
        _ => null,
    };

    private static string Short(string html) => HtmlText.Shorten(html, MostRows, MostCharacters);

    // Some results have nothing to draw, such as a ranking without a score: the table then says so.
    private static string? Drawn(Func<Chart>? picture)
    {
        try
        {
            return picture?.Invoke().ToHtml();
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
