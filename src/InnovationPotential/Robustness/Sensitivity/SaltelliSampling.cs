using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>
/// Evaluates a function over rows of a design, on several threads; the values do not depend on their number or on the range.
/// </summary>
internal static class SaltelliSampling
{
    /// <summary>Evaluates some rows.</summary>
    /// <param name="design">The design.</param>
    /// <param name="evaluator">The function; a fork of it for each further thread.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">One past the last row.</param>
    /// <param name="threads">The most threads to use; below 1 for as many as there are processors.</param>
    /// <param name="progress">Is told the share of rows done, in ascending order, at most a thousand times.</param>
    /// <param name="isOver">Whether no more blocks are begun, but for the first; the sample then ends with the last one begun.</param>
    /// <param name="cancellation">Cancels the work between two blocks.</param>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SaltelliSample Run(
        SaltelliDesign design, SaltelliEvaluator evaluator, long from, long to, int threads, IProgress<double>? progress = null,
        Func<bool>? isOver = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var sample = new SaltelliSample(from, to, design.Groups.Length, evaluator.Outputs, design.SecondOrder);
        var blocks = (sample.Rows + (long)SaltelliBlock.Lanes - 1) / SaltelliBlock.Lanes;
        var workers = (int)Math.Min(Math.Max(1, blocks), threads < 1 ? Environment.ProcessorCount : threads);
        var steps = new ProgressSteps(progress, blocks);
        var next = -1L;
        Workers.Run(
            workers,
            (worker, state) =>
            {
                var own = worker == 0 ? evaluator : evaluator.Fork();
                var block = new SaltelliBlock(design, own.Outputs);
                while (!state.ShouldExitCurrentIteration && !cancellation.IsCancellationRequested
                    && !(isOver?.Invoke() == true && Interlocked.Read(ref next) >= 0))
                {
                    var b = Interlocked.Increment(ref next);
                    if (b >= blocks) return;
                    var row = from + (b * SaltelliBlock.Lanes);
                    design.Fill(row, (int)Math.Min(SaltelliBlock.Lanes, to - row), block);
                    own.Evaluate(block);
                    sample.Store(block);
                    steps.Advance();
                }
            },
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        return sample.UpTo(Math.Min(to, from + ((next + 1) * SaltelliBlock.Lanes)));
    }
}
