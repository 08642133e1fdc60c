namespace InnovationPotential.Comparisons;

/// <summary>A unit in two editions, and why it moved.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record RevisedUnit
{
    internal RevisedUnit(string unit) => Unit = unit;

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The score in the old edition; null where it is undefined or the unit is not there.</summary>
    public double? ScoreBefore { get; internal init; }

    /// <summary>The score in the new edition; null where it is undefined or the unit is not there.</summary>
    public double? ScoreAfter { get; internal init; }

    /// <summary>The rank in the old edition; null without one.</summary>
    public double? RankBefore { get; internal init; }

    /// <summary>The rank in the new edition; null without one.</summary>
    public double? RankAfter { get; internal init; }

    /// <summary>The level in the old edition; null without one.</summary>
    public string? LevelBefore { get; internal init; }

    /// <summary>The level in the new edition; null without one.</summary>
    public string? LevelAfter { get; internal init; }

    /// <summary>
    /// The median slope (Theil–Sen) of the scores over the old edition's periods, per unit of time; null without two scores.
    /// </summary>
    public double? TrendBefore { get; internal init; }

    /// <summary>The median slope of the scores over the new edition's periods; null without two scores.</summary>
    public double? TrendAfter { get; internal init; }

    /// <summary>Whether the scores rose over the old edition's periods and fall over those of the new one, or the other way.</summary>
    public bool HasTurned => TrendBefore * TrendAfter < 0;

    /// <summary>
    /// What each cause that occurs does. Scores, ranks and levels sum to their changes without a rest. Empty where the change cannot be
    /// split (<see cref="Reason"/>).
    /// </summary>
    public EquatableArray<RevisionShare> Shares { get; internal init; } = [];

    /// <summary>Why there is no split; null where there is.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The new score minus the old; null where one of them is undefined.</summary>
    public double? ScoreChange => ScoreAfter - ScoreBefore;

    /// <summary>The new rank minus the old: below 0 where the unit gained places; null where one of them is missing.</summary>
    public double? RankChange => RankAfter - RankBefore;

    /// <summary>The share of a cause, over all indicators; null where it does not occur or there is no split.</summary>
    /// <param name="cause">The cause.</param>
    public RevisionShare? this[RevisionCause cause]
    {
        get
        {
            var own = Shares.Where(s => s.Cause == cause).ToArray();
            return own.Length < 2 ? own.FirstOrDefault() : new RevisionShare(cause, own.Sum(s => s.Score))
            {
                Rank = Array.TrueForAll(own, s => s.Rank is not null) ? own.Sum(s => s.Rank) : null,
                Level = Array.TrueForAll(own, s => s.Level is not null) ? own.Sum(s => s.Level) : null,
            };
        }
    }
}
