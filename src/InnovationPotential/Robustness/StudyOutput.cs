using InnovationPotential.Robustness;

namespace InnovationPotential;

/// <summary>A number that a replication of an assessment gives: what sensitivity analysis explains.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public abstract record StudyOutput
{
    private protected StudyOutput()
    {
    }

    /// <summary>The mean over all units of how many ranks they are away from their nominal rank.</summary>
    public static StudyOutput RankShift { get; } = new RankShiftOutput();

    /// <summary>The score of a unit.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period; may be left out where there is only one.</param>
    public static StudyOutput Score(string unit, Period? period = null) => new ScoreOutput(unit, period);

    /// <summary>The rank of a unit.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period; may be left out where there is only one.</param>
    public static StudyOutput Rank(string unit, Period? period = null) => new RankOutput(unit, period);

    /// <summary>The share of the nominal best k units that are among the best k: ranks from 1 to k.</summary>
    /// <param name="k">k, at least 1.</param>
    /// <param name="period">The period; may be left out where there is only one.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is less than 1.</exception>
    public static StudyOutput TopOverlap(int k, Period? period = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        return new TopOverlapOutput(k, period);
    }

    /// <summary>1 where a unit has a level of the model's bands, else 0.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="level">The level's name.</param>
    /// <param name="period">The period; may be left out where there is only one.</param>
    public static StudyOutput HasLevel(string unit, string level, Period? period = null) => new LevelOutput(unit, level, period);

    /// <summary>The name in results.</summary>
    public abstract string Name { get; }
}
