using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Rows whose nodes are all means and extremes: 32 replications in the lanes of vectors, several rows at a time.</summary>
/// <remarks>
/// Numbers that all replications share are multiplied by weights that differ from lane to lane. Where observations are missing, the sum of
/// the weights that are there is found once for each pattern of missing children. A complete row of a tree of arithmetic means is one sum
/// by effective weights. Cells that change but never go missing are added to the sums of their nodes; nodes whose children may be missing
/// in some lanes only are evaluated with masks.
/// </remarks>
internal sealed unsafe class LaneSlice : PlanSlice
{
    private const int Lanes = LaneProducts.Lanes;
    private const int Tile = LaneProducts.TileRows;

    private readonly LaneLayout _layout;
    private readonly LaneNode[] _nodes;

    public LaneSlice(SliceSource source, LaneLayout layout)
        : base(source) => (_layout, _nodes) = (layout, layout.Nodes);

    private int Rows => StudyRows.Length;

    public override void Reserve(StudyScratch scratch)
    {
        base.Reserve(scratch);
        // Room for a tile that reaches beyond the last row.
        scratch.ReserveReciprocals(_layout.Reciprocals);
        scratch.ReserveScores((_nodes.Length * (Rows + Tile)) + LaneProducts.SixRows);
        scratch.ReserveLeaves((Tile * _layout.PlanNodes) + _layout.Columns + 1);
        scratch.ReserveSeeds((_nodes.Length * Tile) + _layout.Columns + _nodes.Length);
    }

    public override void Evaluate(double* inputs, int count, StudyScratch scratch, double* scores)
    {
        if (Vector512.IsHardwareAccelerated) Evaluate<Lanes8>(inputs, scratch, scores);
        else if (Vector256.IsHardwareAccelerated) Evaluate<Lanes4>(inputs, scratch, scores);
        else if (Vector128.IsHardwareAccelerated) Evaluate<Lanes2>(inputs, scratch, scores);
        else Evaluate<Lanes1>(inputs, scratch, scores);
    }

    /// <summary>Evaluates every node.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="scratch">One thread's memory.</param>
    /// <param name="scores">Receives the scores.</param>
    /// <param name="keep">Whether the scores of all nodes are kept in the scratch, for evaluations in part.</param>
    internal void Evaluate<T>(double* inputs, StudyScratch scratch, double* scores, bool keep = false)
        where T : struct, ILanes<T>
    {
        Weights.Run(inputs, scratch.Drawn.Pointer);
        if (!Cells.IsEmpty) Cells.Key(inputs, scratch.Keys);
        Arrange<T>(scratch, null);
        if (!keep && _layout.WholeRows.Length > 0) SumWhole<T>(scratch, scores);
        Sweep<T>(null, scratch, scratch, scores, keep);
    }

