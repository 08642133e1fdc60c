using InnovationPotential.Comparisons;
using InnovationPotential.Data;
using InnovationPotential.Multivariate;
using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Pictures of models, tables, studies and comparisons.</summary>
public static class AnalysisCharts
{
    /// <summary>
    /// Rank without uncertainty, median and 5–95 % interval of each unit; units that cannot be told apart have a letter in common.
    /// </summary>
    /// <param name="result">The study's result.</param>
    /// <param name="period">The period; the last when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart RankIntervalChart(this UncertaintyResult result, Period? period = null,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new RankIntervalPicture(result, period, ChartOptions.From(configure)).ToChart();
    }

    /// <summary>How often each unit has each rank, as a map of unit × rank.</summary>
    /// <param name="result">The study's result.</param>
    /// <param name="period">The period; the last when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart AcceptabilityChart(this UncertaintyResult result, Period? period = null,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new AcceptabilityPicture(result, period, ChartOptions.From(configure)).ToChart();
    }

    /// <summary>First-order and total Sobol' indices of each factor with their intervals, the largest total first.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="output">The output; the first when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such output.</exception>
    public static Chart SobolChart(this SensitivityResult result, string? output = null, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var options = ChartOptions.From(configure);
        return new SobolPicture(output is null ? result.Main : result[output], options).ToChart();
    }

    /// <summary>Correlations as a matrix; those that chance may explain are faint, lines part the dimensions.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="method">Which correlation.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart CorrelationChart(
        this MultivariateAnalysis analysis, CorrelationMethod method = CorrelationMethod.Pearson,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var options = ChartOptions.From(configure);
        return Enum.IsDefined(method) ? new CorrelationPicture(analysis, method, options).ToChart()
            : throw new ArgumentOutOfRangeException(nameof(method), method, null);
    }

    /// <summary>
    /// The scores of a node over a column outside the model, a dot for each unit; who disagrees most is named first, names that would run
    /// into others are left out.
    /// </summary>
    /// <param name="links">The links of an assessment to columns outside the model.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="node">The code of a dimension; the root when left out.</param>
    /// <param name="groupBy">The attribute of units that colors the dots; one color when left out.</param>
    /// <param name="logarithmicX">Whether the column's axis is logarithmic; values of 0 or less are then left out, which is said.</param>
    /// <param name="logarithmicY">Whether the axis of scores is logarithmic; scores of 0 or less are then left out, which is said.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such column, dimension or attribute.</exception>
    public static Chart ScatterChart(this OutsideLinks links, string column, string? node = null, string? groupBy = null,
        bool logarithmicX = false, bool logarithmicY = false, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(column);
        var options = ChartOptions.From(configure);
        var model = links.Rows.Assessment.Model;
        var dimension = model.Find(node ?? model.Code) ?? throw Nearest.NotFound($"There is no dimension of the code '{node}'.", node!,
            links.Links.Select(l => l.First).Distinct(), nameof(node));
        return new ScatterPicture(links, column, dimension, groupBy, (logarithmicX, logarithmicY), options).ToChart();
    }

    /// <summary>The tree with the share of the whole that each node weighs by the weights as the model states them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart FrameworkChart(this IndicatorModel model, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new FrameworkPicture(model, null, ChartOptions.From(configure)).ToChart();
    }

    /// <summary>
    /// The series of an indicator, a small picture for each unit: plans dashed, gaps left as gaps, the least-squares line with its
    /// interval.
    /// </summary>
    /// <param name="table">A table with periods.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">The table has no such indicator.</exception>
    public static Chart TrendChart(this IndicatorTable table, string indicator, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var options = ChartOptions.From(configure);
        return new TrendPicture(table, indicator, options.Texts["trend.title", indicator], options).ToChart();
    }

    /// <summary>Ranks under the first and another scenario side by side, each unit a line.</summary>
    /// <param name="comparison">The comparison; in a panel the last period is shown.</param>
    /// <param name="scenario">The other scenario; the last when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static Chart ShiftChart(this ScenarioComparison comparison, string? scenario = null,
        Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var other = scenario is null ? comparison.Scenarios[^1] : comparison[scenario];
        var index = comparison.Scenarios.ToArray().IndexOf(other);
        var last = comparison.Units.Count == 0 ? null : comparison.Units[^1].Period;
        var units = comparison.Units.Where(u => u.Period == last)
            .Select(u => (comparison.Names.Call(u.Unit), u.Ranks[0], u.Ranks[index])).ToArray();
        var options = ChartOptions.From(configure);
        return new ShiftPicture(options.Texts["shift.scenarios"], comparison.Scenarios[0].Name, other.Name, units, options).ToChart();
    }

    /// <summary>The ranks of units as lines over the values of a sweep.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="period">The period; the last when left out.</param>
    /// <param name="configure">How it is drawn.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public static Chart SweepChart(this Sweep sweep, Period? period = null, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var last = sweep.Periods.IsEmpty ? (Period?)null : sweep.Periods[^1];
        return new SweepPicture(sweep, AskedPeriod.IndexOf(period ?? last, sweep.Periods), ChartOptions.From(configure)).ToChart();
    }

    /// <summary>What each weight does to the score of a unit, or to all ranks, when it is made less and more; the longest bar
    /// first.</summary>
    /// <param name="tornado">The tornado.</param>
    /// <param name="configure">How it is drawn.</param>
    public static Chart TornadoChart(this Tornado tornado, Func<ChartOptions, ChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(tornado);
        return new TornadoPicture(tornado, ChartOptions.From(configure)).ToChart();
    }
}
