namespace InnovationPotential.Robustness;

/// <summary>A range of the replications of a study that is being counted: hands a tally to each thread and makes a part of them.</summary>
internal sealed class StudyRange
{
    private readonly StudyFrame _frame;
    private readonly int[]? _comparators;
    private readonly SampleStore? _sample;
    private readonly SampleStore? _early;

    /// <summary>A range of which nothing is counted.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="from">The first replication.</param>
    /// <param name="to">The one after the last, at most the study's replications.</param>
    /// <param name="mayBreakOff">Whether it may be broken off: a study of so few replications as were counted then may keep a sample,
    /// though the whole one does not.</param>
    /// <exception cref="InvalidInputException">The options are invalid, or the sample does not fit into memory; all of it is
    /// listed.</exception>
    public StudyRange(StudyFrame frame, long from, long to, bool mayBreakOff = false)
    {
        InvalidInputException.ThrowIfAny([.. frame.Options.Validate(), .. TooLarge(frame, to - from)]);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, frame.Options.Replications);
        // The number of threads leaves no trace in the result.
        _frame = frame with { Options = frame.Options with { DegreeOfParallelism = -1 } };
        (From, To) = (from, to);
        _comparators = RankTally.Comparators(frame);
        _sample = SampleStore.Keeps(frame, frame.Options.Replications) ? new SampleStore(frame.Rows, from, to) : null;
        var most = Math.Min(to, SampleStore.KeptUnasked / frame.Rows);
        _early = mayBreakOff && _sample is null && most > from ? new SampleStore(frame.Rows, from, most) : null;
    }

    /// <summary>The first replication.</summary>
    public long From { get; }

    /// <summary>The one after the last.</summary>
    public long To { get; }

    /// <summary>A tally without counts, for one thread. Batches hold replications of the range only.</summary>
    public StudyTally NewTally() => new(_frame, _comparators, _sample, _early);

    /// <summary>The part that the tallies of all threads make together, when every replication of the range was counted once.</summary>
    /// <param name="tallies">The tallies; they are used up.</param>
    public UncertaintyPart Finish(params ReadOnlySpan<StudyTally> tallies)
    {
        var all = tallies.IsEmpty ? NewTally() : tallies[0];
        for (var i = 1; i < tallies.Length; i++) all.Merge(tallies[i]);
        return new UncertaintyPart(_frame, From, To, all, _sample);
    }

    /// <summary>
    /// The part of a study that was broken off: it has as many replications as were counted, [From, <paramref name="end"/>), each once and
    /// none beyond.
    /// </summary>
    /// <remarks>It keeps a sample where a study of so many replications does.</remarks>
    /// <param name="end">The replication after the last one counted.</param>
    /// <param name="tallies">The tallies; they are used up.</param>
    public UncertaintyPart BreakOff(long end, params ReadOnlySpan<StudyTally> tallies)
    {
        var whole = Finish(tallies);
        var frame = _frame with { Options = _frame.Options with { Replications = end } };
        if (!SampleStore.Keeps(frame, end) || (_sample ?? _early) is not { } kept)
            return new UncertaintyPart(frame, From, end, whole.Tally, null);
        var sample = new SampleStore(frame.Rows, From, end);
        sample.CopyFrom(kept);
        // Who keeps a sample has no histograms.
        var tally = new StudyTally(frame, _comparators, sample);
        tally.Merge(whole.Tally);
        return new UncertaintyPart(frame, From, end, tally, sample);
    }

    private static IEnumerable<Diagnostic> TooLarge(StudyFrame frame, long replications)
    {
        if (!SampleStore.Keeps(frame, frame.Options.Replications) || SampleStore.Fits(frame, replications)) yield break;
        yield return Diagnostic.Error(
            UncertaintyCodes.SampleTooLarge,
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{Counted.Of(replications, "replication")} of {Counted.Of(frame.Rows, "score")} cannot be kept."),
            hint: "Do not keep the sample, or split the study into parts.");
    }
}
