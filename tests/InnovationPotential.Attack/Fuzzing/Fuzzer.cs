using System.Diagnostics;

namespace InnovationPotential.Attack;

/// <summary>Executes numbered inputs of a reader. The same seed and number give the same input, whatever came before.</summary>
internal sealed class Fuzzer(Reader reader)
{
    private const int MostKinds = 40;

    /// <summary>What one execution may allocate.</summary>
    public long MostBytes { get; init; } = 256L << 20;

    /// <summary>What one execution may take before it counts as hanging.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether cases are made smaller.</summary>
    public bool Shrinks { get; init; } = true;

    /// <summary>Told the number reached, now and then.</summary>
    public Action<long>? Reached { get; init; }

    public FuzzReport Run(int seed, long from, long count, TimeSpan? within = null)
    {
        var run = new FuzzRun(this, reader, seed);
        var worker = new Thread(() => run.Go(from, count, within ?? TimeSpan.MaxValue), 16 << 20) { IsBackground = true };
        worker.Start();
        var told = 0L;
        while (!worker.Join(TimeSpan.FromMilliseconds(50)))
        {
            var (number, began) = run.Now;
            if (began != 0 && Stopwatch.GetElapsedTime(began) > Longest) return run.Hanging(number);
            if (Stopwatch.GetElapsedTime(told) < TimeSpan.FromSeconds(10)) continue;
            told = Stopwatch.GetTimestamp();
            Reached?.Invoke(number);
        }

        return run.Report;
    }

    /// <summary>What is wrong with an input: the kind and the words; null when nothing is.</summary>
    public (string Kind, string Words)? ProblemOf(byte[] input, out bool isAccepted) => ProblemOf(input, out isAccepted, out _);

    public (string Kind, string Words)? ProblemOf(byte[] input, out bool isAccepted, out long allocated)
    {
        isAccepted = false;
        allocated = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var outcome = reader.Use(input);
            isAccepted = outcome.IsAccepted;
            if (outcome.Fault is { } fault) return (Kind.Of(fault), fault);
        }
        catch (InvalidInputException refused) when (refused.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return null;
        }
        catch (Exception problem) when (problem is not InsufficientExecutionStackException)
        {
            // Any other exception is what is looked for.
            return (Kind.Of(problem), Kind.InWords(problem));
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated > MostBytes ? ("too much memory", $"{allocated >> 20} MB") : null;
    }

    public static bool HasMany(int kinds) => kinds >= MostKinds;
}
