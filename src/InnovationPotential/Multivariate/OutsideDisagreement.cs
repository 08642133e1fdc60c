namespace InnovationPotential.Multivariate;

/// <summary>A unit's place by the score of the root beside its place by a column outside the model.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Score">The score of the root.</param>
/// <param name="Value">The column's value.</param>
public sealed record OutsideDisagreement(string Column, string Unit, Period? Period, double Score, double Value)
{
    /// <summary>The rank by score among the units of the period that have both, 1 for the best; ties share the best rank.</summary>
    public double Rank { get; init; }

    /// <summary>
    /// The rank by the column among the same units: 1 for the greatest value, or for the least where Spearman's ρ of the root and the
    /// column is negative.
    /// </summary>
    public double RankByColumn { get; init; }

    /// <summary>How many places the unit is further ahead by its score than by the column; negative where it is behind.</summary>
    public double Ahead => RankByColumn - Rank;
}
