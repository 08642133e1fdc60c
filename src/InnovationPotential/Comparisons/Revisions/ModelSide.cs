using InnovationPotential.Strategies;

namespace InnovationPotential.Comparisons;

/// <summary>A model without names, and what holds at each of its nodes.</summary>
internal sealed class ModelSide
{
    private readonly Dictionary<string, (ModelNode Node, Dimension? Parent)> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssessmentStrategy> _strategies = new(StringComparer.Ordinal);

    public ModelSide(IndicatorModel model)
    {
        Model = model with { Version = "1", Root = (Dimension)Bare(model.Root), Benchmarks = [], LeftOut = [] };
        Walk(Model.Root, null, AssessmentStrategy.WeightedIndex());
    }

    public IndicatorModel Model { get; }

    /// <summary>The strategy that holds at a dimension; null where there is no such dimension.</summary>
    public AssessmentStrategy? StrategyOf(string dimension) => _strategies.GetValueOrDefault(dimension);

    public ModelNode? Find(string code) => _nodes.GetValueOrDefault(code).Node;

    /// <summary>How an indicator is normalized; null where there is none, or a strategy of another kind values it.</summary>
    public IndicatorNormalization? RuleOf(string indicator) =>
        _nodes.GetValueOrDefault(indicator) is (Indicator, { } parent) && _strategies[parent.Code] is WeightedIndex index
            ? new IndicatorNormalization(indicator, index.NormalizationOf(indicator)) { Scope = index.ScopeOf(indicator) } : null;

    /// <summary>
    /// An index whose exceptions are those of a dimension's own indicators, in their order: of others is said where they stand.
    /// </summary>
    public static WeightedIndex WithRules(WeightedIndex index, IEnumerable<IndicatorNormalization?> rules) => index with
    {
        Exceptions = rules.OfType<IndicatorNormalization>()
            .Where(r => (r.Normalization, r.Scope) != (index.Normalization, index.NormalizationScope)).ToEquatableArray(),
    };

    /// <summary>Whether only proportions of the weights below a dimension matter.</summary>
    public bool HasProportions(Dimension dimension) => StrategyOf(dimension.Code) is WeightedIndex index
        && (dimension.Aggregation ?? index.Aggregation).Properties.NormalizesWeights;

    /// <summary>The model with weights as shares, where only proportions matter: to twelve digits, for comparing.</summary>
    public IndicatorModel InProportion() => Model with { Root = InProportion(Model.Root) };

    private Dimension InProportion(Dimension dimension)
    {
        var sum = dimension.Children.Sum(c => c.Weight);
        var total = HasProportions(dimension) && sum > 0 ? sum : 1;
        return dimension with
        {
            Strategy = StrategyOf(dimension.Code) is WeightedIndex index
                ? WithRules(index, dimension.Children.OfType<Indicator>().Select(i => RuleOf(i.Code))) : StrategyOf(dimension.Code),
            Children = dimension.Children
                .Select(c => (c is Dimension d ? InProportion(d) : c) with { Weight = Math.Round(c.Weight / total, 12) })
                .ToEquatableArray(),
        };
    }

    private void Walk(ModelNode node, Dimension? parent, AssessmentStrategy inherited)
    {
        _nodes.TryAdd(node.Code, (node, parent));
        if (node is not Dimension dimension) return;
        var own = dimension.Strategy ?? inherited;
        _strategies.TryAdd(dimension.Code, own);
        foreach (var child in dimension.Children) Walk(child, dimension, own);
    }

    private static ModelNode Bare(ModelNode node) => node switch
    {
        Indicator i => i with { Name = null, Description = null, UnitOfMeasure = null, Role = null },
        Dimension d => d with { Name = null, Description = null, Children = d.Children.Select(Bare).ToEquatableArray() },
        _ => node,
    };
}