    /// <summary>Evaluates some nodes anew at other inputs; the others' scores were kept by a whole evaluation.</summary>
    /// <param name="nodes">The nodes to evaluate: all those above the weights that differ.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="kept">The scratch of the whole evaluation, which stays as it is.</param>
    /// <param name="work">Another scratch.</param>
    /// <param name="scores">Receives the scores.</param>
    internal void EvaluatePart<T>(bool[] nodes, double* inputs, StudyScratch kept, StudyScratch work, double* scores)
        where T : struct, ILanes<T>
    {
        Weights.Run(inputs, work.Drawn.Pointer);
        Arrange<T>(work, nodes);
        Sweep<T>(nodes, kept, work, scores, keep: true);
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
    private void Arrange<T>(StudyScratch scratch, bool[]? only)
        where T : struct, ILanes<T>
    {
        var weights = WeightsIn(scratch);
        for (var n = 0; n < _nodes.Length; n++)
        {
            var node = _nodes[n];
            if (only is not null && !only[n]) continue;
            for (var c = 0; c < node.Count && !_layout.UsesDrawnWeights; c++)
            {
                var from = scratch.Drawn.Pointer + (node.Slots[c] * Lanes);
                var to = weights + ((node.FirstWeight + c) * Lanes);
                var mass = T.Create(_layout.Masses[node.Slots[c]]);
                for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(T.Load(from + lane) * mass, to + lane);
            }

            if (node.IsSum)
                LaneMeans.Total<T>(weights + (node.FirstWeight * Lanes), node.Count, scratch.Reciprocals.Pointer + _layout.TotalOf(n));
        }

        var patterns = _layout.Patterns;
        for (var p = 0; p < patterns.Length; p++)
        {
            var n = _layout.PatternNodes[p];
            if (only is null || only[n])
                LaneMeans.Reciprocal<T>(weights, patterns[p], _nodes[n].IsSum
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

    private void Sweep<T>(bool[]? only, StudyScratch kept, StudyScratch work, double* scores, bool keep)
        where T : struct, ILanes<T>
    {
        var rows = keep ? _layout.AllRows : _layout.TreeRows;
        var results = stackalloc double*[_nodes.Length];
        var seeds = stackalloc double*[_layout.Seeded ? _nodes.Length * Tile : 0];
        new Span<double>(work.Reciprocals.Pointer + _layout.Nothing, Lanes).Clear();
        fixed (LaneTerms* terms = _layout.Terms)
        fixed (int* children = _layout.Children, offsets = _layout.FactorOffsets)
        fixed (bool* mask = only)
        {
            var tile = new LaneTile
            {
                Nodes = terms,
                Only = mask,
                Children = children,
                Weights = WeightsIn(work),
                Factors = work.Reciprocals.Pointer,
                FactorStride = _layout.FactorStride,
                Nothing = _layout.Nothing,
                Results = results,
            };
            for (var at = 0; at < rows.Length; at += Tile)
            {
                tile.Last = Math.Min(Tile, rows.Length - at);
                for (var n = 0; n < _nodes.Length; n++)
                    results[n] = (only is null || only[n] ? work : kept).Scores.Pointer
                        + (((n * (nint)(Rows + Tile)) + (keep ? at : 0)) * Lanes);
                tile.FactorOffsets = offsets + at + (keep ? 0 : _layout.TreeFactors);
                tile.Row0 = RowOf(rows, at);
                tile.Row1 = RowOf(rows, at + 1);
                tile.Row2 = RowOf(rows, at + 2);
                tile.Row3 = RowOf(rows, at + 3);
                ScoreCells<T>(rows, at, tile.Last, work, seeds);
                tile.Seeds = _layout.Seeded ? seeds : null;
                foreach (var (first, count, varies) in _layout.Runs)
                {
                    if (!varies) LaneProducts.Tree<T>(in tile, first, count);
                    else if (only is null || only[first]) CombineVarying<T>(first, rows, at, tile.Last, results, work);
                }

                for (var r = 0; r < tile.Last; r++)
                    LaneMeans.Finite<T>(results[_nodes.Length - 1] + (r * Lanes), scores + (StudyRows[rows[at + r]] * (nint)Lanes));
            }
        }
    }

    private double* RowOf(int[] rows, int at) => _layout.Shared + (rows[Math.Min(at, rows.Length - 1)] * (nint)_layout.Columns);

    // The scores of the cells that change; where they never go missing, their part in the sums of their nodes.
    private void ScoreCells<T>(int[] rows, int at, int count, StudyScratch work, double** seeds)
        where T : struct, ILanes<T>
    {
        if (Cells.IsEmpty) return;
        if (_layout.Seeded)
        {
            for (var s = 0; s < _nodes.Length * Tile; s++) seeds[s] = work.Zeros.Pointer;
        }

        for (var r = 0; r < count; r++)
        {
            var leaves = work.Leaves.Pointer + (r * (nint)(_layout.PlanNodes * Lanes));
            Cells.Score(rows[at + r], work.Keys, leaves);
            foreach (var (node, leaf, column, seeded) in _layout.CellsOf(rows[at + r]))
            {
                var values = leaves + (leaf * (nint)Lanes);
                var (slope, intercept) = _layout.Maps[leaf];
                if (slope != 1 || intercept != 0) LaneMeans.Map<T>(values, slope, intercept);
                if (!seeded) continue;
                ref var seed = ref seeds[(node * Tile) + r];
                if (seed == work.Zeros.Pointer)
                {
                    seed = work.Seeds.Pointer + (((node * Tile) + r) * Lanes);
                    new Span<double>(seed, Lanes).Clear();
                }

                LaneMeans.AddProduct<T>(WeightsIn(work) + ((_nodes[node].FirstWeight + column) * (nint)Lanes), values, _nodes[node].Form,
                    _nodes[node].Exponent, seed);
            }
        }
    }

    private void CombineVarying<T>(int n, int[] rows, int at, int count, double** results, StudyScratch work)
        where T : struct, ILanes<T>
    {
        var node = _nodes[n];
        var values = stackalloc double*[node.Count];
        var total = node.IsSum ? work.Reciprocals.Pointer + _layout.TotalOf(n) : null;
        for (var r = 0; r < count; r++)
        {
            for (var l = 0; l < node.Leaves.Length; l++) values[l] = LeafLanes<T>(node, l, rows[at + r], r, work);
            for (var c = 0; c < node.Children.Length; c++) values[node.Leaves.Length + c] = results[node.Children[c]] + (r * Lanes);
            var own = results[n] + (r * Lanes);
            LaneMeans.OfPresent<T>(WeightsIn(work) + (node.FirstWeight * Lanes), values, node.Count, node.Form, node.Exponent, total, own);
            if (node is not { Slope: 1, Intercept: 0 }) LaneMeans.Map<T>(own, node.Slope, node.Intercept);
        }
    }

    private double* LeafLanes<T>(LaneNode node, int leaf, int row, int inTile, StudyScratch work)
        where T : struct, ILanes<T>
    {
        if (_layout.Changes(row, node.Leaves[leaf]))
            return work.Leaves.Pointer + (((inTile * (nint)_layout.PlanNodes) + node.Leaves[leaf]) * Lanes);
        var lanes = work.Leaves.Pointer + (((Tile * (nint)_layout.PlanNodes) + node.FirstColumn + leaf) * Lanes);
        var x = T.Create(_layout.Shared[(row * (nint)_layout.Columns) + node.FirstColumn + leaf]);
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(x, lanes + lane);
        return lanes;
    }
}
