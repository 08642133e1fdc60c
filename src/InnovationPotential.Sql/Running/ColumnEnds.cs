namespace InnovationPotential.Sql;

/// <summary>What one pass over a part tells of a column.</summary>
/// <param name="Count">The number of values.</param>
/// <param name="Low">The lowest; NaN where there is none.</param>
/// <param name="High">The highest.</param>
internal sealed record ColumnEnds(long Count, double Low, double High)
{
    /// <summary>How many numbers are asked for.</summary>
    public const int Numbers = 6;

    // So far from 0, in deviations, the mean may take digits from the variance.
    private const double Nearest = 16;

    /// <summary>The mean, where it is asked for; else NaN.</summary>
    public double Mean { get; private init; }

    /// <summary>The mean of squared deviations, where it is asked for; else NaN.</summary>
    public double Variance { get; private init; }

    /// <summary>The lowest value above 0, where it is asked for; else NaN.</summary>
    public double LowestPositive { get; private init; }

    /// <summary>Whether all values are finite.</summary>
    public bool IsFinite { get; private init; }

    /// <summary>Whether the variance is as exact as one by two passes.</summary>
    public bool IsExact => double.IsNormal(Variance) && Mean * Mean <= Nearest * Nearest * Variance;

    /// <summary>The aggregates.</summary>
    /// <param name="column">What is asked for.</param>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="x">The values.</param>
    /// <param name="isGuarded">Whether they are finite whatever the source holds; then no variance is asked for.</param>
    public static string Asked(MeasuredColumn column, SqlDialect dialect, string x, bool isGuarded) => string.Join(", ",
        $"count({x})", $"min({x})", $"max({x})",
        column.HasMoments ? $"avg({x}), {(isGuarded ? "NULL" : dialect.PopulationVariance(x))}"
            : $"{(isGuarded ? "NULL" : dialect.Finiteness(x))}, NULL",
        column.HasPositives ? $"min(CASE WHEN {x} > {dialect.Number(0)} THEN {x} END)" : "NULL");

    /// <summary>What was told.</summary>
    public static ColumnEnds Of(MeasuredColumn column, ReadOnlySpan<double> numbers) =>
        new((long)numbers[0], numbers[1], numbers[2])
        {
            Mean = column.HasMoments ? numbers[3] : double.NaN,
            Variance = numbers[4],
            LowestPositive = numbers[5],
            IsFinite = numbers[0] == 0 || (double.IsFinite(numbers[1]) && double.IsFinite(numbers[2]) && double.IsFinite(numbers[3])),
        };
}
