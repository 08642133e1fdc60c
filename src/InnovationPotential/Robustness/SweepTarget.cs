
namespace InnovationPotential.Robustness;

/// <summary>The one number of a model that a sweep changes; see <c>assessment.Sweep</c>.</summary>
/// <remarks>Immutable; equal to itself only.</remarks>
public sealed class SweepTarget
{
    private SweepTarget(string name, Func<IndicatorModel, double, IndicatorModel> change) => (Name, Change) = (name, change);

    /// <summary>What is changed, such as <c>weight of 'patents'</c>.</summary>
    public string Name { get; }

    internal Func<IndicatorModel, double, IndicatorModel> Change { get; }

    /// <summary>The weight of a node among its siblings, which keep theirs.</summary>
    /// <param name="node">The code of a node below the root.</param>
    public static SweepTarget Weight(string node) => Of($"weight of '{node}'", (model, value) => model.Code == node
        ? throw new ArgumentException("The root has no siblings: its weight changes nothing.", nameof(node))
        : model.Replace(node, n => n with { Weight = value }));

    /// <summary>The exponent of a power mean by which children are combined: 1 is arithmetic, 0 geometric, −1 harmonic.</summary>
    /// <param name="dimension">The code of the dimension; every one when left out.</param>
    public static SweepTarget Exponent(string? dimension = null) => Of(dimension is null ? "exponent" : $"exponent of '{dimension}'",
        (model, value) => Dimensions(model, dimension, d => d with { Aggregation = Aggregation.PowerMean(value) }));

    /// <summary>The lower goalpost of an indicator that has goalposts.</summary>
    /// <param name="indicator">The indicator's code.</param>
    public static SweepTarget LowGoalpost(string indicator) => Of($"low goalpost of '{indicator}'",
        (model, value) => Goalposts(model, indicator, g => g with { Low = value }));

    /// <summary>The upper goalpost of an indicator that has goalposts.</summary>
    /// <param name="indicator">The indicator's code.</param>
    public static SweepTarget HighGoalpost(string indicator) => Of($"high goalpost of '{indicator}'",
        (model, value) => Goalposts(model, indicator, g => g with { High = value }));

    /// <summary>The limit of what must be known below a dimension for a score, as a share of the weight from 0 to 1.</summary>
    /// <param name="dimension">The code of the dimension; every one when left out.</param>
    public static SweepTarget Coverage(string? dimension = null) => Of(dimension is null ? "coverage" : $"coverage of '{dimension}'",
        (model, value) => Dimensions(model, dimension, d => d with { MinimumCoverage = MinimumCoverage.OfWeight(value) }));

    /// <summary>Any number of a model: a limit of a treatment, a target, a norm, the upper end of a range.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="change">The model with a value.</param>
    /// <exception cref="ArgumentException">The name is empty or null.</exception>
    /// <exception cref="ArgumentNullException">There is no change.</exception>
    public static SweepTarget Of(string name, Func<IndicatorModel, double, IndicatorModel> change)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(change);
        return new SweepTarget(name, change);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static IndicatorModel Goalposts(IndicatorModel model, string indicator, Func<Goalposts, Goalposts> change) =>
        model.Replace(indicator, n => n is Indicator { Goalposts: { } posts } i ? i with { Goalposts = change(posts) }
            : throw new ArgumentException($"'{indicator}' has no goalposts that could be moved.", nameof(indicator)));

    private static IndicatorModel Dimensions(IndicatorModel model, string? only, Func<Dimension, Dimension> change) => only is null
        ? ModelChanges.Dimensions(model, change)
        : model.Replace(only, n => n is Dimension d ? change(d)
            : throw new ArgumentException($"'{only}' is an indicator, not a dimension.", nameof(only)));
}
