using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>
/// Compiles rows that share a plan for the lanes: means and extremes by their formula, any other node as a call of its strategy.
/// </summary>
internal sealed class LaneCompiler
{
    private const double LeastExponent = 0.05;
    private const double GreatestExponent = 20;

    private readonly PlanRowsSource _source;
    private readonly PlanNode[] _nodes;
    private readonly NominalEvaluation _shared;
    private readonly Dictionary<int, double> _changing;
    private readonly MeanShape?[] _shapes;
    private readonly bool[] _isConstant;
    private readonly bool[] _changes;
    private readonly bool[] _mayBeNegative;
    private readonly bool[][] _known;
    private readonly bool[][] _observed;
    private readonly int[] _stages;

    private LaneCompiler(PlanRowsSource source)
    {
        (_source, _nodes, _shared) = (source, source.Plan.Nodes, new NominalEvaluation(source));
        (_shapes, _stages) = (new MeanShape?[_nodes.Length], new int[_nodes.Length]);
        (_isConstant, _changes, _mayBeNegative) = (new bool[_nodes.Length], new bool[_nodes.Length], new bool[_nodes.Length]);
        (_known, _observed) = (new bool[_nodes.Length][], new bool[_nodes.Length][]);
        _changing = Enumerable.Range(0, source.Count).SelectMany(source.Cells.CellsOf).GroupBy(c => c.Node)
            .ToDictionary(cells => cells.Key, cells => cells.Min(c => c.Least));
    }

    /// <summary>The compiled rows.</summary>
    public static PlanRows Compile(PlanRowsSource source)
    {
        var compiler = new LaneCompiler(source);
        compiler.Classify();
        var order = compiler.InOrder();
        var lanes = new LaneNode[order.Length];
        for (var n = 0; n < order.Length; n++) lanes[n] = compiler.NodeOf(compiler._nodes[order[n]], order, lanes);
        return compiler.Finish(lanes);
    }

    // What is known of each dimension, children first.
    private void Classify()
    {
        var infinite = Array.ConvertAll(_nodes, n => n.IsLeaf
            && _shared.Values[n.Index].AsSpan().ContainsAny(double.PositiveInfinity, double.NegativeInfinity));
        var sharesMatter = Array.Exists(_nodes, n => n.Outline is { } outline && (n.MinimumCoverage is { Share: > 0 }
            || n.Strategy.Missing == MissingPolicy.Propagate || !n.Strategy.NeedsOnlyWeights));
        foreach (var node in _nodes.Reverse())
        {
            var (index, children) = (node.Index, Weighing(node));
            _known[index] = Whole(node, children, _shared.Known, _known);
            _observed[index] = Whole(node, children, _shared.Observed, _observed);
            if (node.IsLeaf) continue;
            // What cancels among infinities is each rule's own business.
            infinite[index] = Array.Exists(children, c => infinite[c]);
            _shapes[index] = infinite[index] ? null : node.Strategy.ShapeOf(node.Outline!) is { } shape
                && (shape.Form != MeanForm.Power || Math.Abs(shape.Exponent) is >= LeastExponent and <= GreatestExponent) ? shape : null;
            _changes[index] = _source.Weights.MayVanish
                || Array.Exists(children, c => _nodes[c].IsLeaf ? _changing.ContainsKey(c) : _changes[c]);
            _mayBeNegative[index] = node.Range.Low < 0
                || Array.Exists(children, c => _nodes[c].IsLeaf ? MayGoMissing(c, MeanForm.Geometric) : _mayBeNegative[c]);
            _isConstant[index] = index > 0 && !_changes[index] && IgnoresWeights(node)
                && Array.TrueForAll(children, c => _nodes[c].IsLeaf || _isConstant[c]) && (!sharesMatter || IsComplete(index));
        }
    }

    // The dimensions that matter: sweeps of means, each with the calls that can be made after it.
    private int[] InOrder()
    {
        var needed = new List<int> { 0 };
        for (var i = 0; i < needed.Count; i++)
        {
            var node = _nodes[needed[i]];
            var children = _shapes[node.Index] is null ? Enumerable.Range(node.FirstChild, node.ChildCount) : Weighing(node);
            needed.AddRange(children.Where(c => !IsLeaf(c)));
        }

        needed.Reverse();
        foreach (var index in needed)
        {
            var node = _nodes[index];
            _stages[index] = Enumerable.Range(node.FirstChild, node.ChildCount).Where(c => !IsLeaf(c))
                .Select(c => _stages[c] + (_shapes[c] is null && _shapes[index] is not null ? 1 : 0)).DefaultIfEmpty(0).Max();
        }

        return [.. needed.OrderBy(n => _stages[n]).ThenBy(n => _shapes[n] is null)];
    }

