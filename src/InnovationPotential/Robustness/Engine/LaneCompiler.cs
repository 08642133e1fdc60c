using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>Compiles a slice for the lanes, where every node is a mean or an extreme.</summary>
internal sealed class LaneCompiler
{
    private const double LeastExponent = 0.05;
    private const double GreatestExponent = 20;

    private readonly SliceSource _source;
    private readonly PlanNode[] _nodes;
    private readonly double[][] _values;
    private readonly double[][] _coverages;
    private readonly Dictionary<int, double> _changing = [];
    private readonly bool[] _vanishing;

    private LaneCompiler(SliceSource source)
    {
        _source = source;
        _nodes = source.Plan.Nodes;
        _values = Array.ConvertAll(_nodes, _ => new double[source.Count]);
        _coverages = Array.ConvertAll(_nodes, _ => new double[source.Count]);
        _vanishing = new bool[_nodes.Length];
        foreach (var (node, least) in Enumerable.Range(0, source.Count).SelectMany(source.Cells.CellsOf))
            _changing[node] = _changing.TryGetValue(node, out var before)
                ? double.IsNaN(before) || double.IsNaN(least) ? double.NaN : Math.Min(before, least) : least;
        EvaluateNominal();
    }

    /// <summary>The compiled slice; null where a node needs more than lanes can do.</summary>
    public static LaneSlice? TryCompile(SliceSource source)
    {
        if (source.Plan.ComparesUnits) return null;
        var compiler = new LaneCompiler(source);
        if (compiler._nodes.Any(n => n.IsLeaf
            && compiler._values[n.Index].AsSpan().ContainsAny(double.PositiveInfinity, double.NegativeInfinity))) return null;
        var dimensions = compiler._nodes.Where(n => !n.IsLeaf).Reverse().ToArray();
        var lanes = new LaneNode[dimensions.Length];
        for (var d = 0; d < dimensions.Length; d++)
        {
            if (compiler.TryNode(dimensions[d], dimensions, lanes) is not { } node) return null;
            lanes[d] = node;
        }

        return compiler.Finish(lanes);
    }

    private void EvaluateNominal()
    {
        var (table, units) = (_source.Table, _source.Table.Units.Count);
        var columns = PlanEvaluation.ColumnsOf(_nodes, table);
        var workspace = new Workspace(_nodes, units);
        var order = _source.Plan.ChildrenFirst;
        var nowhere = new NodeColumns?[_nodes.Length];
        for (var first = 0; first < _source.Count; first += units)
        {
            workspace.Evaluate(order, new RowBlock { Columns = columns, Units = table.Units.AsSpan(), First = _source.First + first },
                nowhere);
            foreach (var node in _nodes)
            {
                if (node.IsLeaf)
                {
                    ScoreLeaf(node, columns[node.Index]!, first, units);
                    continue;
                }

                workspace.Values(node.Index, units).CopyTo(_values[node.Index].AsSpan(first));
                for (var i = 0; i < units; i++) _coverages[node.Index][first + i] = workspace.Coverage(node.Index, i);
            }
        }
    }

    private void ScoreLeaf(PlanNode node, IndicatorColumn column, int first, int units)
    {
        var scores = _values[node.Index].AsSpan(first, units);
        var valuation = node.Valuation!;
        valuation.Apply(new IndicatorSample(column.Values.Slice(_source.First + first, units), _source.Table.Units.AsSpan()), scores);
        if (node.Strategy.Missing == MissingPolicy.ScoreAsWorst && !valuation.IsUndefined && !double.IsNaN(valuation.Worst))
        {
            for (var i = 0; i < units; i++)
            {
                if (double.IsNaN(scores[i]) && column[_source.First + first + i].State != ObservationState.NotApplicable)
                    scores[i] = valuation.Worst;
            }
        }

        node.ToParent.Apply(scores, scores);
    }

    private LaneNode? TryNode(PlanNode node, PlanNode[] dimensions, LaneNode[] lanes)
    {
        var strategy = node.Strategy;
        var children = Enumerable.Range(node.FirstChild, node.ChildCount).Where(c => _source.Weights.SlotOf[c] >= 0).ToArray();
        var leaves = Array.FindAll(children, c => _nodes[c].IsLeaf);
        var below = Array.FindAll(children, c => !_nodes[c].IsLeaf);
        var places = Array.ConvertAll(below, c => Array.FindIndex(dimensions, d => d.Index == c));
        if (FormOf(strategy, node.Outline!) is not { } form) return null;
        var changes = _source.Weights.MayVanish || Array.Exists(leaves, _changing.ContainsKey) || Array.Exists(below, c => _vanishing[c]);
        var varies = _source.Weights.MayVanish || Array.Exists(leaves, l => MayGoMissing(l, form.Form))
            || Array.Exists(places, p => lanes[p].Varies);
        _vanishing[node.Index] = changes;
        var complete = (!varies || !changes) && Array.TrueForAll(_coverages[node.Index], c => c == 1);
        if (!complete && (node.MinimumCoverage is { Share: > 0 } || (strategy is ScoreSum && below.Length > 0))) return null;
        // Nodes that are evaluated with masks leave out what is missing, whatever the policy.
        var masked = varies || form.Form >= MeanForm.Minimum
            || (form.Form != MeanForm.Arithmetic && Array.Exists(below, c => _nodes[c].Range.Low < 0));
        var gaps = !complete || Array.Exists(below, c => Array.Exists(_values[c], double.IsNaN));
        if (strategy.Missing == MissingPolicy.Propagate && gaps && (changes || masked)) return null;
        if (strategy.Missing == MissingPolicy.ScoreAsWorst && Array.Exists(leaves, l => MayGoMissing(l, MeanForm.Arithmetic))) return null;
        return new LaneNode
        {
            PlanIndex = node.Index,
            Form = form.Form,
            Exponent = form.Exponent,
            IsSum = form.IsSum,
            Leaves = leaves,
            Children = places,
            Slots = [.. leaves.Concat(below).Select(c => _source.Weights.SlotOf[c])],
            Slope = node.ToParent.Slope,
            Intercept = node.ToParent.Intercept,
            Varies = masked,
        };
    }

