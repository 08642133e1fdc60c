using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>What an ordinary assessment makes of the rows, node by node: what is the same in all lanes.</summary>
internal sealed class NominalEvaluation
{
    /// <summary>Evaluates every node of the plan.</summary>
    public NominalEvaluation(PlanRowsSource source)
    {
        var (nodes, table) = (source.Plan.Nodes, source.Table);
        var columns = PlanEvaluation.ColumnsOf(nodes, table);
        var imputed = Array.Exists(columns, c => c is not null && c.States.Contains(ObservationState.Imputed));
        var results = Array.ConvertAll(nodes, _ => new NodeColumns(source.Count, imputed));
        var units = source.UnitsTogether;
        var workspace = new Workspace(nodes, units.Count);
        for (var row = source.First; row < source.First + source.Count; row += units.Count)
        {
            var block = new RowBlock { Columns = columns, Units = units.AsSpan(), First = row, ResultsFrom = source.First };
            workspace.Evaluate(source.Plan.ChildrenFirst, block, results);
        }

        Values = Array.ConvertAll(nodes, n =>
        {
            var scores = results[n.Index].Score;
            n.ToParent.Apply(scores, scores);
            return scores;
        });
        Known = Array.ConvertAll(results, r => Enumerable.Range(0, source.Count).Select(r.Known).ToArray());
        Observed = Array.ConvertAll(results, r => r.Coverage);
    }

    /// <summary>The scores of each node as its parent sees them, NaN where there is none.</summary>
    public double[][] Values { get; }

    /// <summary>The shares of what is known of each node; NaN where nothing below concerns a row.</summary>
    public double[][] Known { get; }

    /// <summary>The shares of what is observed.</summary>
    public double[][] Observed { get; }
}
