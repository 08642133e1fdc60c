namespace InnovationPotential.Numerics;

/// <summary>For each pair of units, the portion of the weight on which the first is above the second, ties counting half.</summary>
/// <remarks>
/// <c>o_ik = (Σ_{x_i &gt; x_k} w + ½ Σ_{x_i = x_k} w) / Σ w</c> over the columns in which neither is missing, so that <c>o_ik + o_ki =
/// 1</c> whatever the order of the rows; a pair that shares no column is even, ½. The diagonal is 0. Needs memory for n² numbers.
/// Immutable. Source: Munda and Nardo 2009; OECD/JRC Handbook 2008, equation 32.
/// </remarks>
public sealed class OutrankingMatrix
{
    private readonly double[] _shares;

    private OutrankingMatrix(int count, double[] shares)
    {
        Count = count;
        _shares = shares;
    }

    /// <summary>The number of units.</summary>
    public int Count { get; }

    /// <summary>The portion of the weight on which one unit is above another, from 0 to 1.</summary>
    /// <param name="unit">A unit's position, from 0.</param>
    /// <param name="other">The other unit's position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public double this[int unit, int other]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(other);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(other, Count);
            return Row(unit)[other];
        }
    }

    /// <summary>The matrix of a table of scores, of which a higher one is better.</summary>
    /// <param name="scores">A column for each criterion, a row for each unit, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each column; only proportions matter.</param>
    /// <exception cref="ArgumentException">There is not one weight a column; a weight is negative or not finite.</exception>
    public static OutrankingMatrix FromScores(ColumnBlock scores, ReadOnlySpan<double> weights)
    {
        if (weights.Length != scores.Count) throw new ArgumentException("There must be one weight for each column.", nameof(weights));
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException("A weight must be 0 or more and finite.", nameof(weights));
        }

        var units = new int[scores.Rows];
        for (var i = 0; i < units.Length; i++) units[i] = i;
        using var pairs = new PairComparison(scores, weights);
        return FromPairs(pairs, units);
    }

    /// <summary>The portions of the weight on which one unit is above each of the units.</summary>
    /// <param name="unit">The unit's position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public ReadOnlySpan<double> Row(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, Count);
        return _shares.AsSpan(unit * Count, Count);
    }

    internal static OutrankingMatrix FromPairs(PairComparison pairs, ReadOnlySpan<int> units)
    {
        var shares = new double[units.Length * units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            for (var k = i + 1; k < units.Length; k++)
            {
                (shares[(i * units.Length) + k], shares[(k * units.Length) + i]) = pairs.Compare(units[i], units[k]);
            }
        }

        return new OutrankingMatrix(units.Length, shares);
    }
}
