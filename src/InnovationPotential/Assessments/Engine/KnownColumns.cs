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
        Run(assessment.Plans, plan => plan.ChildrenFirst, (_, _, _) => { }, Keep);
    }

    /// <summary>
    /// The scores of the root of other plans over the same table, one for each period; nodes that learned all they know from the
    /// assessment's are not evaluated again.
    /// </summary>
    public double[] RootScores(EvaluationPlan[] plans)
    {
        var scores = new double[_assessment.Table.RowCount];
        Run(plans, Order, Restore, (workspace, _, rows) => workspace.Values(0, rows.Count).CopyTo(scores.AsSpan(rows.First)));
        return scores;
    }

    private static int[] Order(EvaluationPlan plan)
    {
        var taken = TakenOver(plan);
        return Array.FindAll(plan.ChildrenFirst, i => !taken[i] || (plan.Nodes[i].IsLeaf && !taken[plan.Nodes[i].Parent]));
    }

    // Where a rule above asks for more than the weight known, it looks again at all below it.
    private static bool[] TakenOver(EvaluationPlan plan)
    {
        var (taken, asked) = (new bool[plan.Nodes.Length], new bool[plan.Nodes.Length]);
        foreach (var node in plan.Nodes)
        {
            var (isBelow, isAsked) = node.Parent < 0 ? (false, false) : (taken[node.Parent], asked[node.Parent]);
            taken[node.Index] = isBelow || (node.Known is not null && !isAsked);
            asked[node.Index] = isAsked || node.MinimumCoverage is { IsOfWeightKnown: false };
        }

        return taken;
    }

    private void Run(EvaluationPlan[] plans, Func<EvaluationPlan, int[]> orderOf, Action<Workspace, EvaluationPlan, Block> before,
        Action<Workspace, EvaluationPlan, Block> after)
    {
        var table = _assessment.Table;
        var names = plans[0].Together(table);
        var units = names.Count;
        var nowhere = new NodeColumns?[plans[0].Nodes.Length];
        var columns = PlanEvaluation.ColumnsOf(plans[0].Nodes, table);
        var (size, order) = (0, Array.Empty<int>());
        Workspace? workspace = null;
        for (var p = 0; p < table.RowCount / units; p++)
        {
            if (workspace is null || plans[p] != plans[p - 1])
            {
                size = plans[p].ComparesUnits ? units : Math.Min(units, GreatestRows);
                workspace = new Workspace(plans[p].Nodes, size);
                order = orderOf(plans[p]);
            }

            for (var first = 0; first < units; first += size)
            {
                var block = new Block((p * units) + first, Math.Min(size, units - first));
                before(workspace, plans[p], block);
                workspace.Evaluate(order,
                    new RowBlock { Columns = columns, Units = names.AsSpan().Slice(first, block.Count), First = block.First },
                    nowhere);
                after(workspace, plans[p], block);
            }
        }
    }

    private void Keep(Workspace workspace, EvaluationPlan plan, Block rows)
    {
        foreach (var node in plan.Nodes)
        {
            if (_coverages[node.Index] is not { } coverage) continue;
            for (var i = 0; i < rows.Count; i++) coverage[rows.First + i] = workspace.Coverage(node.Index, i);
            _complete[node.Index].AsSpan(rows.First, rows.Count).Fill(workspace.IsComplete(node.Index));
        }
    }

    private void Restore(Workspace workspace, EvaluationPlan plan, Block rows)
    {
        var taken = TakenOver(plan);
        foreach (var node in plan.Nodes)
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