    private static (MeanForm Form, double Exponent, bool IsSum)? FormOf(AssessmentStrategy strategy, NodeOutline outline) => strategy switch
    {
        ScoreSum => (MeanForm.Arithmetic, 1, false),
        ReadinessBased { Rule: WeakestLinkRule } => (MeanForm.Minimum, 1, false),
        WeightedIndex or ResourceBased => strategy.AggregationOf(outline) switch
        {
            ArithmeticMean => (MeanForm.Arithmetic, 1, false),
            WeightedSum => (MeanForm.Arithmetic, 1, true),
            GeometricMean => (MeanForm.Geometric, 0, false),
            HarmonicMean => (MeanForm.Harmonic, -1, false),
            Minimum => (MeanForm.Minimum, 1, false),
            Maximum => (MeanForm.Maximum, 1, false),
            PowerMean { Exponent: 0 } => (MeanForm.Geometric, 0, false),
            PowerMean { Exponent: 1 } => (MeanForm.Arithmetic, 1, false),
            PowerMean power when Math.Abs(power.Exponent) is >= LeastExponent and <= GreatestExponent =>
                (MeanForm.Power, power.Exponent, false),
            _ => null,
        },
        _ => null,
    };

    private LaneSlice Finish(LaneNode[] nodes)
    {
        // Weights are used where they were drawn, unless they count points or stand in another order.
        var direct = Array.TrueForAll(_source.Weights.Masses, m => m == 1)
            && Array.TrueForAll(nodes, n => n.Slots.Select((s, i) => s == n.Slots[0] + i).All(x => x));
        var (weights, columns) = (0, 0);
        foreach (var node in nodes)
        {
            (node.FirstWeight, node.FirstColumn) = (direct && node.Count > 0 ? node.Slots[0] : weights, columns);
            weights += node.Count;
            columns += node.Leaves.Length;
            foreach (var child in node.Children.Where(_ => !node.Varies))
                (nodes[child].ParentForm, nodes[child].ParentExponent) = (node.Form, node.Exponent);
        }

        var shared = new double[columns * _source.Count];
        var cells = new (int, int, int, bool)[_source.Count][];
        var places = nodes.SelectMany((n, i) => n.Leaves.Select((leaf, column) => (leaf, i, column)))
            .ToDictionary(p => p.leaf, p => (Node: p.i, Column: p.column));
        for (var row = 0; row < _source.Count; row++)
        {
            var changing = _source.Cells.NodesOf(row).Where(places.ContainsKey).ToHashSet();
            cells[row] = [.. changing.Select(leaf => (places[leaf].Node, leaf, places[leaf].Column, !nodes[places[leaf].Node].Varies))];
            foreach (var node in nodes)
            {
                for (var l = 0; l < node.Leaves.Length; l++)
                    shared[(row * columns) + node.FirstColumn + l] = changing.Contains(node.Leaves[l]) && !node.Varies
                        ? 0 : Shared(node, node.Leaves[l], row);
            }
        }

        return new LaneSlice(_source,
            new LaneLayout(_source, nodes, shared, (n, row) => Present(nodes, nodes[n], row), cells) { UsesDrawnWeights = direct });
    }

    // Whether a score may go missing, or leave the domain of a mean, in some lanes.
    private bool MayGoMissing(int leaf, MeanForm form)
    {
        if (!_changing.TryGetValue(leaf, out var least)) return false;
        var (slope, intercept) = (_nodes[leaf].ToParent.Slope, _nodes[leaf].ToParent.Intercept);
        return double.IsNaN(least) || (form != MeanForm.Arithmetic && !((slope * least) + intercept >= 0));
    }

    // What is there of a node in a row; null where its mean is not: nothing is there, or what is there is undefined.
    private EquatableArray<int>? Present(LaneNode[] nodes, LaneNode node, int row)
    {
        var present = Enumerable.Range(0, node.Count).Where(p => p < node.Leaves.Length
            ? !double.IsNaN(_values[node.Leaves[p]][row]) || _source.Cells.NodesOf(row).Contains(node.Leaves[p])
            : Present(nodes, nodes[node.Children[p - node.Leaves.Length]], row) is not null).ToEquatableArray();
        var known = Enumerable.Range(0, node.Count)
            .Any(p => !double.IsNaN(_values[p < node.Leaves.Length
                ? node.Leaves[p] : nodes[node.Children[p - node.Leaves.Length]].PlanIndex][row]));
        return present.IsEmpty || (known && double.IsNaN(_values[node.PlanIndex][row])) ? null : present;
    }

    // Where nothing varies, what is missing adds 0 and the transformation of the mean is already made.
    private double Shared(LaneNode node, int leaf, int row)
    {
        var x = _values[leaf][row];
        if (node.Varies) return x;
        if (double.IsNaN(x) || (double.IsNaN(_values[node.PlanIndex][row]) && !_source.Cells.NodesOf(row).Any())) return 0;
        return node.Form switch
        {
            MeanForm.Geometric => Math.Log(x),
            MeanForm.Harmonic => 1 / (x + 0.0),
            MeanForm.Power => Math.Pow(x, node.Exponent),
            _ => x,
        };
    }
}
