namespace InnovationPotential;

/// <summary>Builds a dimension of an indicator model step by step.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class DimensionBuilder : DimensionBuilder<DimensionBuilder>
{
    internal DimensionBuilder(string code)
        : base(code)
    {
    }
}

/// <summary>The steps that build a dimension, whether it is the root or stands below it.</summary>
/// <typeparam name="TSelf">The builder's own type.</typeparam>
public abstract class DimensionBuilder<TSelf>
    where TSelf : DimensionBuilder<TSelf>
{
    private readonly List<ModelNode> _children = [];
    private Dimension _dimension;

    private protected DimensionBuilder(string code) => _dimension = new Dimension(code);

    /// <summary>States the name for people.</summary>
    /// <param name="name">The name.</param>
    public TSelf Named(string name) => Change(_dimension with { Name = name });

    /// <summary>States what the dimension means.</summary>
    /// <param name="description">The description.</param>
    public TSelf Described(string description) => Change(_dimension with { Description = description });

    /// <summary>States the weight among the siblings.</summary>
    /// <param name="weight">The weight, 0 or more.</param>
    public TSelf Weight(double weight) => Change(_dimension with { Weight = weight });

    /// <summary>States the strategy from here down.</summary>
    /// <param name="strategy">The strategy.</param>
    public TSelf Strategy(AssessmentStrategy strategy) => Change(_dimension with { Strategy = strategy });

    /// <summary>States how this dimension combines its children.</summary>
    /// <param name="aggregation">The aggregation.</param>
    public TSelf Aggregation(Aggregation aggregation) => Change(_dimension with { Aggregation = aggregation });

    /// <summary>States how the children are weighted.</summary>
    /// <param name="weighting">The weighting.</param>
    public TSelf Weighting(Weighting weighting) => Change(_dimension with { Weighting = weighting });

    /// <summary>States what must be known below for a score.</summary>
    /// <param name="rule">The rule; a number from 0 to 1 is a share of the weight.</param>
    public TSelf MinimumCoverage(MinimumCoverage rule) => Change(_dimension with { MinimumCoverage = rule });

    /// <summary>Adds a dimension.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="build">What it holds.</param>
    public TSelf Dimension(string code, Action<DimensionBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var builder = new DimensionBuilder(code);
        build(builder);
        return Add(builder.BuildDimension());
    }

    /// <summary>Adds an indicator of which more is better, on a ratio scale.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="weight">Its weight among its siblings.</param>
    public TSelf Indicator(string code, string? name = null, double weight = 1) =>
        Add(new Indicator(code) { Name = name, Weight = weight });

    /// <summary>Adds an indicator.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="configure">States what else it is, as <c>i => i with { … }</c>.</param>
    public TSelf Indicator(string code, Func<Indicator, Indicator> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(configure(new Indicator(code)));
    }

    /// <summary>Adds a node.</summary>
    /// <param name="node">The dimension or indicator.</param>
    public TSelf Add(ModelNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _children.Add(node);
        return (TSelf)this;
    }

    internal Dimension BuildDimension() => _dimension with { Children = _children.ToEquatableArray() };

    private TSelf Change(Dimension dimension)
    {
        _dimension = dimension;
        return (TSelf)this;
    }
}
