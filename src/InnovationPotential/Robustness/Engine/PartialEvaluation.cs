using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Evaluates a study whole, then again with one factor's weights changed, touching only the nodes above them.</summary>
internal sealed unsafe class PartialEvaluation
{
    private const int Lanes = ReplicationBatch.Lanes;

    private readonly StudyEvaluation _evaluation;
    private readonly LaneSlice _slice;
    private readonly bool[][] _nodes;
    private readonly double[] _floors;
    private readonly StudyScratch _work = new();

    private PartialEvaluation(StudyEvaluation evaluation, LaneSlice slice, double[] floors, bool[][] nodes)
    {
        (_evaluation, _slice, _floors, _nodes) = (evaluation, slice, floors, nodes);
        slice.Reserve(_work);
    }

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
    public void EvaluateGroup(int group) => Run(_nodes[group]);

    private void Run(bool[]? nodes)
    {
        _evaluation.Batch.Floors = _floors;
        fixed (double* scores = _evaluation.Batch.Scores)
        {
            if (Vector512.IsHardwareAccelerated) Run<Lanes8>(nodes, scores);
            else if (Vector256.IsHardwareAccelerated) Run<Lanes4>(nodes, scores);
            else if (Vector128.IsHardwareAccelerated) Run<Lanes2>(nodes, scores);
            else Run<Lanes1>(nodes, scores);
        }

        _evaluation.FailWithoutScore();
    }

    private void Run<T>(bool[]? nodes, double* scores)
        where T : struct, ILanes<T>
    {
        if (nodes is null) _slice.Evaluate<T>(_evaluation.Inputs.Pointer, _evaluation.Scratch, scores, keep: true);
        else _slice.EvaluatePart<T>(nodes, _evaluation.Inputs.Pointer, _evaluation.Scratch, _work, scores);
    }
}
