using InnovationPotential.Multivariate;

namespace InnovationPotential;

// How the indicators of a table go together.
public sealed partial class IndicatorTable
{
    /// <summary>
    /// The multivariate look at the values of the table, before anything is done to them: see <see cref="MultivariateAnalysis"/>.
    /// </summary>
    /// <param name="model">The model, whose tree and directions count.</param>
    /// <param name="configure">Changes what is taken and from where on it is flagged.</param>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    /// <exception cref="InvalidInputException">The table lacks indicators of the model.</exception>
    public MultivariateAnalysis Multivariate(IndicatorModel model,
        Func<MultivariateOptions, MultivariateOptions>? configure = null) =>
        MultivariateAnalysis.Of(this, model, configure?.Invoke(MultivariateOptions.Default));
}