    private LaneNode NodeOf(PlanNode node, int[] order, LaneNode[] lanes)
    {
        var (index, strategy, shape) = (node.Index, node.Strategy, _shapes[node.Index] ?? MeanShape.Arithmetic);
        var children = Weighing(node);
        var (leaves, below) = (Array.FindAll(children, IsLeaf), Array.FindAll(children, c => !IsLeaf(c)));
        var places = Array.ConvertAll(below, c => Array.IndexOf(order, c));
        var (called, complete) = (_shapes[index] is null, IsComplete(index));
        shape = shape with { ByCoverage = shape.ByCoverage && !complete };
        var scoresMayLack = Array.Exists(places, p => lanes[p].MayLackScore);
        var varies = scoresMayLack || _source.Weights.MayVanish || Array.Exists(leaves, l => MayGoMissing(l, shape.Form));
        // Nodes that are evaluated with masks leave out what is missing, whatever the policy.
        var masked = !called && (varies || shape.ByCoverage || shape.Form >= MeanForm.Minimum
            || (shape.Form != MeanForm.Arithmetic && Array.Exists(below, c => _mayBeNegative[c])));
        var gaps = scoresMayLack || !complete || Array.Exists(below, c => Array.Exists(_shared.Values[c], double.IsNaN));
        // Of children scores are asked, of which there may be none for other reasons than gaps.
        var rule = node.MinimumCoverage is { Share: > 0 } asked && (asked.Basis == CoverageBasis.Children ? gaps : !complete)
            ? asked : null;
        return new LaneNode
        {
            PlanIndex = index,
            Shape = shape,
            Call = called ? CallOf(node, order) : null,
            Varies = masked,
            Rule = rule,
            Propagates = strategy.Missing == MissingPolicy.Propagate && gaps
                && (_changes[index] || masked || called || rule is not null),
            AsksConcern = called && !complete && !strategy.NeedsOnlyWeights,
            Whole = (_known[index], _observed[index]),
            Leaves = leaves,
            Worst = Array.ConvertAll(leaves, WorstOf),
            Children = places,
            Slots = [.. leaves.Concat(below).Select(c => _source.Weights.SlotOf[c])],
            Slope = node.ToParent.Slope,
            Intercept = node.ToParent.Intercept,
        };
    }

    private NodeCall CallOf(PlanNode node, int[] order)
    {
        var children = Enumerable.Range(node.FirstChild, node.ChildCount).ToArray();
        var slots = Array.ConvertAll(children, c => _source.Weights.SlotOf[c]);
        return new NodeCall
        {
            Node = node,
            Places = Array.ConvertAll(children, c => IsLeaf(c) ? -1 : Array.IndexOf(order, c)),
            Slots = slots,
            Masses = Array.ConvertAll(slots, s => s < 0 ? 0 : _source.Weights.Masses[s]),
            Shared = Columns(_shared.Values),
            Coverages = node.Strategy.NeedsOnlyWeights ? [] : Columns(_shared.Known),
            Worst = Array.ConvertAll(children, WorstOf),
            IsForAllLanes = IgnoresWeights(node),
        };

        double[] Columns(double[][] of)
        {
            var units = _source.UnitsTogether.Count;
            var periods = Enumerable.Range(0, _source.Count / units);
            return [.. periods.SelectMany(p => children.SelectMany(c => of[c].Skip(p * units).Take(units)))];
        }
    }

