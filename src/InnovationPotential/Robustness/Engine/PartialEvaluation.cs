namespace InnovationPotential.Robustness;

/// <summary>Evaluates a study whole, then again with one factor's weights changed, touching only the nodes above them.</summary>
/// <param name="evaluation">Has the inputs, and receives the scores.</param>
/// <param name="rows">All rows of the study.</param>
/// <param name="floors">The floors of their scores.</param>
/// <param name="nodes">For each group of inputs the nodes above its weights.</param>
internal sealed unsafe class PartialEvaluation(StudyEvaluation evaluation, PlanRows rows, double[] floors, bool[][] nodes)
{
    private readonly StudyScratch _work = rows.Reserve(new StudyScratch());

    /// <summary>The evaluation of a study whose only combination is one plan in whose rows no cell changes; else null.</summary>
    public static PartialEvaluation? TryCreate(CompiledStudy study, StudyEvaluation evaluation)
    {
        if (study.Variants is not [{ Failure: null, CoversAll: true, Plans: [PlanRows rows] }] || !rows.Cells.IsEmpty) return null;
        return new PartialEvaluation(evaluation, rows, study.Variants[0].Floors,
            Array.ConvertAll(study.Inputs.Groups, g => rows.NodesAbove(rows.Weights.SlotsOf(g.First, g.Group.Count))));
    }

    /// <summary>Evaluates every node at the inputs.</summary>
    public void EvaluateWhole() => Run(null);

    /// <summary>Evaluates the nodes above a group's weights, whose inputs differ from those of the whole evaluation.</summary>
    public void EvaluateGroup(int group) => Run(nodes[group]);

    private void Run(bool[]? only)
    {
        evaluation.Batch.Floors = floors;
        var pass = rows.Whole(evaluation.Scratch, keep: true);
        if (only is not null) pass = pass with { Only = only, Work = _work };
        fixed (double* scores = evaluation.Batch.Scores) rows.Evaluate(pass, evaluation.Inputs.Pointer, scores);
        evaluation.FailWithoutScore();
    }
}
