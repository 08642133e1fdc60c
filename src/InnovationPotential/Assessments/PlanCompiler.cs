using InnovationPotential.Numerics;
using InnovationPotential.Strategies;
using InnovationPotential.Weightings;

namespace InnovationPotential.Assessments;

/// <summary>Learns from reference rows what a model needs, from the leaves up.</summary>
internal sealed class PlanCompiler
{
    private readonly PlanNode[] _nodes;
    private readonly IndicatorTable _reference;
    private readonly IndicatorColumn?[] _columns;
    private readonly Range _rows;
    private readonly double[] _times;
    private readonly IReadOnlyDictionary<string, IndicatorExtent>? _extents;
    private readonly List<Diagnostic> _diagnostics = [];

    private PlanCompiler(IndicatorModel model, IndicatorTable reference, Range rows, IReadOnlyDictionary<string, IndicatorExtent>? extents)
    {
        _extents = extents;
        _nodes = PlanLayout.Of(model);
        _reference = reference;
        _columns = PlanEvaluation.ColumnsOf(_nodes, reference);
        _rows = rows;
        _times = [.. reference.Periods.Select(p => p.Time)];
        if (_times.Length > 0 && reference.RowCount > 0)
        {
            var (first, count) = rows.GetOffsetAndLength(reference.RowCount);
            _times = _times[(first / reference.Units.Count)..((first + count) / reference.Units.Count)];
        }
    }

    /// <summary>
    /// Compiles a valid model against some rows, whole periods, of a table that has all its indicators; extents are the ends of ranges
    /// without outliers.
    /// </summary>
    public static (EvaluationPlan Plan, IReadOnlyList<Diagnostic> Diagnostics) Compile(
        IndicatorModel model, IndicatorTable reference, Range rows, IReadOnlyDictionary<string, IndicatorExtent>? extents = null)
    {
        var compiler = new PlanCompiler(model, reference, rows, extents);
        for (var i = compiler._nodes.Length - 1; i >= 0; i--)
        {
            if (compiler._nodes[i].IsLeaf) compiler.LearnLeaf(compiler._nodes[i]);
            else compiler.LearnDimension(compiler._nodes[i]);
        }

        InvalidInputException.ThrowIfAny(compiler._diagnostics);
        return (new EvaluationPlan(compiler._nodes), compiler._diagnostics);
    }

    private void LearnLeaf(PlanNode node)
    {
        node.Valuation = node.Strategy.Value(WithinExtent((Indicator)node.Node),
            new IndicatorSample(_columns[node.Index]!.Values[_rows], _reference.Units.AsSpan()) { Times = _times });
        node.Range = node.Valuation.Range;
        _diagnostics.AddRange(node.Valuation.Diagnostics);
    }

    private Indicator WithinExtent(Indicator indicator) =>
        indicator.Goalposts is null && _extents is not null && _extents.TryGetValue(indicator.Code, out var extent)
            ? indicator with { Goalposts = new(extent.Low, extent.High) } : indicator;

    private void LearnDimension(PlanNode node)
    {
        var children = _nodes.AsSpan(node.FirstChild, node.ChildCount);
        var ranges = Array.ConvertAll(children.ToArray(), c => c.Range);
        // A child of weight 0 is shown but decides nothing, its range neither.
        var counted = Array.FindAll(children.ToArray(), c => c.Node.Weight > 0).Select(c => c.Range).ToArray();
        if (node.Strategy.ChildRangeOf(counted) is { } common)
        {
            for (var c = 0; c < ranges.Length; c++)
            {
                if (!ranges[c].IsBounded || ranges[c].High <= ranges[c].Low) continue;
                var (slope, intercept) = ranges[c].MapOnto(common);
                children[c].ToParent = new AffineMap(slope, intercept);
                ranges[c] = common;
            }
        }

        var masses = MassesOf(node, children);
        var weights = WeightsOf(node, children);
        var outlines = new ChildOutline[children.Length];
        for (var c = 0; c < outlines.Length; c++)
            outlines[c] = children[c].OutlineAs(weights[c] * masses[c], ranges[c]) with { Mass = masses[c] };
        node.Outline = new NodeOutline(node.Code, EquatableArray.Create<ChildOutline>(outlines), _reference.Units.Count);
        node.Range = node.Strategy.RangeOf(node.Outline);
    }

    // A mass counts within one strategy only: where another one begins, a child weighs what the model says.
    private static double[] MassesOf(PlanNode node, ReadOnlySpan<PlanNode> children)
    {
        var masses = new double[children.Length];
        for (var c = 0; c < masses.Length; c++)
        {
            masses[c] = children[c].Node is Indicator indicator ? node.Strategy.MassOf(indicator)
                : children[c].Strategy.Kind == node.Strategy.Kind ? children[c].Strategy.MassOf(children[c].Outline!)
                : 1;
        }

        return masses;
    }

    private double[] WeightsOf(PlanNode node, ReadOnlySpan<PlanNode> children)
    {
        var weighting = ((Dimension)node.Node).Weighting ?? node.Strategy.DefaultWeighting;
        var rows = _rows.GetOffsetAndLength(_reference.RowCount).Length;
        var result = weighting.Weigh(new Siblings
        {
            Node = node.Code,
            Codes = Array.ConvertAll(children.ToArray(), c => c.Code),
            Nominal = Array.ConvertAll(children.ToArray(), c => c.Node.Weight),
            IndicatorCounts = Array.ConvertAll(children.ToArray(), c => c.IndicatorCount),
            Scores = weighting.IsDataDriven ? new ColumnBlock(ScoresOf(node, rows), children.Length, rows, rows) : default,
        });
        _diagnostics.AddRange(result.Diagnostics);
        return [.. result.Weights];
    }

    // All rows of the scope in one block: the learned weights look at whole columns.
    private double[] ScoresOf(PlanNode node, int rows)
    {
        var units = _reference.Units.Count;
        var workspace = new Workspace(_nodes, units);
        var order = PlanLayout.ChildrenFirst(_nodes, node);
        var scores = new double[rows * node.ChildCount];
        var nowhere = new NodeColumns?[_nodes.Length];
        for (var first = 0; first < rows; first += units)
        {
            workspace.Evaluate(order,
                new RowBlock { Columns = _columns, Units = _reference.Units.AsSpan(),
                    First = _rows.Start.GetOffset(_reference.RowCount) + first }, nowhere);
            for (var c = 0; c < node.ChildCount; c++)
                workspace.ChildValues(node, units).Column(c).CopyTo(scores.AsSpan((c * rows) + first));
        }

        return scores;
    }
}
