using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How means are swept over the rows, a tile after the other.</summary>
internal sealed unsafe partial class PlanRows
{
    // Means in sweeps over all rows; between them the calls that need whole columns.
    private void Run<T>(in LanePass pass, double* scores)
        where T : struct, ILanes<T>
    {
        new Span<double>(pass.Work.Reciprocals.Pointer + _layout.ZeroFactor, Lanes).Clear();
        if (_layout.HasCalls) ScoreCells<T>(_layout.AllRows, pass.Work);
        var runs = _layout.Runs.AsSpan();
        while (!runs.IsEmpty)
        {
            var count = 0;
            while (count < runs.Length && runs[count].Node.Call is null) count++;
            if (count == 0) Call<T>(pass, runs[count++].First);
            else Sweep<T>(pass, runs[..count], scores);
            runs = runs[count..];
        }

        if (_nodes[^1].Call is not null) Put<T>(pass, _layout.AllRows, 0, Rows, scores);
    }

    private void Sweep<T>(in LanePass pass, ReadOnlySpan<LaneRun> runs, double* scores)
        where T : struct, ILanes<T>
    {
        var rows = pass.KeepsRows ? _layout.AllRows : _layout.TreeRows;
        var results = stackalloc double*[_nodes.Length];
        var seeds = stackalloc double*[_layout.Seeded ? _nodes.Length * Tile : 0];
        var (first, last) = (runs[0].First, runs[^1].First + runs[^1].Count);
        fixed (LaneTerms* terms = _layout.Terms)
        fixed (int* children = _layout.Children, offsets = _layout.FactorOffsets)
        fixed (bool* mask = pass.Only)
        {
            var tile = new LaneTile
            {
                Nodes = terms,
                Only = mask,
                Children = children,
                Weights = WeightsIn(pass.Work),
                Factors = pass.Work.Reciprocals.Pointer,
                FactorStride = _layout.FactorStride,
                ZeroFactor = _layout.ZeroFactor,
                Results = results,
            };
            for (var at = 0; at < rows.Length; at += Tile)
            {
                tile.Last = Math.Min(Tile, rows.Length - at);
                for (var n = 0; n < last; n++) results[n] = ScoresOf(pass, n, at);
                tile.FactorOffsets = offsets + at + (pass.KeepsRows ? 0 : _layout.TreeFactors);
                tile.Row0 = RowOf(rows, at);
                tile.Row1 = RowOf(rows, at + 1);
                tile.Row2 = RowOf(rows, at + 2);
                tile.Row3 = RowOf(rows, at + 3);
                if (!_layout.HasCalls) ScoreCells<T>(rows.AsSpan(at, tile.Last), pass.Work);
                Seed<T>(rows.AsSpan(at, tile.Last), first, last, pass.Work, seeds);
                tile.Seeds = _layout.Seeded ? seeds : null;
                foreach (var run in runs)
                {
                    if (run.Node.IsSteady) LaneProducts.Tree<T>(in tile, run.First, run.Count);
                    else if (pass.Evaluates(run.First)) CombineVarying<T>(pass, run.First, rows, at, tile.Last);
                    if (_layout.Concludes) Conclude<T>(pass, run, rows, at, tile.Last);
                }

                if (last == _nodes.Length) Put<T>(pass, rows, at, tile.Last, scores);
            }
        }
    }

    // The scores of the root.
    private void Put<T>(in LanePass pass, int[] rows, int at, int count, double* scores)
        where T : struct, ILanes<T>
    {
        var root = ScoresOf(pass, _nodes.Length - 1, at);
        for (var r = 0; r < count; r++)
            LaneMeans.Finite<T>(root + (r * Lanes), scores + (StudyRows[rows[at + r]] * (nint)Lanes));
    }

    // Where the scores of a node begin, from a row on; of a tile where only those are kept.
    private double* ScoresOf(in LanePass pass, int node, int at) =>
        pass.ScratchOf(node).Scores.Pointer + (((node * (nint)(Rows + Tile)) + (pass.KeepsRows ? at : 0)) * Lanes);

    private double* RowOf(int[] rows, int at) => _layout.Shared + (rows[Math.Min(at, rows.Length - 1)] * (nint)_layout.Columns);

