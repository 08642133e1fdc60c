using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>
/// Competition ranks ("1, 2, 2, 4") within each period; the greatest score has rank 1, scores tied by <see cref="Numerics.Rounding"/> share
/// one, a score of NaN has no rank.
/// </summary>
internal sealed class RankTally : Tally
{
    /// <summary>A tally without counts.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="comparators">The sorting network for the units; null when there are too many.</param>
    public RankTally(StudyFrame frame, int[]? comparators) =>
        Periods = [.. Enumerable.Range(0, Math.Max(1, frame.Periods.Count))
            .Select(p => new PeriodRankTally(frame, p, comparators, CountsPairs(frame)))];

    /// <summary>A tally for each period.</summary>
    public PeriodRankTally[] Periods { get; }

    /// <summary>
    /// The sorting network for the units of a study, to be shared by the tallies of all threads; null when there are too many units.
    /// </summary>
    public static int[]? Comparators(StudyFrame frame) =>
        frame.Units.Count <= RankNetwork.MostUnits ? MergeNetwork.Of(frame.Units.Count) : null;

    /// <summary>Whether pairs are counted.</summary>
    public static bool CountsPairs(StudyFrame frame) =>
        (frame.Options.Pairwise ?? frame.Units.Count <= UncertaintyOptions.PairwiseUnits) && frame.Units.Count <= PairTally.MostUnits;

    /// <inheritdoc/>
    public override void Add(ReplicationBatch batch)
    {
        foreach (var period in Periods) period.Add(batch);
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        for (var p = 0; p < Periods.Length; p++) Periods[p].Merge(((RankTally)other).Periods[p]);
    }

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        foreach (var period in Periods) period.Exchange(exchange);
    }
}
