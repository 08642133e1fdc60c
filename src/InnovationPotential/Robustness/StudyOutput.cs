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

    /// <summary>A number of one's own, given as a function of all scores.</summary>
    /// <param name="name">The name in results.</param>
    /// <param name="function">The number, from the scores of the units in the table's order: null for a unit without one, and for a number
    /// that is undefined. It may be called by several threads at once.</param>
    /// <param name="period">The period; may be left out where there is only one.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static StudyOutput Custom(string name, Func<IReadOnlyList<double?>, double?> function, Period? period = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(function);
        return new CustomOutput(name, function, period);
    }

    /// <summary>The name in results.</summary>
    public abstract string Name { get; }

    private protected static string In(Period? period) => period is { } p ? $" in {p}" : "";
}
