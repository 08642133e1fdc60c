using System.Runtime.ExceptionServices;

namespace InnovationPotential.Assessments;

/// <summary>Some threads that share a computation.</summary>
internal static class Workers
{
    /// <summary>
    /// Runs a number of workers to their end. An exception of one, such as that of code of the user's own, reaches the caller as it is.
    /// </summary>
    /// <param name="count">How many workers.</param>
    /// <param name="work">What each does, given its number and a state that says whether another one has failed.</param>
    /// <param name="cancellation">Keeps workers from beginning.</param>
    public static void Run(int count, Action<int, ParallelLoopState> work, CancellationToken cancellation = default)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, count), CancellationToken = cancellation },
                work);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }
    }
}
