namespace InnovationPotential.Robustness;

/// <summary>A unit with its uncertain score and rank, as a flat row; made by <see cref="UncertaintyResult.Rows"/>.</summary>
public readonly record struct UncertainRow
{
    internal UncertainRow(string unit, Period? period, double? nominalScore, int? nominalRank, double? score, double? scoreLow,
        double? scoreHigh, double? rank, double? rankLow, double? rankHigh) =>
        (Unit, Period, NominalScore, NominalRank, Score, ScoreLow, ScoreHigh, Rank, RankLow, RankHigh) = (unit, period, nominalScore,
            nominalRank, score, scoreLow, scoreHigh, rank, rankLow, rankHigh);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The score of the model as it stands; null where it is undefined.</summary>
    public double? NominalScore { get; }

    /// <summary>The rank of the model as it stands; null without a score.</summary>
    public int? NominalRank { get; }

    /// <summary>The median of the scores over the replications.</summary>
    public double? Score { get; }

    /// <summary>Their 5 % quantile.</summary>
    public double? ScoreLow { get; }

    /// <summary>Their 95 % quantile.</summary>
    public double? ScoreHigh { get; }

    /// <summary>The median of the ranks over the replications.</summary>
    public double? Rank { get; }

    /// <summary>Their 5 % quantile.</summary>
    public double? RankLow { get; }

    /// <summary>Their 95 % quantile.</summary>
    public double? RankHigh { get; }
}
