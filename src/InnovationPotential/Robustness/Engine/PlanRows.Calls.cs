using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>How the strategies of nodes that are no means are called.</summary>
internal sealed unsafe partial class PlanRows
{
    private const int BlockRows = 256;

    private int BlockOf(NodeCall call) => call.IsForAllLanes
        ? call.Count * RowsTogether(call) * Lanes : ((2 * call.Count) + 1) * _layout.Units;

    private int RowsTogether(NodeCall call) => Math.Min(Rows, Math.Max(1, BlockRows / call.Count));

    private void Call<T>(in LanePass pass, int n)
        where T : struct, ILanes<T>
    {
        if (!pass.Evaluates(n)) return;
        var node = _nodes[n];
        if (node.Call!.IsForAllLanes) CallForAllLanes<T>(pass, n);
        else
        {
            for (var period = 0; period < Rows / _layout.Units; period++) CallByLane(pass, n, period);
        }

        var scores = ScoresOf(pass, n, 0);
        for (var row = 0; row < Rows && node is not { Slope: 1, Intercept: 0 }; row++)
            LaneMeans.Map<T>(scores + (row * Lanes), node.Slope, node.Intercept);
        if (!_layout.Concludes) return;
        var run = new LaneRun(n, 1, node);
        for (var at = 0; at < Rows; at += Tile) Conclude<T>(pass, run, _layout.AllRows, at, Math.Min(Tile, Rows - at));
    }

    // Lanes of rows are rows: the rule looks at each by itself, and at no weights.
    private void CallForAllLanes<T>(in LanePass pass, int n)
        where T : struct, ILanes<T>
    {
        var call = _nodes[n].Call!;
        var together = RowsTogether(call);
        var stride = together * Lanes;
        var block = pass.Work.BlockOf(call);
        var scores = ScoresOf(pass, n, 0);
        for (var first = 0; first < Rows; first += together)
        {
            var rows = Math.Min(together, Rows - first);
            for (var c = 0; c < call.Count; c++)
            {
                var column = block.Slice(c * stride, rows * Lanes);
                if (call.Places[c] >= 0)
                {
                    new ReadOnlySpan<double>(ScoresOf(pass, call.Places[c], first), column.Length).CopyTo(column);
                    continue;
                }

                for (var r = 0; r < rows; r++) FillLeaf<T>(pass.Work, call, c, first + r, column.Slice(r * Lanes, Lanes));
            }

            call.Node.Strategy.Combine(call.Outline,
                new ChildScores { Values = new ColumnBlock(block[..(call.Count * stride)], call.Count, rows * Lanes, stride) },
                new Span<double>(scores + (first * Lanes), rows * Lanes));
        }
    }

    private void CallByLane(in LanePass pass, int n, int period)
    {
        var call = _nodes[n].Call!;
        var units = _layout.Units;
        var block = pass.Work.BlockOf(call);
        var values = block[..(call.Count * units)];
        var coverages = block.Slice(call.Count * units, call.Count * units);
        var results = block.Slice(2 * call.Count * units, units);
        var first = period * units;
        var from = first * call.Count;
        call.Shared.AsSpan(from, values.Length).CopyTo(values);
        Span<double> weights = call.Count <= 64 ? stackalloc double[call.Count] : new double[call.Count];
        var outline = pass.Work.OutlineOf(call);
        for (var lane = 0; lane < pass.Lanes; lane++)
        {
            Gather(pass, call, first, lane, values);
            for (var c = 0; c < call.Count; c++)
                weights[c] = call.Slots[c] is >= 0 and var slot ? pass.Work.Drawn.Pointer[(slot * Lanes) + lane] * call.Masses[c] : 0;
            var scores = new ChildScores { Values = new ColumnBlock(values, call.Count, units) };
            if (call.SeesCoverages)
            {
                outline = call.OutlineOf(weights);
                GatherCoverages(pass, call, first, lane, coverages);
                if (coverages.ContainsAnyExcept(1))
                    scores = new ChildScores { Values = scores.Values, Coverages = new ColumnBlock(coverages, call.Count, units) };
            }
            else
            {
                weights.CopyTo(outline.OwnWeights);
            }

            call.Node.Strategy.Combine(outline, scores, results);
            var own = ScoresOf(pass, n, first) + lane;
            for (var u = 0; u < units; u++) own[u * (nint)Lanes] = results[u];
        }
    }

    // One lane of the children that have lanes; the others stand there already.
    private void Gather(in LanePass pass, NodeCall call, int first, int lane, Span<double> values)
    {
        for (var c = 0; c < call.Count; c++)
        {
            var column = values.Slice(c * _layout.Units, _layout.Units);
            if (call.Places[c] >= 0)
            {
                var scores = ScoresOf(pass, call.Places[c], first) + lane;
                for (var u = 0; u < column.Length; u++) column[u] = scores[u * (nint)Lanes];
                continue;
            }

            var leaf = call.Node.FirstChild + c;
            for (var u = 0; u < column.Length && !Cells.IsEmpty; u++)
            {
                if (!_layout.Changes(first + u, leaf)) continue;
                var x = LeavesOf(pass.Work, first + u, 0)[(leaf * (nint)Lanes) + lane];
                column[u] = double.IsNaN(x) ? call.Worst[c] : x;
            }
        }
    }

    private void GatherCoverages(in LanePass pass, NodeCall call, int first, int lane, Span<double> coverages)
    {
        call.Coverages.AsSpan(first * call.Count, coverages.Length).CopyTo(coverages);
        for (var c = 0; c < call.Count; c++)
        {
            var column = coverages.Slice(c * _layout.Units, _layout.Units);
            var leaf = call.Node.FirstChild + c;
            for (var u = 0; u < column.Length; u++)
            {
                if (call.Places[c] is >= 0 and var place)
                {
                    // What weighs nothing is not asked, and stays as it is.
                    if (_nodes[place].ShareSlots[(int)LaneShare.Known] >= 0)
                        column[u] = IsWhole(_nodes[place], LaneShare.Known, first + u) ? 1
                            : SlotOf(pass, place, LaneShare.Known, first, u)[lane];
                }
                else if (_layout.Changes(first + u, leaf))
                {
                    column[u] = double.IsNaN(LeavesOf(pass.Work, first + u, 0)[(leaf * (nint)Lanes) + lane]) ? 0 : 1;
                }
            }
        }
    }

    private void FillLeaf<T>(StudyScratch work, NodeCall call, int child, int row, Span<double> lanes)
        where T : struct, ILanes<T>
    {
        var leaf = call.Node.FirstChild + child;
        if (!_layout.Changes(row, leaf))
        {
            var (period, unit) = Math.DivRem(row, _layout.Units);
            lanes.Fill(call.Shared[(((period * call.Count) + child) * _layout.Units) + unit]);
            return;
        }

        fixed (double* filled = lanes) LaneMeans.Fill<T>(LeavesOf(work, row, 0) + (leaf * (nint)Lanes), call.Worst[child], filled);
    }
}
