using System.Buffers;

namespace InnovationPotential.Numerics;

/// <summary>
/// Compares the units of a table pair by pair, on the columns both of them have. Scores of a column that are equal but for rounding tie.
/// </summary>
internal readonly ref struct PairComparison
{
    private readonly double[] _rented;
    private readonly ReadOnlySpan<double> _weights;

    internal PairComparison(ColumnBlock scores, ReadOnlySpan<double> weights)
    {
        _weights = weights;
        // The rows, and a column behind them.
        _rented = ArrayPool<double>.Shared.Rent(scores.Rows * (scores.Count + 1));
        var column = _rented.AsSpan(scores.Rows * scores.Count, scores.Rows);
        for (var j = 0; j < scores.Count; j++)
        {
            scores.Column(j).CopyTo(column);
            Rounding.TieColumn(column);
            for (var i = 0; i < column.Length; i++) _rented[(i * scores.Count) + j] = column[i];
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(_rented);

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

    private ReadOnlySpan<double> Row(int unit) => _rented.AsSpan(unit * _weights.Length, _weights.Length);
}