    // The scores of the cells that change; of all rows, where calls look at them later.
    private void ScoreCells<T>(ReadOnlySpan<int> rows, StudyScratch work)
        where T : struct, ILanes<T>
    {
        if (Cells.IsEmpty) return;
        for (var r = 0; r < rows.Length; r++)
        {
            var leaves = LeavesOf(work, rows[r], r);
            Cells.Score(rows[r], work.Keys, leaves);
            foreach (var (_, leaf, _, _) in _layout.CellsOf(rows[r]))
            {
                var map = Plan.Nodes[leaf].ToParent;
                if (map is not { Slope: 1, Intercept: 0 }) LaneMeans.Map<T>(leaves + (leaf * (nint)Lanes), map.Slope, map.Intercept);
            }
        }
    }

    // What cells that never go missing add to the sums of some nodes.
    private void Seed<T>(ReadOnlySpan<int> rows, int first, int last, StudyScratch work, double** seeds)
        where T : struct, ILanes<T>
    {
        if (!_layout.Seeded) return;
        for (var s = 0; s < _nodes.Length * Tile; s++) seeds[s] = work.Zeros.Pointer;
        for (var r = 0; r < rows.Length; r++)
        {
            foreach (var (node, leaf, column, seeded) in _layout.CellsOf(rows[r]))
            {
                if (!seeded || node < first || node >= last) continue;
                ref var seed = ref seeds[(node * Tile) + r];
                if (seed == work.Zeros.Pointer)
                {
                    seed = work.Seeds.Pointer + (((node * Tile) + r) * Lanes);
                    new Span<double>(seed, Lanes).Clear();
                }

                var shape = _nodes[node].Shape;
                LaneMeans.AddProduct<T>(WeightsIn(work) + ((_nodes[node].FirstWeight + column) * (nint)Lanes),
                    LeavesOf(work, rows[r], r) + (leaf * (nint)Lanes), shape.Form, shape.Exponent, seed);
            }
        }
    }

    private void CombineVarying<T>(in LanePass pass, int n, int[] rows, int at, int count)
        where T : struct, ILanes<T>
    {
        var node = _nodes[n];
        var values = stackalloc double*[node.Count];
        var total = node.Shape.IsSum ? pass.Work.Reciprocals.Pointer + _layout.TotalOf(n) : null;
        var results = ScoresOf(pass, n, at);
        for (var r = 0; r < count; r++)
        {
            ValuesOf<T>(pass, node, rows[at + r], at, r, values);
            var own = results + (r * Lanes);
            var weights = WeightsIn(pass.Work) + (node.FirstWeight * Lanes);
            if (node.Shape.ByCoverage) weights = WeighByCoverage<T>(pass, node, weights, rows[at + r], at, r);
            LaneMeans.OfPresent<T>(weights, values, node.Count, node.Shape.Form, node.Shape.Exponent, total, own);
            if (node is not { Slope: 1, Intercept: 0 }) LaneMeans.Map<T>(own, node.Slope, node.Intercept);
        }
    }

    // The lanes of a node's children in a row.
    private void ValuesOf<T>(in LanePass pass, LaneNode node, int row, int at, int r, double** values)
        where T : struct, ILanes<T>
    {
        for (var l = 0; l < node.Leaves.Length; l++) values[l] = LeafLanes<T>(node, l, row, r, pass.Work);
        for (var c = 0; c < node.Children.Length; c++)
            values[node.Leaves.Length + c] = ScoresOf(pass, node.Children[c], at) + (r * Lanes);
    }

    private double* LeafLanes<T>(LaneNode node, int leaf, int row, int r, StudyScratch work)
        where T : struct, ILanes<T>
    {
        var own = work.Leaves.Pointer + (((KeptLeaves * (nint)Plan.Nodes.Length) + node.FirstColumn + leaf) * Lanes);
        if (_layout.Changes(row, node.Leaves[leaf]))
        {
            var changing = LeavesOf(work, row, r) + (node.Leaves[leaf] * (nint)Lanes);
            if (double.IsNaN(node.Worst[leaf])) return changing;
            LaneMeans.Fill<T>(changing, node.Worst[leaf], own);
            return own;
        }

        var x = T.Create(_layout.Shared[(row * (nint)_layout.Columns) + node.FirstColumn + leaf]);
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(x, own + lane);
        return own;
    }

    // The leaves of a row that change; by its place in the tile where only those are kept.
    private double* LeavesOf(StudyScratch work, int row, int r) =>
        work.Leaves.Pointer + ((_layout.HasCalls ? row : r) * (nint)(Plan.Nodes.Length * Lanes));
}
