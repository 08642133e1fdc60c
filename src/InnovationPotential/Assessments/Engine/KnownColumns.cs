namespace InnovationPotential.Assessments;

/// <summary>
/// The scores and coverages of an assessment's dimensions, which a changed model takes over where the change leaves them as they are.
/// </summary>
internal sealed class KnownColumns
{
    private const int GreatestRows = 4096;

    private readonly Assessment _assessment;
    private readonly double[]?[] _coverages;
    private readonly bool[]?[] _complete;

    /// <summary>
    /// Evaluates the assessment's plans once more: the columns of an assessment tell what was imputed apart, those a parent sees do not.
    /// </summary>
    public KnownColumns(Assessment assessment)
    {
        _assessment = assessment;
        var rows = assessment.Table.RowCount;
        _coverages = Array.ConvertAll(assessment.Plans[0].Nodes, n => n.IsLeaf ? null : new double[rows]);
        _complete = Array.ConvertAll(_coverages, c => c is null ? null : new bool[rows]);
        Run(assessment.Plans, Keep);
    }

    /// <summary>
    /// The scores of the root of other plans over the same table, one for each period; nodes that learned all they know from the
    /// assessment's are not evaluated again.
    /// </summary>
    public double[] RootScores(EvaluationPlan[] plans)
    {
        var scores = new double[_assessment.Table.RowCount];
        Run(plans, (workspace, rows) => workspace.Values(0, rows.Count).CopyTo(scores.AsSpan(rows.First)));
        return scores;
    }

    // Where a rule above asks for more than the weight known, it looks again at all below it.
    private static bool[] TakenOver(PlanNode[] nodes)
    {
        var (taken, asked) = (new bool[nodes.Length], new bool[nodes.Length]);
        foreach (var node in nodes)
        {
            var (isBelow, isAsked) = node.Parent < 0 ? (false, false) : (taken[node.Parent], asked[node.Parent]);
            taken[node.Index] = isBelow || (node.Known is not null && !isAsked);
            asked[node.Index] = isAsked || node.MinimumCoverage is { IsOfWeightKnown: false };
        }

        return taken;
    }

    private void Run(EvaluationPlan[] plans, Action<Workspace, Block> evaluated)
    {
        var table = _assessment.Table;
        var names = plans[0].Together(table);
        var units = names.Count;
        var nowhere = new NodeColumns?[plans[0].Nodes.Length];
        var columns = PlanEvaluation.ColumnsOf(plans[0].Nodes, table);
        var (size, order, taken) = (0, Array.Empty<int>(), Array.Empty<bool>());
        Workspace? workspace = null;
        for (var p = 0; p < table.RowCount / units; p++)
        {
            var nodes = plans[p].Nodes;
            if (workspace is null || plans[p] != plans[p - 1])
            {
                size = plans[p].ComparesUnits ? units : Math.Min(units, GreatestRows);
                workspace = new Workspace(nodes, size);
                taken = TakenOver(nodes);
                order = Array.FindAll(plans[p].ChildrenFirst, i => !taken[i] || (nodes[i].IsLeaf && !taken[nodes[i].Parent]));
            }

            for (var first = 0; first < units; first += size)
            {
                var block = new Block((p * units) + first, Math.Min(size, units - first));
                Restore(workspace, nodes, taken, block);
                workspace.Evaluate(order,
                    new RowBlock { Columns = columns, Units = names.AsSpan().Slice(first, block.Count), First = block.First },
                    nowhere);
                evaluated(workspace, block);
            }
        }
    }

    private void Keep(Workspace workspace, Block rows)
    {
        for (var node = 0; node < _coverages.Length; node++)
        {
            if (_coverages[node] is not { } coverage) continue;
            for (var i = 0; i < rows.Count; i++) coverage[rows.First + i] = workspace.Coverage(node, i);
            _complete[node].AsSpan(rows.First, rows.Count).Fill(workspace.IsComplete(node));
        }
    }

    // The columns that are taken over whole, but not those below them.
    private void Restore(Workspace workspace, PlanNode[] nodes, bool[] taken, Block rows)
    {
        foreach (var node in nodes)
        {
            if (node.IsLeaf || !taken[node.Index] || (node.Parent >= 0 && taken[node.Parent])) continue;
            var known = node.Known!;
            var complete = !_complete[known.Index].AsSpan(rows.First, rows.Count).Contains(false);
            workspace.Restore(node, _assessment.ColumnsOf(known.Index).Score.AsSpan(rows.First, rows.Count),
                _coverages[known.Index].AsSpan(rows.First, rows.Count), complete);
        }
    }

    private readonly record struct Block(int First, int Count);
}
