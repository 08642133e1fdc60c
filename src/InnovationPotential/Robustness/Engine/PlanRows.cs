using System.Runtime.Intrinsics;
using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Rows of a study that share one plan: 32 replications in the lanes of vectors, several rows at a time.</summary>
/// <remarks>
/// Numbers that all replications share are multiplied by weights that differ from lane to lane. Where observations are missing, the sum of
/// the weights that are there is found once for each pattern of missing children. A complete row of a tree of arithmetic means is one sum
/// by effective weights. Cells that change but never go missing are added to the sums of their nodes; nodes whose children may be missing
/// in some lanes only are evaluated with masks. The strategy of a node that is no mean is called: for all lanes at once where it ignores
/// weights, else lane by lane; what stands above is evaluated after it.
/// </remarks>
internal sealed unsafe partial class PlanRows(PlanRowsSource source, LaneLayout layout)
{
    private const int Lanes = LaneProducts.Lanes;
    private const int Tile = LaneProducts.TileRows;

    private readonly LaneLayout _layout = layout;
    private readonly LaneNode[] _nodes = layout.Nodes;

    /// <summary>The row of the study of each row.</summary>
    public int[] StudyRows { get; } = source.StudyRows;

    /// <summary>How weights follow from the inputs.</summary>
    public WeightProgram Weights { get; } = source.Weights;

    /// <summary>How changing cells follow from the inputs.</summary>
    public CellProgram Cells { get; } = source.Cells;

    /// <summary>The plan.</summary>
    public EvaluationPlan Plan { get; } = source.Plan;

    /// <summary>The nodes whose strategies are called, for all lanes at once or lane by lane.</summary>
    public IEnumerable<(PlanNode Node, bool IsForAllLanes)> Called =>
        _nodes.Select(n => n.Call).OfType<NodeCall>().Select(c => (c.Node, c.IsForAllLanes));

    /// <summary>The nodes that combine scores below 0 by a rule that is undefined there, and in how many rows.</summary>
    public IEnumerable<(PlanNode Node, int Rows)> Negative =>
        from node in Plan.Nodes
        where node.Outline is { } outline && node.Strategy.AggregationOf(outline) is { Properties.Domain: not AggregationDomain.Any }
        let children = Enumerable.Range(node.FirstChild, node.ChildCount).Where(c => Weights.SlotOf[c] >= 0).ToArray()
        let rows = Enumerable.Range(0, Rows).Count(row => Array.Exists(children, c => _layout.Nominal.Values[c][row] < 0))
        where rows > 0
        select (node, rows);

    private int Rows => StudyRows.Length;

    // The rows whose changing leaves are kept: all, where calls look at them after the sweeps.
    private int KeptLeaves => _layout.HasCalls && !Cells.IsEmpty ? Rows : Tile;

    /// <summary>Makes the scratch large enough.</summary>
    /// <returns>The scratch.</returns>
    public StudyScratch Reserve(StudyScratch scratch)
    {
        scratch.Reserve(
            Weights.Count,
            Cells.Keys,
            _layout.Reciprocals,
            // Room for a tile that reaches beyond the last row.
            scores: (_nodes.Length * (Rows + Tile)) + LaneProducts.SixRows,
            shares: _layout.ShareSlots * (Rows + Tile),
            leaves: (KeptLeaves * Plan.Nodes.Length) + _layout.Columns + 1,
            seeds: (_nodes.Length * Tile) + _layout.Columns + _nodes.Length,
            aside: (2 * _nodes.Max(n => n.Count)) + 1);
        foreach (var call in _nodes.Select(n => n.Call).OfType<NodeCall>()) scratch.Reserve(call, BlockOf(call));
        return scratch;
    }

    /// <summary>A pass over every node.</summary>
    /// <param name="scratch">One thread's memory.</param>
    /// <param name="count">The lanes that count.</param>
    /// <param name="keep">Whether the scores of all nodes are kept in the scratch, for passes over some of them.</param>
    public LanePass Whole(StudyScratch scratch, int count = Lanes, bool keep = false) =>
        new(null, scratch, scratch, keep || _layout.HasCalls, count);

    /// <summary>The scores of 32 lanes for every row, NaN where they are not finite, at the row's place in the study.</summary>
    /// <param name="pass">The nodes to evaluate; of some only, all those above the weights that differ.</param>
    /// <param name="inputs">The inputs, 32 lanes each.</param>
    /// <param name="scores">Receives the scores.</param>
    public void Evaluate(in LanePass pass, double* inputs, double* scores)
    {
        if (Vector512.IsHardwareAccelerated) Evaluate<Lanes8>(pass, inputs, scores);
        else if (Vector256.IsHardwareAccelerated) Evaluate<Lanes4>(pass, inputs, scores);
        else if (Vector128.IsHardwareAccelerated) Evaluate<Lanes2>(pass, inputs, scores);
        else Evaluate<Lanes1>(pass, inputs, scores);
    }

