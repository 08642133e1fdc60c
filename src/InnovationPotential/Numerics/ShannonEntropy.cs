namespace InnovationPotential.Numerics;

/// <summary>Shannon's entropy of shares.</summary>
public static class ShannonEntropy
{
    /// <summary>E = −Σ p ln p / ln n of p = x/Σx, with 0·ln 0 = 0: 1 when all values are equal, 0 when one has everything.</summary>
    /// <param name="values">Values that are not negative, NaN where missing; n are present.</param>
    /// <returns>Between 0 and 1; NaN with fewer than two values, when all are 0, and when one is negative or infinite.</returns>
    public static double Normalized(ReadOnlySpan<double> values)
    {
        var (count, sum) = (0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (value < 0 || double.IsInfinity(value)) return double.NaN;
            count++;
            sum += value;
        }
        if (count < 2 || sum == 0) return double.NaN;

        var entropy = 0.0;
        foreach (var value in values)
        {
            var share = value / sum;
            if (share > 0) entropy -= share * Math.Log(share);
        }
        return Math.Clamp(entropy / Math.Log(count), 0, 1);
    }
}
