namespace InnovationPotential.Multivariate;

/// <summary>A unit's place by the score of the root beside its place by a column outside the model.</summary>
public sealed record OutsideDisagreement
{
    internal OutsideDisagreement(string column, string unit, Period? period, double score, double value) =>
        (Column, Unit, Period, Score, Value) = (column, unit, period, score, value);

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The score of the root.</summary>
    public double Score { get; }

    /// <summary>The column's value.</summary>
    public double Value { get; }

    /// <summary>The rank by score among the units of the period that have both, 1 for the best; ties share the best rank.</summary>
    public double Rank { get; internal init; }

    /// <summary>
    /// The rank by the column among the same units: 1 for the greatest value, or for the least where Spearman's ρ of the root and the
    /// column is negative.
    /// </summary>
    public double RankByColumn { get; internal init; }

    /// <summary>How many places the unit is further ahead by its score than by the column; negative where it is behind.</summary>
    public double Ahead => RankByColumn - Rank;
}