    /// <inheritdoc cref="Evaluate(in LanePass, double*, double*)"/>
    internal void Evaluate<T>(in LanePass pass, double* inputs, double* scores)
        where T : struct, ILanes<T>
    {
        Weights.Run(inputs, pass.Work.Drawn.Pointer);
        if (!Cells.IsEmpty) Cells.Key(inputs, pass.Work.Keys);
        Arrange<T>(pass);
        if (!pass.KeepsRows && _layout.WholeRows.Length > 0) SumWhole<T>(pass.Work, scores);
        Run<T>(pass, scores);
    }

    /// <summary>The nodes whose scores depend on some weights of the weight program.</summary>
    internal bool[] NodesAbove(IEnumerable<int> slots)
    {
        var changed = slots.ToHashSet();
        var above = new bool[_nodes.Length];
        for (var n = 0; n < above.Length; n++)
            above[n] = Array.Exists(_nodes[n].Slots, changed.Contains) || Array.Exists(_nodes[n].Children, c => above[c]);
        return above;
    }

    // The weights in the order of the nodes, times masses; and the reciprocals of their sums for every pattern of what is there.
    private void Arrange<T>(in LanePass pass)
        where T : struct, ILanes<T>
    {
        var scratch = pass.Work;
        var weights = WeightsIn(scratch);
        for (var n = 0; n < _nodes.Length; n++)
        {
            var node = _nodes[n];
            if (!pass.Evaluates(n)) continue;
            for (var c = 0; c < node.Count && !_layout.UsesDrawnWeights; c++)
            {
                var from = scratch.Drawn.Pointer + (node.Slots[c] * Lanes);
                var to = weights + ((node.FirstWeight + c) * Lanes);
                var mass = T.Create(Weights.Masses[node.Slots[c]]);
                for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(T.Load(from + lane) * mass, to + lane);
            }

            if (node.Shape.IsSum)
                LaneMeans.Total<T>(weights + (node.FirstWeight * Lanes), node.Count, scratch.Reciprocals.Pointer + _layout.TotalOf(n));
        }

        for (var p = 0; p < _layout.Patterns.Length; p++)
        {
            var (n, present) = _layout.Patterns[p];
            if (pass.Evaluates(n))
                LaneMeans.Reciprocal<T>(weights, present, _nodes[n].Shape.IsSum
                    ? scratch.Reciprocals.Pointer + _layout.TotalOf(n) : null, scratch.Reciprocals.Pointer + (p * Lanes));
        }
    }

    private double* WeightsIn(StudyScratch scratch) => (_layout.UsesDrawnWeights ? scratch.Drawn : scratch.Weights).Pointer;

    // Complete rows of a tree of arithmetic means: one sum over the indicators by their effective weights.
    private void SumWhole<T>(StudyScratch scratch, double* scores)
        where T : struct, ILanes<T>
    {
        var effective = scratch.Seeds.Pointer;
        var shares = effective + (_layout.Columns * Lanes);
        for (var n = _nodes.Length - 1; n >= 0; n--)
        {
            var node = _nodes[n];
            var own = shares + (n * Lanes);
            var reciprocal = scratch.Reciprocals.Pointer + (_layout.WholePatterns[n] * Lanes);
            if (n == _nodes.Length - 1) new ReadOnlySpan<double>(reciprocal, Lanes).CopyTo(new Span<double>(own, Lanes));
            else LaneMeans.Multiply<T>(own, reciprocal, own);
            var weights = WeightsIn(scratch) + (node.FirstWeight * Lanes);
            for (var l = 0; l < node.Leaves.Length; l++, weights += Lanes)
                LaneMeans.Multiply<T>(own, weights, effective + ((node.FirstColumn + l) * Lanes));
            foreach (var child in node.Children)
            {
                LaneMeans.Multiply<T>(own, weights, shares + (child * Lanes));
                weights += Lanes;
            }
        }

        var rows = stackalloc double*[LaneProducts.SixRows];
        var whole = _layout.WholeRows;
        var sums = scratch.Scores.Pointer;
        for (var first = 0; first < whole.Length; first += LaneProducts.SixRows)
        {
            for (var r = 0; r < LaneProducts.SixRows; r++)
                rows[r] = _layout.Shared + (whole[Math.Min(first + r, whole.Length - 1)] * (nint)_layout.Columns);
            if (4 * T.Count == Lanes) LaneProducts.Six<T>(effective, _layout.Columns, rows, sums);
            else LaneProducts.Narrow<T>(effective, _layout.Columns, rows, sums);
            for (var r = 0; r < Math.Min(LaneProducts.SixRows, whole.Length - first); r++)
                LaneMeans.Finite<T>(sums + (r * Lanes), scores + (StudyRows[whole[first + r]] * (nint)Lanes));
        }
    }
}
