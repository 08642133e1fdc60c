using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Preparation;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

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
        Assessment assessment => Picture(() => assessment.RankingChart()) + Short(assessment.ToHtml()),
        UncertaintyResult study => Picture(() => study.RankIntervalChart()) + Short(study.ToHtml()),
        SensitivityResult study => Picture(() => study.SobolChart()) + Short(study.ToHtml()),
        MultivariateAnalysis analysis => Picture(() => analysis.CorrelationChart()) + Short(analysis.ToHtml()),
        ScenarioComparison comparison => Picture(() => comparison.ShiftChart()) + Short(comparison.ToHtml()),
        Sweep sweep => Picture(() => sweep.SweepChart()) + Short(sweep.ToHtml()),
        Tornado tornado => Picture(() => tornado.TornadoChart()) + Short(tornado.ToHtml()),
        IndicatorModel model => Picture(() => model.FrameworkChart()) + Short(model.ToHtml()),
        _ when ResultLists.TableOf(result) is { } table => Short(table.ToHtml()),
        _ => TablesOf(result) is { } tables ? Short(tables) : null,
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
        IReadOnlyList<object> { Count: > 0 } all when all.All(r => TablesOf(r) is not null) => string.Concat(all.Select(TablesOf)),
        _ => null,
    };

    private static string Short(string html) => HtmlText.Shorten(html, MostRows, MostCharacters);

    // Some results have nothing to draw, such as a ranking without a score: the table then says so.
    private static string Picture(Func<Chart> draw)
    {
        try
        {
            return draw().ToHtml();
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return "";
        }
    }
}
