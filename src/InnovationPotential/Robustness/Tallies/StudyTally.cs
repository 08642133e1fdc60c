namespace InnovationPotential.Robustness;

/// <summary>Everything that is counted of a study, by one thread.</summary>
internal sealed class StudyTally : Tally
{
    private readonly SampleStore? _sample;
    private readonly List<Tally> _parts;

    /// <summary>A tally without counts.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="comparators">The sorting network, see <see cref="RankTally.Comparators"/>.</param>
    /// <param name="sample">Where the scores are kept; null when they are not, and are counted in histograms.</param>
    /// <param name="early">Where the first scores are kept beside the histograms, in case the study is broken off; or null.</param>
    public StudyTally(StudyFrame frame, int[]? comparators, SampleStore? sample, SampleStore? early = null)
    {
        _sample = sample ?? early;
        Failures = new FailureTally(frame);
        Ranks = new RankTally(frame, comparators);
        Scores = new ScoreTally(frame, sample is null);
        Levels = frame.Levels is null ? null : new LevelTally(frame);
        Changes = ChangeTally.StepsOf(frame).Length > 0 ? new ChangeTally(frame, sample is null) : null;
        CentralWeights = frame.Options.CentralWeights && !frame.Leaves.IsEmpty ? new CentralWeightTally(frame) : null;
        _parts = [.. new Tally?[] { Failures, Ranks, Scores, Levels, Changes, CentralWeights }.OfType<Tally>()];
    }

    /// <summary>Replications counted and failed.</summary>
    public FailureTally Failures { get; }

    /// <summary>Ranks and pairs.</summary>
    public RankTally Ranks { get; }

    /// <summary>Scores.</summary>
    public ScoreTally Scores { get; }

    /// <summary>Levels; null for a model without bands.</summary>
    public LevelTally? Levels { get; }

    /// <summary>Changes between periods; null for fewer than two.</summary>
    public ChangeTally? Changes { get; }

    /// <summary>Central weights; null when not collected.</summary>
    public CentralWeightTally? CentralWeights { get; }

    /// <inheritdoc/>
    public override void Add(ReplicationBatch batch)
    {
        batch.BlankUncounted();
        foreach (var part in _parts) part.Add(batch);
        _sample?.Add(batch);
    }

    /// <inheritdoc/>
    /// <remarks>The sample is shared or is copied by <see cref="SampleStore.CopyFrom"/>.</remarks>
    public override void Merge(Tally other)
    {
        for (var i = 0; i < _parts.Count; i++) _parts[i].Merge(((StudyTally)other)._parts[i]);
    }

    /// <summary>Counts in the histograms the kept scores of replications whose sums are counted already.</summary>
    public void CountSample(SampleStore sample)
    {
        Scores.CountSample(sample);
        Changes?.CountSample(sample);
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        foreach (var part in _parts) part.Exchange(exchange);
    }
}
