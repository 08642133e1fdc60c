using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Pictures of an assessment.</summary>
/// <remarks>Where an assessment has several periods and none is named, the last one is shown.</remarks>
public static class AssessmentCharts
{
    /// <summary>
    /// Scores as bars, best first: stacked by the parts of the root where they add up, with lines from the lowest to the highest possible
    /// score, the observed share, the level and, with a study, the interval of the rank from 5 to 95 % of the replications.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="study">How sure the ranks are; left out when null.</param>
    /// <param name="period">The period.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such period, or the study is of a node below the root.</exception>
    public static Chart RankingChart(
        this Assessment assessment, UncertaintyResult? study = null, Period? period = null,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        study?.ThrowIfOfNode(assessment.Model.Code);
        return new RankingPicture(assessment, Shown(assessment, period), study, ChartOptions.From(configure)).ToChart();
    }

    /// <summary>
    /// A unit's place among all units on every indicator: a strip of all units, the unit itself, the mean of its group and the best.
    /// Further right is better, whatever the indicator's direction.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="groupBy">The attribute whose value makes the unit's group; no group when left out.</param>
    /// <param name="period">The period.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such unit or period.</exception>
    public static Chart ProfileChart(
        this Assessment assessment, string unit, string? groupBy = null, Period? period = null,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        var shown = Shown(assessment, period);
        var options = ChartOptions.From(configure);
        return new ProfilePicture(assessment, shown is { } p ? assessment[unit, p] : assessment[unit], groupBy, options).ToChart();
    }

    /// <summary>
    /// Units × the parts of the root, or the indicators, colored by score within each column; missing and imputed ones are marked.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="indicators">Whether the columns are the indicators instead of the parts of the root.</param>
    /// <param name="period">The period.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public static Chart HeatMapChart(
        this Assessment assessment, bool indicators = false, Period? period = null, Func<ChartOptions, ChartOptions>? configure = null) =>
        new HeatMapPicture(assessment, Shown(assessment, period), indicators, ChartOptions.From(configure)).ToChart();

    /// <summary>The histogram of every indicator as given and, where preparation changed it, as prepared.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart DistributionChart(this Assessment assessment, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new DistributionPicture(assessment, ChartOptions.From(configure)).ToChart();
    }

    /// <summary>The scores of every unit over the periods, each with its least-squares line, on one scale.</summary>
    /// <param name="assessment">An assessment with periods.</param>
    /// <param name="node">The node; the root when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public static Chart TrendChart(this Assessment assessment, string? node = null, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var code = node ?? assessment.Model.Code;
        var table = Comparisons.ScoreSeries.TableOf(assessment, code);
        var options = ChartOptions.From(configure);
        return new TrendPicture(table, code, options.Texts["trend.title", assessment.Model.Find(code)!.Title], options).ToChart();
    }

    /// <summary>Ranks in two periods side by side, each unit a line.</summary>
    /// <param name="assessment">An assessment with periods.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public static Chart ShiftChart(this Assessment assessment, Period from, Period to, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var units = assessment.Units.Select(u => (assessment.Table.NameOf(u), assessment[u, from].Rank, assessment[u, to].Rank)).ToArray();
        var options = ChartOptions.From(configure);
        return new ShiftPicture(options.Texts["shift.periods", assessment.Model.Title], from.Label, to.Label, units, options).ToChart();
    }

    private static Period? Shown(Assessment assessment, Period? period)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return period ?? (assessment.Periods.IsEmpty ? null : assessment.Periods[^1]);
    }
}
