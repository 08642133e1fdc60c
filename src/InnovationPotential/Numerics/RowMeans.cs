namespace InnovationPotential.Numerics;

/// <summary>Weighted means across columns, row by row; NaN and columns of weight 0 are left out, a row without values gives NaN.</summary>
internal static class RowMeans
{
    private const int BlockRows = 512;

    /// <summary><c>Σwx / Σw</c>.</summary>
    internal static void Arithmetic(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        Span<double> divisors = stackalloc double[BlockRows];
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, results.Length - start);
            var sums = results.Slice(start, rows);
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
                    sums[i] += weight * value;
                    divisors[i] += weight;
                }
            }

            for (var i = 0; i < sums.Length; i++) sums[i] /= divisors[i];
        }
    }

    /// <summary><c>exp(Σw ln x / Σw)</c>; 0 gives 0, a negative value NaN.</summary>
    internal static void Geometric(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        Span<double> divisors = stackalloc double[BlockRows];
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, results.Length - start);
            var sums = results.Slice(start, rows);
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
                    sums[i] += weight * Math.Log(value);
                    divisors[i] += weight;
                }
            }

            for (var i = 0; i < sums.Length; i++) sums[i] = Math.Exp(sums[i] / divisors[i]);
        }
    }

    /// <summary><c>Σw / Σ(w/x)</c>; 0 gives 0, a negative value NaN.</summary>
    internal static void Harmonic(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        Span<double> divisors = stackalloc double[BlockRows];
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, results.Length - start);
            var sums = results.Slice(start, rows);
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
                    sums[i] += weight;
                    divisors[i] += value < 0 ? double.NaN : weight / Math.Abs(value);
                }
            }

            for (var i = 0; i < sums.Length; i++) sums[i] /= divisors[i];
        }
    }

    /// <summary><c>(Σwx^ρ / Σw)^(1/ρ)</c>, its limits at 0 and ±∞; a negative value gives NaN unless ρ = 1.</summary>
    internal static void Power(ColumnBlock values, ReadOnlySpan<double> weights, double exponent, Span<double> results)
    {
        if (exponent == 1) Arithmetic(values, weights, results);
        else if (exponent == 0) Geometric(values, weights, results);
        else if (exponent == -1) Harmonic(values, weights, results);
        else RowPowerMean.Compute(values, weights, exponent, results);
    }
}