    private PlanRows Finish(LaneNode[] nodes)
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
            foreach (var child in node.Children.Where(_ => node.IsSteady)) nodes[child].ParentShape = node.Shape;
        }

        var shared = new double[columns * _source.Count];
        var cells = new (int, int, int, bool)[_source.Count][];
        var places = nodes.SelectMany((n, i) => n.Leaves.Select((leaf, column) => (leaf, i, column)))
            .ToDictionary(p => p.leaf, p => (Node: p.i, Column: p.column));
        for (var row = 0; row < _source.Count; row++)
        {
            var changing = _source.Cells.NodesOf(row).ToHashSet();
            cells[row] = [.. changing.Select(leaf => places.TryGetValue(leaf, out var place)
                ? (place.Node, leaf, place.Column, nodes[place.Node].IsSteady) : (-1, leaf, -1, false))];
            foreach (var node in nodes)
            {
                for (var l = 0; l < node.Leaves.Length; l++)
                    shared[(row * columns) + node.FirstColumn + l] = changing.Contains(node.Leaves[l]) && node.IsSteady
                        ? 0 : Shared(node, node.Leaves[l], row);
            }
        }

        return new PlanRows(_source, new LaneLayout(_source, nodes, _shared, shared, (n, row) => Present(nodes, nodes[n], row), cells)
        {
            UsesDrawnWeights = direct,
        });
    }

    // The children that can weigh something.
    private int[] Weighing(PlanNode node) =>
        [.. Enumerable.Range(node.FirstChild, node.ChildCount).Where(c => _source.Weights.SlotOf[c] >= 0)];

    // What never changes is a number of its parent's, like an indicator.
    private bool IsLeaf(int node) => _nodes[node].IsLeaf || _isConstant[node];

    private bool IgnoresWeights(PlanNode node) => !_source.Weights.MayVanish && node.Strategy.NeedsOnlyWeights
        && node.Strategy.IgnoresWeights(node.Outline!) && !node.Strategy.ComparesUnits(node.Outline!);

    private bool IsComplete(int node) => Array.TrueForAll(_observed[node], whole => whole);

    private double WorstOf(int leaf) => _nodes[leaf].IsLeaf ? _nodes[leaf].ToParent.Apply(_nodes[leaf].Filling) : double.NaN;

    // Whether a score may go missing, or leave the domain of a mean, in some lanes.
    private bool MayGoMissing(int leaf, MeanForm form)
    {
        if (!_changing.TryGetValue(leaf, out var least)) return false;
        var (slope, intercept) = (_nodes[leaf].ToParent.Slope, _nodes[leaf].ToParent.Intercept);
        return double.IsNaN(least) || (form != MeanForm.Arithmetic && !((slope * least) + intercept >= 0));
    }

    // The rows of which all is known whatever the inputs. What does not concern a row is no gap, unless it may be all that is left.
    private bool[] Whole(PlanNode node, int[] children, double[][] shares, bool[][] whole)
    {
        var gaps = node.IsLeaf && MayGoMissing(node.Index, MeanForm.Arithmetic);
        var rows = new bool[_source.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = node.IsLeaf ? shares[node.Index][row] == 1 && !(gaps && _source.Cells.NodesOf(row).Contains(node.Index))
                : !double.IsNaN(shares[node.Index][row])
                    && Array.TrueForAll(children, c => whole[c][row] || (!_source.Weights.MayVanish && double.IsNaN(shares[c][row])));
        }

        return rows;
    }

    // What is there of a node in a row; null where its mean is not: nothing is there, or what is there is undefined.
    private EquatableArray<int>? Present(LaneNode[] nodes, LaneNode node, int row)
    {
        var present = Enumerable.Range(0, node.Count).Where(p => p < node.Leaves.Length
            ? !double.IsNaN(_shared.Values[node.Leaves[p]][row]) || _source.Cells.NodesOf(row).Contains(node.Leaves[p])
            : Present(nodes, nodes[node.Children[p - node.Leaves.Length]], row) is not null).ToEquatableArray();
        return present.IsEmpty || (IsUndefined(node, row) && Enumerable.Range(0, node.Count).Any(p => !double.IsNaN(
            _shared.Values[p < node.Leaves.Length ? node.Leaves[p] : nodes[node.Children[p - node.Leaves.Length]].PlanIndex][row])))
            ? null : present;
    }

    // Whether the mean has no value whatever the weights; a score that a rule took away may have one with others.
    private bool IsUndefined(LaneNode node, int row) => !node.IsJudged && double.IsNaN(_shared.Values[node.PlanIndex][row]);

    // Where nothing varies, what is missing adds 0 and the transformation of the mean is already made.
    private double Shared(LaneNode node, int leaf, int row)
    {
        var x = _shared.Values[leaf][row];
        if (!node.IsSteady) return x;
        if (double.IsNaN(x) || (IsUndefined(node, row) && !_source.Cells.NodesOf(row).Any())) return 0;
        return node.Shape.Form switch
        {
            MeanForm.Geometric => Math.Log(x),
            MeanForm.Harmonic => x < 0 ? double.NaN : 1 / (x + 0.0),
            MeanForm.Power => x < 0 ? double.NaN : Math.Pow(x, node.Shape.Exponent),
            _ => x,
        };
    }
}
