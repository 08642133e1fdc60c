using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>
/// One thread's evaluation of a compiled study: inputs in, a batch of scores out. Allocates nothing once made, unless a user's strategy is
/// asked.
/// </summary>
internal sealed unsafe class StudyEvaluation
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly CompiledStudy _study;
    private readonly EffectiveWeights?[] _effective;

    public StudyEvaluation(CompiledStudy study)
    {
        _study = study;
        Inputs = new(Math.Max(1, study.Inputs.Count) * Lanes);
        Batch = new ReplicationBatch(study.Frame.Rows, study.Frame.Leaves.Count);
        _effective = new EffectiveWeights?[study.Variants.Length];
        for (var v = 0; v < study.Variants.Length; v++)
        {
            foreach (var rows in study.Variants[v].Plans) rows.Reserve(Scratch);
            if (Batch.Weights is not null && study.Variants[v].Plans is [var first, ..])
                _effective[v] = new EffectiveWeights(first.Plan.Nodes, first.Weights, study.Frame.Leaves);
        }
    }

    /// <summary>The inputs, 32 lanes each.</summary>
    public AlignedDoubles Inputs { get; }

    /// <summary>Receives the scores.</summary>
    public ReplicationBatch Batch { get; }

    /// <summary>The thread's memory.</summary>
    public StudyScratch Scratch { get; } = new();

    /// <summary>Evaluates a combination of alternatives at the inputs, for the first lanes.</summary>
    public void Evaluate(int combination, int count)
    {
        var variant = _study.Variants[combination];
        Batch.Count = count;
        Batch.Failed = 0;
        Batch.Floors = variant.Floors;
        if (variant.Failure is { } reason)
        {
            Batch.Failed = uint.MaxValue;
            Batch.Reasons.AsSpan().Fill(_study.Frame.FailureReasons.AsSpan().IndexOf(reason));
            return;
        }

        if (!variant.CoversAll) Batch.Scores.AsSpan().Fill(double.NaN);
        fixed (double* scores = Batch.Scores)
        {
            foreach (var rows in variant.Plans)
            {
                rows.Evaluate(rows.Whole(Scratch, count), Inputs.Pointer, scores);
                if (rows == variant.Plans[0] && Batch.Weights is { } weights)
                    _effective[combination]!.Fill(Scratch.Drawn.Pointer, weights);
            }
        }

        FailWithoutScore();
    }

    /// <summary>Fails the replications in which no unit has a score.</summary>
    public void FailWithoutScore()
    {
        var scored = 0UL;
        var scores = Batch.Scores;
        for (var row = 0; row < scores.Length && scored != uint.MaxValue; row += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++) scored |= double.IsNaN(scores[row + lane]) ? 0 : 1UL << lane;
        }

        Batch.Failed = ~scored & uint.MaxValue;
        // The first reason is that no unit has a score.
        if (Batch.Failed != 0) Batch.Reasons.AsSpan().Clear();
    }
}
