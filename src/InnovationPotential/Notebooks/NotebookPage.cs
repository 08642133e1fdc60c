using InnovationPotential.Assessments;
using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Preparation;
using InnovationPotential.Prospects;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;
using InnovationPotential.Text;
using InnovationPotential.Trends;

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
        AgreementReport r => r.ToHtml(),
        BudgetPanel r => r.ToHtml(),
        CorrelationMatrix r => r.ToHtml(),
        Differences r => r.ToHtml(),
        Dominance r => r.ToHtml(),
        OutsideLinks r => r.ToHtml(),
        DataAvailability r => r.ToHtml(),
        FittedModel r => r.ToHtml(),
        Fragility r => r.ToHtml(),
        ImputationComparison r => r.ToHtml(),
        GroupComparison r => r.ToHtml(),
        IndicatorStatistics r => r.ToHtml(),
        IndicatorTable r => r.ToHtml(),
        NodeRanks r => r.ToHtml(),
        OneAtATime r => r.ToHtml(),
        PanelResult r => r.ToHtml(),
        PeriodTable r => r.ToHtml(),
        PreparedTable r => r.ToHtml(),
        Reach r => r.ToHtml(),
        RelativeScores r => r.ToHtml(),
        RemovalEffects r => r.ToHtml(),
        Revision r => r.ToHtml(),
        ScenarioGrid r => r.ToHtml(),
        ScoreChange r => r.ToHtml(),
        ScoreConvergence r => r.ToHtml(),
        SeriesTrend r => r.ToHtml(),
        TrendTable r => r.ToHtml(),
        UnitAssessment r => r.ToHtml(),
        UnitProfile r => r.ToHtml(),
        UnitRemovalEffects r => r.ToHtml(),
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
