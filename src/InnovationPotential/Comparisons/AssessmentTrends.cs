using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Data;
using InnovationPotential.Trends;

namespace InnovationPotential;

/// <summary>The scores of an assessment over time: trends, relative scores, convergence, and what a change is made of.</summary>
public static class AssessmentTrends
{
    /// <summary>The trend and index analysis of every unit's scores over the periods.</summary>
    /// <param name="assessment">An assessment with periods.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <param name="configure">Chooses units, and how many of the latest observations: <c>o => o with { Latest = 5 }</c>.</param>
    /// <returns>As of a table with one indicator, the node. A score made of plan values, or of imputed ones, says so.</returns>
    /// <remarks>Warns where the scores of different periods are not on one yardstick (<see cref="TrendCodes.NotComparable"/>).</remarks>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">The assessment has no periods (<see cref="TrendCodes.NoPeriods"/>).</exception>
    public static TrendTable Trends(this Assessment assessment, string? node = null, Func<TrendOptions, TrendOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var trends = ScoreSeries.TableOf(assessment, node ?? assessment.Model.Code).Trends(configure);
        return new TrendTable(trends.Series, trends.LeftOut, [.. PeriodComparability.Warnings(assessment)])
        {
            Names = assessment.Table.Names,
        };
    }

    /// <summary>The scores in percent of a base; benchmarks do not count in the mean of the units.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="base">What 100 is.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node, or the base names a unit or a period there is not.</exception>
    public static RelativeScores RelativeTo(this Assessment assessment, ScoreBase @base, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return RelativeScores.Of(assessment.Units, assessment.Periods, assessment.Scores(node), @base,
            PeriodComparability.Warnings(assessment).ToEquatableArray(),
            scores => UnitRoles.Ranked(scores, assessment.Model, assessment.Units), assessment.Table.Names);
    }

    /// <summary>Scores, ranks or levels of all periods side by side: a row for each unit, a column for each period.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="quantity">What is shown.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">
    /// Levels are asked for and there are none: the model has no bands, or the node is not the root
    /// (<see cref="AssessmentCodes.NoLevels"/>).
    /// </exception>
    public static PeriodTable SideBySide(this Assessment assessment, PeriodQuantity quantity = PeriodQuantity.Score, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return PeriodTable.Of(assessment, quantity, node);
    }

    /// <summary>Whether the units' scores come closer over the periods: σ, β, γ and δ.</summary>
    /// <param name="assessment">An assessment with at least two periods.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    /// <exception cref="InvalidInputException">
    /// There are fewer than two periods (<see cref="TrendCodes.NoPeriods"/>), or scores of periods of different length
    /// (<see cref="TrendCodes.MixedLengths"/>).
    /// </exception>
    public static ScoreConvergence Convergence(this Assessment assessment, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return ScoreConvergence.Of(assessment, node ?? assessment.Model.Code);
    }

    /// <summary>The change of a unit's score between two periods, decomposed into its indicators.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <remarks>
    /// Where each period was fitted by itself, what the normalization and the weights contribute is told apart from the data.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such unit, period or node.</exception>
    /// <exception cref="InvalidInputException">The periods differ in length (<see cref="TrendCodes.MixedLengths"/>).</exception>
    public static ScoreChange ChangeOf(this Assessment assessment, string unit, Period from, Period to, string? node = null) =>
        assessment.ChangeTo(assessment, unit, from, to, node);

    /// <summary>
    /// The change of a unit's score from one assessment to another, decomposed into its indicators and into data, normalization and
    /// weights.
    /// </summary>
    /// <param name="before">The earlier assessment.</param>
    /// <param name="after">The later one: of other data, of another fit, or of a model with other weights and normalizations over the same
    /// tree.</param>
    /// <param name="unit">The unit, of the same name in both.</param>
    /// <param name="from">The period in the earlier assessment; may be left out in a cross-section.</param>
    /// <param name="to">The period in the later assessment; may be left out in a cross-section.</param>
    /// <param name="node">The node's code; the root of each when left out.</param>
    /// <exception cref="ArgumentException">There is no such unit, period or node.</exception>
    /// <exception cref="InvalidInputException">The periods differ in length (<see cref="TrendCodes.MixedLengths"/>).</exception>
    public static ScoreChange ChangeTo(this Assessment before, Assessment after, string unit, Period? from = null, Period? to = null,
        string? node = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (from is { } first && to is { } last && PeriodLengths.Mixed([first, last], new Location { Unit = unit }) is { } mixed)
            throw new InvalidInputException([mixed]);
        return ScoreChange.Between(new AssessedUnit(before, unit, from, node), new AssessedUnit(after, unit, to, node));
    }
}
