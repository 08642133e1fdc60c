namespace InnovationPotential.Numerics;

/// <summary>Lowest and highest values across columns, row by row; NaN and columns of weight 0 are left out, a row without values gives NaN.</summary>
internal static class RowExtremes
{
    /// <summary>The lowest value of each row.</summary>
    internal static void Minimum(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        results.Fill(double.NaN);
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = values.Column(j);
            for (var i = 0; i < column.Length; i++)
            {
                if (!(column[i] >= results[i]) && !double.IsNaN(column[i])) results[i] = column[i];
            }
        }
    }

    /// <summary>The highest value of each row.</summary>
    internal static void Maximum(ColumnBlock values, ReadOnlySpan<double> weights, Span<double> results)
    {
        results.Fill(double.NaN);
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = values.Column(j);
            for (var i = 0; i < column.Length; i++)
            {
                if (!(column[i] <= results[i]) && !double.IsNaN(column[i])) results[i] = column[i];
            }
        }
    }
}
