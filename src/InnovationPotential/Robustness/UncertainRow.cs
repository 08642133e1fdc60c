namespace InnovationPotential.Robustness;

/// <summary>A unit with its uncertain score and rank, as a flat row; made by <see cref="UncertaintyResult.Rows"/>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="NominalScore">The score of the model as it stands; null where it is undefined.</param>
/// <param name="NominalRank">The rank of the model as it stands; null without a score.</param>
/// <param name="Score">The median of the scores over the replications.</param>
/// <param name="ScoreLow">Their 5 % quantile.</param>
/// <param name="ScoreHigh">Their 95 % quantile.</param>
/// <param name="Rank">The median of the ranks over the replications.</param>
/// <param name="RankLow">Their 5 % quantile.</param>
/// <param name="RankHigh">Their 95 % quantile.</param>
public readonly record struct UncertainRow(string Unit, Period? Period, double? NominalScore, int? NominalRank, double? Score,
    double? ScoreLow, double? ScoreHigh, double? Rank, double? RankLow, double? RankHigh);
