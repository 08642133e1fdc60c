using System.Diagnostics;
using InnovationPotential.Models;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>A tree of dimensions and indicators with the strategies that assess it.</summary>
/// <param name="Root">The dimension at the top; its code and name are the model's.</param>
/// <remarks>
/// Immutable and value-equal; a scenario is <c>model with { … }</c>. A model may be built with errors in it: they are listed, all at once,
/// when it is validated, fitted or read. Safe to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Title,nq} {Version,nq}: {Indicators.Count} indicators")]
public sealed partial record IndicatorModel(Dimension Root) : IShowsTables
{
    /// <summary>The version of the model, the author's choice; scores of different versions should not be compared.</summary>
    public string Version { get; init; } = "1";

    /// <summary>The named levels of the result; null for none.</summary>
    public Bands? Bands { get; init; }

    /// <summary>
    /// The observations from which extremes, means, weights and whatever else depends on data are learned, where fitting names none; the
    /// whole panel by default. Steps of preparation and strategies may name others for themselves.
    /// </summary>
    public FitScope Scope { get; init; } = FitScope.WholePanel;

    /// <summary>How tables are prepared before they are scored: screened, divided, imputed, treated; null for not at all.</summary>
    public PreparationPlan? Preparation { get; init; }

    /// <summary>
    /// The units that are scored, but neither learned from nor ranked: yardsticks among the units, such as the European Union beside its
    /// members.
    /// </summary>
    public EquatableArray<string> Benchmarks { get; init; }

    /// <summary>The units of a table that are left out altogether, such as the world beside its countries.</summary>
    public EquatableArray<string> LeftOut { get; init; }

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
                .. (Preparation?.Steps ?? []).Select(s => s switch
                {
                    IndicatorDenomination division => division.Indicator,
                    ConditionScreening { Condition.IsOfNumber: true } filter => filter.Column,
                    _ => null,
                }).OfType<string>().Except(own.Select(i => i.Code)).Select(c => new Indicator(c))];
        }
    }

    /// <summary>The indicators by the dimension they stand in, as preparation sees them.</summary>
    public IReadOnlyList<IndicatorGroup> IndicatorGroups =>
        [.. Nodes.OfType<Dimension>().Select(d => new IndicatorGroup(d.Code, d.Children.OfType<Indicator>().ToEquatableArray()))
            .Where(g => !g.Indicators.IsEmpty)];

    /// <summary>All nodes, the root first, each before its children, in the order of the tree.</summary>
    public IEnumerable<ModelNode> Nodes
    {
        get
        {
            var open = new Stack<ModelNode>([Root]);
            while (open.TryPop(out var next))
            {
                yield return next;
                if (next is not Dimension dimension) continue;
                for (var c = dimension.Children.Count - 1; c >= 0; c--) open.Push(dimension.Children[c]);
            }
        }
    }

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

    /// <summary>A model of a table's columns to start from, with what a person must decide marked in the descriptions.</summary>
    /// <remarks>
    /// Every indicator of the table is taken, but those whose names say otherwise (rank, code and the like), which the root's description
    /// names. Groups of names (<c>human.staff</c>, <c>human.students</c>) or of a header of two rows are dimensions; what is in none of
    /// them goes into <c>other</c>. Lower values are guessed to be better where the name speaks of mortality, emissions, unemployment and
    /// the like; the scale is guessed from the values: ratio, interval if one is negative, binary if all are 0 or 1 and both occur.
    /// Weights are equal, and goalposts left out: minima and maxima of the data count. Missing values decide nothing; an indicator without
    /// any value is taken, which its description says.
    /// </remarks>
    /// <param name="table">The table.</param>
    /// <param name="code">The code of the model and its root.</param>
    /// <exception cref="ArgumentNullException">The table or the code is null.</exception>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <example><code>IndicatorModel.Propose(IndicatorTable.ReadCsv("regions.csv")).ToJson()</code></example>
    public static IndicatorModel Propose(IndicatorTable table, string code = "index")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return ModelProposal.Of(table, code);
    }

    /// <summary>The model with one node replaced by another; the tree keeps its shape.</summary>
    /// <param name="code">The code of the node to replace.</param>
    /// <param name="change">Makes the new node of the old one.</param>
    /// <exception cref="ArgumentException">The model has no such node, or the root would no longer be a dimension.</exception>
    public IndicatorModel Replace(string code, Func<ModelNode, ModelNode> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(code) is null)
            throw Nearest.NotFound($"The model has no node of the code '{code}'.", code, Nodes.Select(n => n.Code), nameof(code));
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
            throw Nearest.NotFound($"The model has no node of the code '{code}' to leave out.", code,
                Nodes.Skip(1).Select(n => n.Code), nameof(code));
        return this with { Root = Pruned(Root, code) };
    }

    /// <summary>The tree: each node's code, its share among its siblings by nominal weights, and what it was told to be.</summary>
    public override string ToString() => this.ToText();

    private static ModelNode Replaced(ModelNode node, string code, Func<ModelNode, ModelNode> change) =>
        node.Code == code ? change(node)
        : node is Dimension dimension
        ? dimension with { Children = dimension.Children.Select(c => Replaced(c, code, change)).ToEquatableArray() }
        : node;

    private static Dimension Pruned(Dimension dimension, string code) => dimension with
    {
        Children = dimension.Children.Where(c => c.Code != code).Select(c => c is Dimension d ? Pruned(d, code) : c).ToEquatableArray(),
    };

    IEnumerable<TextTable> IShowsTables.Tables() => [ModelTexts.Table(this)];
}
