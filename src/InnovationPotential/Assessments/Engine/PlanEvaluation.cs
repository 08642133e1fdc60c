namespace InnovationPotential.Assessments;

/// <summary>Evaluates plans over tables, on as many threads as asked for; the result does not depend on their number.</summary>
internal static class PlanEvaluation
{
    // Longer blocks read memory in longer runs; shorter ones keep a family's columns in the nearer caches and give every thread its share.
    private const int LeastRows = 512;
    private const int GreatestRows = 4096;
    private const int BlocksPerThread = 4;

    public static IndicatorColumn?[] ColumnsOf(PlanNode[] nodes, IndicatorTable table) =>
        Array.ConvertAll(nodes, n => n.IsLeaf ? table[n.Code] : null);

    /// <summary>The results of every dimension, by node index; the plan may differ from period to period.</summary>
    public static NodeColumns?[] Evaluate(Func<int, EvaluationPlan> planOf, IndicatorTable table, int threads,
        CancellationToken cancellation = default)
    {
        var nodes = planOf(0).Nodes;
        var columns = ColumnsOf(nodes, table);
        var imputed = Array.Exists(columns, c => c is not null && c.States.Contains(ObservationState.Imputed));
        var results = Array.ConvertAll(nodes, n => n.IsLeaf ? null : new NodeColumns(table.RowCount, imputed)
        {
            Asked = n.MinimumCoverage is null or { IsOfWeightKnown: true } ? null : new double[table.RowCount],
        });
        var names = planOf(0).Together(table);
        var units = names.Count;
        for (var p = 0; p < table.RowCount / units; p++)
        {
            var plan = planOf(p);
            var workers = threads < 1 ? Environment.ProcessorCount : threads;
            var size = plan.ComparesUnits
                ? units : Math.Min(units, Math.Clamp(units / (workers * BlocksPerThread), LeastRows, GreatestRows));
            var blocks = (units + size - 1) / size;
            workers = Math.Min(blocks, workers);
            var period = p;
            Workers.Run(workers, (worker, _) =>
            {
                var workspace = new Workspace(plan.Nodes, size) { Cancellation = cancellation };
                for (var block = worker; block < blocks; block += workers)
                {
                    var first = block * size;
                    var rows = new RowBlock
                    {
                        Columns = columns,
                        Units = names.AsSpan().Slice(first, Math.Min(size, units - first)),
                        First = (period * units) + first,
                    };
                    workspace.Evaluate(plan.ChildrenFirst, rows, results);
                }
            }, cancellation);
        }

        return results;
    }
}
