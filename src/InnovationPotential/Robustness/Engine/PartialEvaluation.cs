namespace InnovationPotential.Robustness;

/// <summary>Evaluates a study whole, then again with one factor's weights changed, touching only the nodes above them.</summary>
/// <param name="evaluation">Has the inputs, and receives the scores.</param>
/// <param name="slice">All rows of the study.</param>
/// <param name="floors">The floors of their scores.</param>
/// <param name="nodes">For each group of inputs the nodes above its weights.</param>
internal sealed unsafe class PartialEvaluation(StudyEvaluation evaluation, LaneSlice slice, double[] floors, bool[][] nodes)
{
    private readonly StudyScratch _work = slice.Reserve(new StudyScratch());

    /// <summary>The evaluation of a study whose only combination is one slice of lanes in which no cell changes; else null.</summary>
    public static PartialEvaluation? TryCreate(CompiledStudy study, StudyEvaluation evaluation)
    {
        if (study.Variants is not [{ Failure: null, CoversAll: true, Slices: [LaneSlice slice] }] || !slice.Cells.IsEmpty) return null;
        return new PartialEvaluation(evaluation, slice, study.Variants[0].Floors,
            Array.ConvertAll(study.Inputs.Groups, g => slice.NodesAbove(slice.Weights.SlotsOf(g.First, g.Group.Count))));
    }

    /// <summary>Evaluates every node at the inputs.</summary>
    public void EvaluateWhole() => Run(null);

    /// <summary>Evaluates the nodes above a group's weights, whose inputs differ from those of the whole evaluation.</summary>
    public void EvaluateGroup(int group) => Run(nodes[group]);

    private void Run(bool[]? only)
    {
        evaluation.Batch.Floors = floors;
        var pass = slice.Whole(evaluation.Scratch, keep: true);
        if (only is not null) pass = pass with { Only = only, Work = _work };
        fixed (double* scores = evaluation.Batch.Scores) slice.Evaluate(pass, evaluation.Inputs.Pointer, scores);
        evaluation.FailWithoutScore();
    }
}
