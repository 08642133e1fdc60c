namespace InnovationPotential.Numerics;

/// <summary>Distances between rows with missing coordinates, and the nearest rows.</summary>
internal static class NearestNeighbors
{
    /// <summary>
    /// The Euclidean distance of a row to every other over the coordinates both have, scaled up for those they have not: √(p/s · Σ(x−y)²),
    /// p columns, s of them shared.
    /// </summary>
    /// <param name="columns">The coordinates, columns of equal length and comparable scale, NaN where missing.</param>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="distances">Receives a distance a row; NaN for the row itself, so that it is no neighbor of its own, and for rows that
    /// share too few coordinates.</param>
    /// <param name="leastShared">The number of coordinates to share at least, from 1.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the distances are not as many as rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or nothing is to be shared.</exception>
    public static void Distances(ReadOnlySpan<double[]> columns, int row, Span<double> distances, int leastShared = 1)
    {
        var rows = Columns.CountRows(columns);
        if (distances.Length != rows)
            throw new ArgumentException($"{rows} rows have as many distances, not {distances.Length}.", nameof(distances));
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastShared);
        for (var other = 0; other < rows; other++)
        {
            var (shared, squares) = (0, 0.0);
            foreach (var column in columns)
            {
                var difference = column[row] - column[other];
                if (double.IsNaN(difference)) continue;
                shared++;
                squares += difference * difference;
            }
            distances[other] = other == row || shared < leastShared ? double.NaN : Math.Sqrt(squares * columns.Length / shared);
        }
    }

    /// <summary>The rows at the smallest distances, the nearest first; of equal distances the row that comes first.</summary>
    /// <param name="distances">A distance a row; NaN leaves a row out.</param>
    /// <param name="count">How many rows; fewer are returned if there are no more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static int[] Nearest(ReadOnlySpan<double> distances, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        List<(double Distance, int Row)> rows = [];
        for (var row = 0; row < distances.Length; row++)
            if (!double.IsNaN(distances[row])) rows.Add((distances[row], row));
        rows.Sort();
        return [.. rows.Take(count).Select(pair => pair.Row)];
    }
}
