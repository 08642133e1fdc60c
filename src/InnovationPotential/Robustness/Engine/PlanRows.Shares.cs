using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How much is known of dimensions, and the scores that a rule takes away for want of it.</summary>
internal sealed unsafe partial class PlanRows
{
    private void Conclude<T>(in LanePass pass, LaneRun run, int[] rows, int at, int count)
        where T : struct, ILanes<T>
    {
        for (var n = run.First; n < run.First + run.Count; n++)
        {
            if (!pass.Evaluates(n)) continue;
            var node = _nodes[n];
            foreach (var share in LaneNode.Shares)
            {
                if (node.ShareSlots[(int)share] < 0) continue;
                for (var r = 0; r < count; r++)
                {
                    if (!IsWhole(node, share, rows[at + r])) Count<T>(pass, n, share, rows[at + r], at, r);
                }
            }

            for (var r = 0; r < count && node.IsJudged; r++) Judge<T>(pass, n, rows[at + r], at, r);
        }
    }

    private void Count<T>(in LanePass pass, int n, LaneShare share, int row, int at, int r)
        where T : struct, ILanes<T>
    {
        var node = _nodes[n];
        var shares = stackalloc double*[node.Count];
        SharesOf<T>(pass, node, share, row, at, r, shares);
        var weights = WeightsIn(pass.Work) + (node.FirstWeight * Lanes);
        var result = SlotOf(pass, n, share, at, r);
        if (share is LaneShare.Known or LaneShare.Observed) LaneShares.Mean<T>(weights, shares, node.Count, result);
        else LaneShares.Sum<T>(weights, shares, node.Count, result);
    }

    private void Judge<T>(in LanePass pass, int n, int row, int at, int r)
        where T : struct, ILanes<T>
    {
        var node = _nodes[n];
        var scores = ScoresOf(pass, n, at) + (r * Lanes);
        var aside = pass.Work.Aside.Pointer + (2 * node.Count * Lanes);
        var shares = stackalloc double*[node.Count];
        var values = stackalloc double*[node.Count];
        var weights = WeightsIn(pass.Work) + (node.FirstWeight * Lanes);
        switch (node.Rule)
        {
            case { Basis: CoverageBasis.Weight } rule:
                if (!IsWhole(node, node.RuleShare, row))
                    LaneShares.StrikeBelow<T>(SlotOf(pass, n, node.RuleShare, at, r), rule.Share, scores);
                break;
            case { Basis: CoverageBasis.Indicators } rule:
                LaneShares.Divide<T>(SlotOf(pass, n, node.RuleShare, at, r), SlotOf(pass, n, LaneShare.Indicators, at, r), aside);
                LaneShares.StrikeBelow<T>(aside, rule.Share, scores);
                break;
            case { Basis: CoverageBasis.Children } rule:
                SharesOf<T>(pass, node, node.RuleShare, row, at, r, shares);
                ValuesOf<T>(pass, node, row, at, r, values);
                LaneShares.Scored<T>(weights, shares, values, node.Count, aside);
                LaneShares.StrikeBelow<T>(aside, rule.Share, scores);
                break;
        }

        if (node.Propagates)
        {
            SharesOf<T>(pass, node, LaneShare.Known, row, at, r, shares);
            ValuesOf<T>(pass, node, row, at, r, values);
            LaneShares.StrikeGaps<T>(weights, shares, values, node.Count, ShareOf(pass, n, LaneShare.Known, row, at, r), scores);
        }

        if (node.AsksConcern && !IsWhole(node, LaneShare.Known, row))
            LaneShares.StrikeUnconcerned<T>(SlotOf(pass, n, LaneShare.Known, at, r), scores);
    }

    private double* WeighByCoverage<T>(in LanePass pass, LaneNode node, double* weights, int row, int at, int r)
        where T : struct, ILanes<T>
    {
        var shares = stackalloc double*[node.Count];
        SharesOf<T>(pass, node, LaneShare.Known, row, at, r, shares);
        var own = pass.Work.Aside.Pointer + (node.Count * Lanes);
        for (var c = 0; c < node.Count; c++)
        {
            // Of indicators the assessed ones count whole.
            if (c < node.Leaves.Length)
                new ReadOnlySpan<double>(weights + (c * Lanes), Lanes).CopyTo(new Span<double>(own + (c * Lanes), Lanes));
            else LaneMeans.Multiply<T>(weights + (c * Lanes), shares[c], own + (c * Lanes));
        }

        return own;
    }

    // The lanes of a share of each child in a row.
    private void SharesOf<T>(in LanePass pass, LaneNode node, LaneShare share, int row, int at, int r, double** shares)
        where T : struct, ILanes<T>
    {
        for (var l = 0; l < node.Leaves.Length; l++)
            shares[l] = LeafShare<T>(pass.Work, node.Leaves[l], share, row, r, pass.Work.Aside.Pointer + (l * Lanes));
        for (var c = 0; c < node.Children.Length; c++)
            shares[node.Leaves.Length + c] = ShareOf(pass, node.Children[c], share, row, at, r);
    }

    private double* ShareOf(in LanePass pass, int n, LaneShare share, int row, int at, int r) =>
        IsWhole(_nodes[n], share, row) ? pass.Work.Ones.Pointer : SlotOf(pass, n, share, at, r);

    private double* LeafShare<T>(StudyScratch work, int leaf, LaneShare share, int row, int r, double* aside)
        where T : struct, ILanes<T>
    {
        if (_layout.Changes(row, leaf))
        {
            if (share == LaneShare.Indicators) return work.Ones.Pointer;
            if (share is LaneShare.Observed or LaneShare.ObservedIndicators && _layout.IsImputed(row, leaf)) return work.Zeros.Pointer;
            LaneShares.Present<T>(LeavesOf(work, row, r) + (leaf * (nint)Lanes), aside);
            return aside;
        }

        var isObserved = share is LaneShare.Observed or LaneShare.ObservedIndicators;
        var known = (isObserved ? _layout.Nominal.Observed : _layout.Nominal.Known)[leaf][row];
        var count = Plan.Nodes[leaf].IndicatorCount;
        var number = share switch
        {
            LaneShare.Known or LaneShare.Observed => known,
            LaneShare.Indicators => double.IsNaN(known) ? 0 : count,
            _ => double.IsNaN(known) ? 0 : known * count,
        };
        if (number == 1) return work.Ones.Pointer;
        if (number == 0) return work.Zeros.Pointer;
        new Span<double>(aside, Lanes).Fill(number);
        return aside;
    }

    private static bool IsWhole(LaneNode node, LaneShare share, int row) => share switch
    {
        LaneShare.Known => node.Whole.Known[row],
        LaneShare.Observed => node.Whole.Observed[row],
        _ => false,
    };

    private double* SlotOf(in LanePass pass, int n, LaneShare share, int at, int r) => pass.ScratchOf(n).Shares.Pointer
        + (((_nodes[n].ShareSlots[(int)share] * (nint)(Rows + Tile)) + (pass.KeepsRows ? at : 0) + r) * Lanes);
}
