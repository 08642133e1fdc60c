namespace InnovationPotential.Robustness;

/// <summary>How a long computation is watched and ended; nothing here changes what a replication is.</summary>
/// <remarks>Immutable.</remarks>
public sealed class StudyControl
{
    /// <summary>Unwatched, to the end.</summary>
    public static StudyControl None { get; } = new();

    /// <summary>Told the share that is done, from 0 to 1, from any thread; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Ends the computation with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// When this time is over no more replications, or rows of a sensitivity analysis, are begun; null for no limit. The result then says
    /// how many there were: it depends on the speed of the machine, but is the one that the same study of that many has, to the byte.
    /// </summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>The clock of the budget; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The control of one of several computations, whose shares make up the whole.</summary>
    internal StudyControl Within(int index, int count) => count == 1 ? this : new StudyControl
    {
        Progress = Progress is { } whole ? new SharedProgress(whole, index, count) : null,
        Cancellation = Cancellation,
        Budget = Budget,
        Clock = Clock,
    };
}
