using InnovationPotential.Multivariate;

namespace InnovationPotential;

// Looks at how indicators and dimensions go together.
public sealed partial class Assessment
{
    /// <summary>The multivariate look at the scores of an assessment: see <see cref="MultivariateAnalysis"/>.</summary>
    /// <param name="configure">Changes what is taken and from where on it is flagged.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public MultivariateAnalysis Multivariate(Func<MultivariateOptions, MultivariateOptions>? configure = null) =>
        MultivariateAnalysis.Of(this, configure?.Invoke(MultivariateOptions.Default));

    /// <summary>
    /// How the root and every dimension go together with the columns of another table: GDP, another index; and which units disagree most.
    /// </summary>
    /// <param name="outside">The other table: units are matched by their names, periods by themselves. Indicators of the model in it are
    /// not looked at, which an information says. A table without periods goes with one period.</param>
    /// <param name="period">The only period that is looked at, of those of the two that have periods; all that both have when left
    /// out.</param>
    /// <returns>Pearson's r, Spearman's ρ and Kendall's τ-b with p and the number of pairs. Missing values are left out pair by pair; with
    /// fewer than three pairs, and where one of the two is constant, coefficients are null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such period, or one has several periods and the other none.</exception>
    /// <exception cref="InvalidInputException">The two have no unit in common, or there is no column outside the model.</exception>
    public OutsideLinks LinksTo(IndicatorTable outside, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(outside);
        return new OutsideLinks(new OutsideRows(this, outside, period));
    }

    /// <summary>How the root and every dimension go together with columns outside the model.</summary>
    /// <param name="columns">The columns, of the units and periods of the assessment in its order.</param>
    /// <exception cref="InvalidInputException">A column's length is not that of the assessment, or there is none outside the
    /// model.</exception>
    public OutsideLinks LinksTo(params IEnumerable<IndicatorColumn> columns) => LinksTo(IndicatorTable.Create(Units, columns, Periods));
}
