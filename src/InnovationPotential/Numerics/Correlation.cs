namespace InnovationPotential.Numerics;

/// <summary>Correlation of two variables, over the pairs of which both values are present.</summary>
/// <remarks>NaN with fewer than two pairs, when either variable is constant over the pairs, and (Pearson) with an infinite value.</remarks>
public static class Correlation
{
    /// <summary>The correlation by a method.</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <param name="method">Which correlation.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a member of its enumeration.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method = CorrelationMethod.Pearson) =>
        method switch
        {
            CorrelationMethod.Pearson => Pearson(x, y),
            CorrelationMethod.Spearman => Spearman(x, y),
            CorrelationMethod.Kendall => Kendall(x, y),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
        };

    /// <summary>Pearson's r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²).</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        return PearsonOfComplete(left, right);
    }

    /// <summary>Spearman's ρ: Pearson's r of the average ranks within the complete pairs.</summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Tied(x, y);
        Ranks.Fill(left, left, RankTies.Average, ascending: true);
        Ranks.Fill(right, right, RankTies.Average, ascending: true);
        return PearsonOfComplete(left, right);
    }

    /// <summary>
    /// Kendall's τ-b = (C−D) / √((N−Tx)(N−Ty)): concordant less discordant pairs, N = n(n−1)/2, T the tied pairs. O(n log n), after Knight
    /// (1966).
    /// </summary>
    /// <param name="x">First variable, NaN where missing.</param>
    /// <param name="y">Second variable, as many values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Tied(x, y);
        return Concordance.Of(left, right).TauB;
    }

    /// <summary>The complete pairs, values that are equal but for rounding made equal.</summary>
    internal static (double[] X, double[] Y) Tied(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = Missing.RemovePairs(x, y);
        Rounding.TieColumn(left);
        Rounding.TieColumn(right);
        return (left, right);
    }

    private static double PearsonOfComplete(Span<double> x, Span<double> y)
    {
        var (squaresX, squaresY) = (CenterAndScale(x), CenterAndScale(y));
        if (!(squaresX > 0 && squaresY > 0)) return double.NaN;
        var product = 0.0;
        for (var i = 0; i < x.Length; i++) product += x[i] * y[i];
        return Math.Clamp(product / Math.Sqrt(squaresX * squaresY), -1, 1);
    }

    /// <summary>Replaces the values by their deviations from the mean, scaled into range; returns the sum of their squares.</summary>
    private static double CenterAndScale(Span<double> values)
    {
        var moments = Moments.Of(values);
        if (moments.IsConstant) return 0;
        var scale = Math.ScaleB(1, -Scaling.Exponent(Scaling.Magnitude(values)));
        var mean = moments.Mean * scale;
        var squares = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (values[i] * scale) - mean;
            squares += values[i] * values[i];
        }
        return squares;
    }
}
