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
    /// share no coordinate.</param>
    public static void Distances(ReadOnlySpan<double[]> columns, int row, Span<double> distances)
    {
        for (var other = 0; other < distances.Length; other++)
        {
            var (shared, squares) = (0, 0.0);
            foreach (var column in columns)
            {
                var difference = column[row] - column[other];
                if (double.IsNaN(difference)) continue;
                shared++;
                squares += difference * difference;
            }
            // Of nothing shared it is NaN, 0/0.
            distances[other] = other == row ? double.NaN : Math.Sqrt(squares * columns.Length / shared);
        }
    }

    /// <summary>The rows at the smallest distances, the nearest first; of equal distances the row that comes first.</summary>
    /// <param name="distances">A distance a row; NaN leaves a row out.</param>
    /// <param name="count">How many rows; fewer are returned if there are no more.</param>
    public static int[] Nearest(ReadOnlySpan<double> distances, int count)
    {
        List<(double Distance, int Row)> rows = [];
        for (var row = 0; row < distances.Length; row++)
            if (!double.IsNaN(distances[row])) rows.Add((distances[row], row));
        rows.Sort();
        return [.. rows.Take(count).Select(pair => pair.Row)];
    }
}
