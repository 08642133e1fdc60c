namespace InnovationPotential.Numerics;

/// <summary>
/// Compares the units of a table pair by pair, on the columns both of them have. Scores of a column that are equal but for rounding tie.
/// </summary>
internal sealed class PairComparison
{
    private readonly double[] _rows;
    private readonly double[] _weights;

    internal PairComparison(ColumnBlock scores, ReadOnlySpan<double> weights)
    {
        _weights = weights.ToArray();
        _rows = new double[scores.Rows * scores.Count];
        for (var j = 0; j < scores.Count; j++)
        {
            var column = scores.Column(j).ToArray();
            Rounding.TieColumn(column);
            for (var i = 0; i < column.Length; i++) _rows[(i * scores.Count) + j] = column[i];
        }
    }

    /// <summary>Whether a unit has a score that counts.</summary>
    internal bool IsPresent(int unit)
    {
        var row = Row(unit);
        for (var j = 0; j < row.Length; j++)
        {
            if (_weights[j] > 0 && !double.IsNaN(row[j])) return true;
        }

        return false;
    }

    /// <summary>
    /// The portions of the shared weight on which one unit is above the other, and the other above it, ties counting half; exactly ½ each
    /// when they are even or nothing is shared. Which unit is named first changes no bit of either.
    /// </summary>
    internal (double Share, double Converse) Compare(int unit, int other)
    {
        ReadOnlySpan<double> left = Row(unit), right = Row(other);
        double above = 0, below = 0, tied = 0;
        for (var j = 0; j < left.Length; j++)
        {
            if (left[j] > right[j]) above += _weights[j];
            else if (left[j] < right[j]) below += _weights[j];
            else if (left[j] == right[j]) tied += _weights[j];
        }

        var total = Math.Max(above, below) + Math.Min(above, below) + tied;
        return Math.Abs(above - below) <= Rounding.Share * total ? (0.5, 0.5)
            : ((above + (tied / 2)) / total, (below + (tied / 2)) / total);
    }

    private ReadOnlySpan<double> Row(int unit) => _rows.AsSpan(unit * _weights.Length, _weights.Length);
}
