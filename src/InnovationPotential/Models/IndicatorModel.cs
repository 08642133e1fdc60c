using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>A tree of dimensions and indicators with the strategies that assess it.</summary>
/// <param name="Root">The dimension at the top; its code and name are the model's.</param>
/// <remarks>
/// Immutable and value-equal; a scenario is <c>model with { … }</c>. A model may be built with errors in it: they are listed, all at once,
/// when it is validated, fitted or read. Safe to share between threads.
/// </remarks>
public sealed partial record IndicatorModel(Dimension Root)
{
    /// <summary>The version of the model, the author's choice; scores of different versions should not be compared.</summary>
    public string Version { get; init; } = "1";

    /// <summary>The named levels of the result; null for none.</summary>
    public Bands? Bands { get; init; }

    /// <summary>
    /// The observations from which extremes, means, weights and whatever else depends on data are learned, where fitting names none; the
    /// whole panel unless said otherwise. Steps of preparation and strategies may name others for themselves.
    /// </summary>
    public FitScope Scope { get; init; } = FitScope.WholePanel;

    /// <summary>How tables are prepared before they are scored: screened, divided, imputed, treated; null for not at all.</summary>
    public PreparationPlan? Preparation { get; init; }

    /// <summary>The model's code: the root's.</summary>
    public string Code => Root.Code;

    /// <summary>The model's name: the root's.</summary>
    public string Title => Root.Title;

    /// <summary>The indicators, in the order of the tree.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. Nodes.OfType<Indicator>()];

    /// <summary>
    /// What a table for the model has columns of: its indicators, and what its preparation divides them by. Read tables by them, and a
    /// denominator is a column of numbers, period by period, rather than an attribute of the unit: <c>IndicatorTable.ReadCsv(path,
    /// model.TableColumns)</c>.
    /// </summary>
    public IReadOnlyList<Indicator> TableColumns
    {
        get
        {
            var own = Indicators;
            return [.. own,
                .. (Preparation?.Steps ?? []).OfType<IndicatorDenomination>().Select(d => d.Indicator).Distinct()
                    .Where(c => own.All(i => i.Code != c)).Select(c => new Indicator(c))];
        }
    }

    /// <summary>The indicators by the dimension they stand in, as preparation sees them.</summary>
    public IReadOnlyList<IndicatorGroup> IndicatorGroups =>
        [.. Nodes.OfType<Dimension>().Select(d => new IndicatorGroup(d.Code, d.Children.OfType<Indicator>().ToEquatableArray()))
            .Where(g => !g.Indicators.IsEmpty)];

    /// <summary>All nodes, the root first, each before its children, in the order of the tree.</summary>
    public IEnumerable<ModelNode> Nodes => Below(Root);

    /// <summary>The node with a code; null when there is none.</summary>
    /// <param name="code">The code.</param>
    public ModelNode? Find(string code) => Nodes.FirstOrDefault(n => n.Code == code);

    /// <summary>Builds a model step by step.</summary>
    /// <param name="code">The code of the model and its root.</param>
    /// <param name="build">What the model holds.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// var model = IndicatorModel.Create("clusters", m => m
    ///     .Strategy(AssessmentStrategy.ScoreSum())
    ///     .Dimension("institutions", d => d
    ///         .Indicator("managing_organisation", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })));
    /// </code>
    /// </example>
    public static IndicatorModel Create(string code, Action<ModelBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var builder = new ModelBuilder(code);
        build(builder);
        return builder.Build();
    }

    /// <summary>The model with one node replaced by another; the tree keeps its shape.</summary>
    /// <param name="code">The code of the node to replace.</param>
    /// <param name="change">Makes the new node of the old one.</param>
    /// <exception cref="ArgumentException">The model has no such node, or the root would no longer be a dimension.</exception>
    public IndicatorModel Replace(string code, Func<ModelNode, ModelNode> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(code) is null) throw new ArgumentException($"The model has no node '{code}'.", nameof(code));
        return Replaced(Root, code, change) is Dimension root
            ? this with { Root = root }
            : throw new ArgumentException("The root must stay a dimension.", nameof(change));
    }

    /// <summary>The model without one of its nodes and what is below it.</summary>
    /// <param name="code">The code of the node to leave out.</param>
    /// <exception cref="ArgumentException">The model has no such node, or it is the root.</exception>
    public IndicatorModel Without(string code)
    {
        if (code == Root.Code || Find(code) is null)
            throw new ArgumentException($"The model has no node '{code}' to leave out.", nameof(code));
        return this with { Root = Pruned(Root, code) };
    }

    private static IEnumerable<ModelNode> Below(ModelNode node) =>
        node is Dimension dimension ? dimension.Children.SelectMany(Below).Prepend(node) : [node];

    private static ModelNode Replaced(ModelNode node, string code, Func<ModelNode, ModelNode> change) =>
        node.Code == code ? change(node)
        : node is Dimension dimension
        ? dimension with { Children = dimension.Children.Select(c => Replaced(c, code, change)).ToEquatableArray() }
        : node;

    private static Dimension Pruned(Dimension dimension, string code) => dimension with
    {
        Children = dimension.Children.Where(c => c.Code != code).Select(c => c is Dimension d ? Pruned(d, code) : c).ToEquatableArray(),
    };
}
