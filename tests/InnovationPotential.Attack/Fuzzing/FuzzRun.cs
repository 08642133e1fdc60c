using System.Diagnostics;

namespace InnovationPotential.Attack;

/// <summary>A run on its way.</summary>
internal sealed class FuzzRun(Fuzzer fuzzer, Reader reader, int seed)
{
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _executions;
    private long _accepted;
    private long _number;
    private long _began;
    private long _drawing;
    private (TimeSpan Time, long Number) _slowest;
    private (long Bytes, long Number) _largest;

    public (long Number, long Began) Now => (Volatile.Read(ref _number), Volatile.Read(ref _began));

    public FuzzReport Report => new(reader.Name, _executions, _accepted, Stopwatch.GetElapsedTime(_start), [.. _findings.Values])
    {
        Slowest = _slowest,
        Largest = _largest,
        Drawing = TimeSpan.FromSeconds((double)_drawing / Stopwatch.Frequency),
    };

    public void Go(long from, long count, TimeSpan within)
    {
        for (var number = from; number < from + count && !Fuzzer.HasMany(_findings.Count); number++)
        {
            if (Stopwatch.GetElapsedTime(_start) > within) break;
            var drawn = Stopwatch.GetTimestamp();
            var input = reader.InputOf(seed, number);
            _drawing += Stopwatch.GetTimestamp() - drawn;
            Volatile.Write(ref _number, number);
            var began = Stopwatch.GetTimestamp();
            Volatile.Write(ref _began, began);
            var fault = fuzzer.ProblemOf(input, out var isAccepted, out var allocated);
            Volatile.Write(ref _began, 0);
            var time = Stopwatch.GetElapsedTime(began);
            if (time > _slowest.Time) _slowest = (time, number);
            if (allocated > _largest.Bytes) _largest = (allocated, number);
            _executions++;
            if (isAccepted) _accepted++;
            if (fault is { } found) Add(found.Kind, found.Words, number, input);
        }
    }

    /// <summary>The report when an execution hangs, whose thread is left alone.</summary>
    public FuzzReport Hanging(long number) => Report with
    {
        Findings = [.. _findings.Values, new Finding("hangs", $"not done after {fuzzer.Longest.TotalSeconds} s", number,
            reader.InputOf(seed, number), 1)],
    };

    private void Add(string kind, string words, long number, byte[] input)
    {
        if (_findings.TryGetValue(kind, out var known)) _findings[kind] = known with { Cases = known.Cases + 1 };
        else
        {
            var smallest = fuzzer.Shrinks ? Shrinking.Of(input, i => fuzzer.ProblemOf(i, out _)?.Kind == kind) : input;
            _findings[kind] = new Finding(kind, words, number, smallest, 1);
        }
    }
}
