using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>Results that threads make one by one, each taking the next that nobody has begun.</summary>
internal static class SharedWork
{
    /// <summary>The results in their order.</summary>
    /// <param name="threads">The most threads to use; below 1 for as many as there are processors.</param>
    /// <param name="count">How many results there are.</param>
    /// <param name="of">Makes one of them.</param>
    public static TResult[] Each<TResult>(int threads, int count, Func<int, TResult> of)
    {
        var results = new TResult[count];
        var next = -1;
        Workers.Run(Math.Min(count, threads < 1 ? Environment.ProcessorCount : threads), (_, state) =>
        {
            for (var i = Interlocked.Increment(ref next); i < count && !state.IsExceptional; i = Interlocked.Increment(ref next))
                results[i] = of(i);
        });
        return results;
    }
}
