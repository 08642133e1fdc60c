namespace InnovationPotential.Numerics;

/// <summary>A table as columns of equal length.</summary>
internal static class Columns
{
    /// <summary>The number of rows.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static int CountRows(ReadOnlySpan<double[]> columns)
    {
        if (columns.IsEmpty) return 0;
        var rows = columns[0].Length;
        foreach (var column in columns)
            if (column.Length != rows) throw new ArgumentException($"Columns hold {rows} and {column.Length} rows.", nameof(columns));
        return rows;
    }
}
