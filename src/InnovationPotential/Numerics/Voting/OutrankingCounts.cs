namespace InnovationPotential.Numerics;

/// <summary>For each pair of units, on how many criteria the first is above the second, whatever they weigh.</summary>
/// <remarks>
/// Criteria on which one of the two is missing are not counted for the pair, so that above, below and tied may sum to less than there
/// are. The diagonal is 0.
/// Needs memory for n² numbers. Immutable. Source: OECD/JRC Handbook 2008, equation 32, with equal weights.
/// </remarks>
internal sealed class OutrankingCounts
{
    private readonly int[] _above;
    private readonly int[] _tied;

    private OutrankingCounts(int count, int[] above, int[] tied) => (Count, _above, _tied) = (count, above, tied);

    /// <summary>The number of units.</summary>
    public int Count { get; }

    /// <summary>The number of criteria on which one unit is above another.</summary>
    /// <param name="unit">A unit's position, from 0.</param>
    /// <param name="other">The other unit's position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public int Above(int unit, int other) => _above[Place(unit, other)];

    /// <summary>The number of criteria on which both have the same score.</summary>
    /// <inheritdoc cref="Above"/>
    public int Tied(int unit, int other) => _tied[Place(unit, other)];

    /// <summary>The counts of a table of scores, of which a higher one is better.</summary>
    /// <param name="scores">A column for each criterion, a row for each unit, NaN where missing.</param>
    public static OutrankingCounts FromScores(ColumnBlock scores)
    {
        var n = scores.Rows;
        var (above, tied) = (new int[n * n], new int[n * n]);
        for (var j = 0; j < scores.Count; j++)
        {
            var column = scores.Column(j);
            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < n; k++)
                {
                    if (column[i] > column[k]) above[(i * n) + k]++;
                    else if (i != k && column[i] == column[k]) tied[(i * n) + k]++;
                }
            }
        }

        return new OutrankingCounts(n, above, tied);
    }

    private int Place(int unit, int other)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(other);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(other, Count);
        return (unit * Count) + other;
    }
}
