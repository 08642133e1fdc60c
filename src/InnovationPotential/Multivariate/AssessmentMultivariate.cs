using InnovationPotential.Multivariate;

namespace InnovationPotential;

/// <summary>Looks at how indicators and dimensions go together.</summary>
public static class AssessmentMultivariate
{
    /// <summary>The multivariate look at the scores of an assessment: see <see cref="MultivariateAnalysis"/>.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="configure">Changes what is taken and from where on it is flagged.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public static MultivariateAnalysis Multivariate(this Assessment assessment,
        Func<MultivariateOptions, MultivariateOptions>? configure = null) =>
        MultivariateAnalysis.Of(assessment, configure?.Invoke(MultivariateOptions.Default));

    /// <summary>
    /// The multivariate look at the values of a table, before anything is done to them: see <see cref="MultivariateAnalysis"/>.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="model">The model, whose tree and directions count.</param>
    /// <param name="configure">Changes what is taken and from where on it is flagged.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    /// <exception cref="InvalidInputException">The table lacks indicators of the model.</exception>
    public static MultivariateAnalysis Multivariate(this IndicatorTable table, IndicatorModel model,
        Func<MultivariateOptions, MultivariateOptions>? configure = null) =>
        MultivariateAnalysis.Of(table, model, configure?.Invoke(MultivariateOptions.Default));
}
