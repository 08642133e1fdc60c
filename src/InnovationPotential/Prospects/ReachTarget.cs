namespace InnovationPotential.Prospects;

/// <summary>What a unit is to get to: a score, a rank or a level. See <see cref="Assessment.Reach"/>.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public abstract record ReachTarget
{
    private readonly string _words;

    private protected ReachTarget(string words) => _words = words;

    /// <summary>A score of at least this, on the range of the root's scores.</summary>
    /// <param name="score">The score; met by one that equals it but for rounding.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static ReachTarget Score(double score) => double.IsFinite(score)
        ? new ScoreTarget(score) : throw new ArgumentOutOfRangeException(nameof(score), score, "A score is a finite number.");

    /// <summary>This rank or a better one among the units of the period; units that tie share the better place.</summary>
    /// <param name="rank">The rank, 1 for the best.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static ReachTarget Rank(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        return new RankTarget(rank);
    }

    /// <summary>This level of the model's bands or a higher one.</summary>
    /// <param name="level">The name of a band.</param>
    /// <exception cref="ArgumentException">It is empty or null.</exception>
    public static ReachTarget Level(string level)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        return new LevelTarget(level);
    }

    /// <summary>The target in words, such as <c>rank 3</c>.</summary>
    public sealed override string ToString() => _words;

    /// <summary>How it is told whether a unit of an assessment meets the target.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="row">The unit's row.</param>
    /// <exception cref="ArgumentException">The model has no such level, or the period not as many units.</exception>
    internal abstract ReachTest TestFor(Assessment assessment, int row);
}
