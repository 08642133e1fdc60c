using System.Diagnostics;

namespace InnovationPotential.Robustness;

/// <summary>What became of a unit in a period over the replications.</summary>
/// <remarks>
/// Shares are of the counted replications (those that did not fail), those without a score among them: shares of ranks sum to 1 −
/// <see cref="UnscoredShare"/>. Immutable, safe to share between threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class UnitUncertainty
{
    private readonly StudyCounts _counts;
    private readonly int _row;

    internal UnitUncertainty(StudyCounts counts, int row)
    {
        (_counts, _row) = (counts, row);
        Score = counts.ScoreOf(row);
        Rank = counts.RankOf(row);
    }

    /// <summary>The unit.</summary>
    public string Unit => _counts.UnitOf(_row);

    /// <summary>The period; null for a cross-section.</summary>
    public Period? Period => _counts.PeriodOf(_row);

    /// <summary>The score without uncertainty; null where there is none.</summary>
    public double? NominalScore => double.IsNaN(_counts.Frame.NominalScores[_row]) ? null : _counts.Frame.NominalScores[_row];

    /// <summary>The competition rank without uncertainty; null where there is none.</summary>
    public int? NominalRank => _counts.Frame.NominalRanks[_row] is var rank && rank > 0 ? rank : null;

    /// <summary>The score over the replications.</summary>
    public UncertainQuantity Score { get; }

    /// <summary>The competition rank within the period ("1, 2, 2, 4") over the replications.</summary>
    public UncertainQuantity Rank { get; }

    /// <summary>The share of the counted replications without a score of the unit; null when none was counted.</summary>
    public double? UnscoredShare => _counts.ShareOf(_counts.Counted - Score.Count);

    /// <summary>
    /// The share of the counted replications at each rank 1…n; empty when none was counted or several ranks are counted together (IP7105).
    /// </summary>
    public EquatableArray<double> Acceptability => _counts.AcceptabilityOf(_row);

    /// <summary>
    /// How probable each level is, from the lowest: its share of the counted replications with its Monte Carlo standard error,
    /// √(p(1 − p)/N); empty for a model without bands or when no replication was counted.
    /// </summary>
    public EquatableArray<(string Level, double Share, double StandardError)> Levels => _counts.LevelsOf(_row);

    /// <summary>The mean weights under which the unit ranks first; null when not collected or when it never does.</summary>
    public CentralWeights? CentralWeights => _counts.CentralWeightsOf(_row);

    /// <summary>The probability to be among the best k: the share of the counted replications with a rank up to k.</summary>
    /// <param name="k">At least 1; beyond the number of units it is the share of replications with a rank.</param>
    /// <returns>Null when none was counted, or when ranks that k separates are counted together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is less than 1.</exception>
    public double? ProbabilityOfTop(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return _counts.TopOf(_row, k);
    }

    /// <summary>The probability of a level: the share of the counted replications on it.</summary>
    /// <param name="level">The level's name.</param>
    /// <returns>Null when no replication was counted.</returns>
    /// <exception cref="ArgumentException">The model has no such level.</exception>
    public double? ProbabilityOfLevel(string level)
    {
        string[] names = [.. _counts.Frame.Levels?.Bands.Items.Select(b => b.Name) ?? []];
        if (!names.Contains(level)) throw Nearest.NotFound($"The model has no level '{level}'.", level, names, nameof(level));
        return Levels is { IsEmpty: false } levels ? levels.First(l => l.Level == level).Share : null;
    }

    /// <summary>The Monte Carlo standard error of a share of the counted replications, √(p(1 − p)/N); null when none was counted.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
    public double? ShareError(double share)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
        return _counts.Counted == 0 ? null : _counts.ShareError(share);
    }

    /// <summary>The unit, its nominal rank and what became of rank and score.</summary>
    public override string ToString() =>
        $"{Unit}{(Period is { } period ? $" {period}" : "")}: rank {Text.NumberText.Rank(NominalRank)} → {Rank}, score "
            + $"{Text.NumberText.Short(NominalScore)} → {Score}";
}
