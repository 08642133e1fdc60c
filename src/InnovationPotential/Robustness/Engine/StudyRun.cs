using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Draws ranges of replications, on as many threads as asked for; what is counted does not depend on their number.</summary>
internal sealed class StudyRun
{
    private const int Lanes = ReplicationBatch.Lanes;
    private const int LeastChunk = 4096;
    private const int GreatestChunk = 1 << 16;
    private const int ChunkPerCombination = 256;

    private readonly CompiledStudy _study;
    private readonly RandomNumbers _random;
    private readonly long _from;
    private readonly long _to;
    private readonly int _chunk;
    private readonly StudyControl _control;

    // Counted from the first of the range, so that the last replication there can be is no end of the numbers.
    private long _next;
    private long _done;

    private StudyRun(CompiledStudy study, long from, long to, StudyControl control)
    {
        (_study, _from, _to, _control) = (study, from, to, control);
        _random = new RandomNumbers(study.Frame.Options.Seed, Math.Max(1, study.Inputs.Count));
        _chunk = Math.Clamp(ChunkPerCombination * study.Variants.Length, LeastChunk, GreatestChunk);
    }

    /// <summary>Draws the first replications on one thread and hands on their batches.</summary>
    public static void Look(CompiledStudy study, int replications, Action<ReplicationBatch> add)
    {
        var run = new StudyRun(study, 0, replications, StudyControl.None);
        run.Draw(new StudyEvaluation(study), add, run.NewOrder(), 0, replications);
    }

    /// <summary>Draws the replications of a range.</summary>
    public static UncertaintyPart Part(CompiledStudy study, long from, long to, StudyControl control)
    {
        var run = new StudyRun(study, from, to, control);
        var threads = study.Frame.Options.DegreeOfParallelism;
        var chunks = (to - from + run._chunk - 1) / run._chunk;
        var workers = (int)Math.Min(chunks, threads < 1 ? Environment.ProcessorCount : threads);
        var range = new StudyRange(study.Frame, from, to, mayBreakOff: control.Budget is not null);
        var tallies = new StudyTally[workers];
        for (var w = 0; w < workers; w++) tallies[w] = range.NewTally();
        var began = control.Clock.GetTimestamp();
        Workers.Run(workers, (worker, state) => run.Work(tallies[worker], state, began));
        control.Cancellation.ThrowIfCancellationRequested();
        return run._next >= to - from ? range.Finish(tallies) : range.BreakOff(from + run._next, tallies);
    }

    private void Work(StudyTally tally, ParallelLoopState state, long began)
    {
        var evaluation = new StudyEvaluation(_study);
        var order = NewOrder();
        while (!_control.Cancellation.IsCancellationRequested && !state.ShouldExitCurrentIteration)
        {
            if (_control.Budget is { } budget && _control.Clock.GetElapsedTime(began) >= budget && Interlocked.Read(ref _next) > 0)
                return;
            var begun = Interlocked.Add(ref _next, _chunk) - _chunk;
            if (begun >= _to - _from) return;
            var first = _from + begun;
            var count = (int)Math.Min(_chunk, _to - first);
            Draw(evaluation, tally.Add, order, first, count);
            _control.Progress?.Report((double)Interlocked.Add(ref _done, count) / (_to - _from));
        }
    }

    private ReplicationOrder NewOrder() => new(_study.Inputs, _random, _chunk);

    // Replications of one combination share a batch, whatever their places among the others.
    private unsafe void Draw(StudyEvaluation evaluation, Action<ReplicationBatch> add, ReplicationOrder order, long first, int count)
    {
        var batch = evaluation.Batch;
        order.Sort(first, count);
        for (var combination = 0; combination < _study.Variants.Length; combination++)
        {
            var replications = order.Of(combination);
            for (var at = 0; at < replications.Length; at += Lanes)
            {
                var lanes = Math.Min(Lanes, replications.Length - at);
                for (var lane = 0; lane < Lanes; lane++) batch.Replications[lane] = first + replications[at + Math.Min(lane, lanes - 1)];
                LaneRandom.Fill(_random, batch.Replications, _study.Inputs.Count, evaluation.Inputs.Pointer);
                evaluation.Evaluate(combination, lanes);
                add(batch);
            }
        }
    }
}
