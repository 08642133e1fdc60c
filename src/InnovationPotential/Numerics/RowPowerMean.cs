namespace InnovationPotential.Numerics;

/// <summary>Power means across columns relative to an anchor of each row, so that no power overflows and small exponents lose no digits.</summary>
internal static class RowPowerMean
{
    private const int BlockRows = 512;

    /// <summary>Below this the mean of powers is too close to 1 to be taken apart again without loss.</summary>
    private const double SmallExponent = 0.01;

    /// <summary><c>a · (Σw(x/a)^ρ / Σw)^(1/ρ)</c>, a being the largest value when ρ &gt; 0 and the smallest when ρ &lt; 0.</summary>
    internal static void Compute(ColumnBlock values, ReadOnlySpan<double> weights, double exponent, Span<double> results)
    {
        if (exponent > 0) RowExtremes.Maximum(values, weights, results);
        else RowExtremes.Minimum(values, weights, results);
        if (double.IsInfinity(exponent))
        {
            LeaveUndefinedWhereNegative(values, weights, results);
            return;
        }

        Span<double> sums = stackalloc double[BlockRows], divisors = stackalloc double[BlockRows];
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, results.Length - start);
            var anchors = results.Slice(start, rows);
            sums.Clear();
            divisors.Clear();
            for (var j = 0; j < weights.Length; j++)
            {
                var weight = weights[j];
                if (weight == 0) continue;
                var column = values.Column(j).Slice(start, rows);
                for (var i = 0; i < column.Length; i++)
                {
                    var value = column[i];
                    if (double.IsNaN(value)) continue;
                    sums[i] += weight * PowerLessOne(value, anchors[i], exponent);
                    divisors[i] += weight;
                }
            }

            for (var i = 0; i < anchors.Length; i++) anchors[i] *= Root(sums[i] / divisors[i], exponent);
        }
    }

    private static double PowerLessOne(double value, double anchor, double exponent)
    {
        if (value < 0) return double.NaN;
        if (value == anchor) return 0;
        var ratio = value / anchor;
        return Math.Abs(exponent) >= SmallExponent ? Math.Pow(ratio, exponent) - 1 : ExpLessOne(exponent * Math.Log(ratio));
    }

    private static double Root(double lessOne, double exponent) =>
        Math.Abs(exponent) >= SmallExponent ? Math.Pow(1 + lessOne, 1 / exponent) : Math.Exp(LogOnePlus(lessOne) / exponent);

    private static double ExpLessOne(double x)
    {
        var y = Math.Exp(x);
        return y == 1 ? x : y == 0 ? -1 : (y - 1) * x / Math.Log(y);
    }

    private static double LogOnePlus(double x)
    {
        var y = 1 + x;
        return y == 1 ? x : x * Math.Log(y) / (y - 1);
    }

    private static void LeaveUndefinedWhereNegative(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = values.Column(j);
            for (var i = 0; i < column.Length; i++)
            {
                if (column[i] < 0) results[i] = double.NaN;
            }
        }
    }
}
