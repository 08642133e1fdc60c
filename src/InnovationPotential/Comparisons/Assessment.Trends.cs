using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Data;
using InnovationPotential.Trends;

namespace InnovationPotential;

// The scores of an assessment over time: trends, relative scores, convergence, and what a change is made of.
public sealed partial class Assessment
{
    /// <summary>The trend and index analysis of every unit's scores over the periods.</summary>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <param name="configure">Chooses units, and how many of the latest observations: <c>o => o with { Latest = 5 }</c>.</param>
    /// <returns>As of a table with one indicator, the node. A score made of plan values, or of imputed ones, says so.</returns>
    /// <remarks>Warns where the scores of different periods are not on one yardstick (<c>IP6015</c>).</remarks>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">The assessment has no periods (<c>IP6011</c>).</exception>
    public TrendTable Trends(string? node = null, Func<TrendOptions, TrendOptions>? configure = null)
    {
        var trends = ScoreSeries.TableOf(this, node ?? Model.Code).Trends(configure);
        return new TrendTable(trends.Series, trends.LeftOut, [.. PeriodComparability.Warnings(this)])
        {
            Names = Table.Names,
        };
    }

    /// <summary>The scores in percent of a base; benchmarks do not count in the mean of the units.</summary>
    /// <param name="base">What 100 is.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node, or the base names a unit or a period there is not.</exception>
    public RelativeScores RelativeTo(ScoreBase @base, string? node = null)
    {
        var scores = Scores(node);
        return new RelativeScores(Units, Periods, scores, @base, [.. PeriodComparability.Warnings(this)],
            UnitRoles.Ranked([.. scores.Select(s => s ?? double.NaN)], Model, Units), Table.Names);
    }

    /// <summary>Scores, ranks or levels of all periods side by side: a row for each unit, a column for each period.</summary>
    /// <param name="quantity">What is shown.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">
    /// Levels are asked for and there are none: the model has no bands, or the node is not the root
    /// (<c>IP4044</c>).
    /// </exception>
    public PeriodTable SideBySide(PeriodQuantity quantity = PeriodQuantity.Score, string? node = null) => new(this, quantity, node);

    /// <summary>Whether the units' scores come closer over the periods: σ, β, γ and δ.</summary>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">
    /// There are fewer than two periods (<c>IP6011</c>), or scores of periods of different length
    /// (<c>IP6020</c>).
    /// </exception>
    public ScoreConvergence Convergence(string? node = null) => new(this, node ?? Model.Code);

    /// <summary>The change of a unit's score between two periods, decomposed into its indicators.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <remarks>
    /// Where each period was fitted by itself, what the normalization and the weights contribute is told apart from the data.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such unit, period or node.</exception>
    /// <exception cref="InvalidInputException">The periods differ in length (<c>IP6020</c>).</exception>
    public ScoreChange ChangeOf(string unit, Period from, Period to, string? node = null) =>
        ChangeTo(this, unit, from, to, node);

    /// <summary>
    /// The change of a unit's score from this assessment to another, decomposed into its indicators and into data, normalization and
    /// weights.
    /// </summary>
    /// <param name="after">The later one: of other data, of another fit, or of a model with other weights and normalizations over the same
    /// tree.</param>
    /// <param name="unit">The unit, of the same name in both.</param>
    /// <param name="from">The period in this assessment; may be left out in a cross-section.</param>
    /// <param name="to">The period in the later assessment; may be left out in a cross-section.</param>
    /// <param name="node">The node's code; the root of each when left out.</param>
    /// <exception cref="ArgumentException">There is no such unit, period or node.</exception>
    /// <exception cref="InvalidInputException">The periods differ in length (<c>IP6020</c>).</exception>
    public ScoreChange ChangeTo(Assessment after, string unit, Period? from = null, Period? to = null,
        string? node = null)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (from is { } first && to is { } last && PeriodLengths.Mixed([first, last], new Location { Unit = unit }) is { } mixed)
            throw new InvalidInputException([mixed]);
        return new ScoreChange(new AssessedUnit(this, unit, from, node), new AssessedUnit(after, unit, to, node));
    }
}
