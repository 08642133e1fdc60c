namespace InnovationPotential.Numerics;

/// <summary>
/// A read-only view of columns of equal length that lie one after the other, a fixed stride apart, in one span (column-major).
/// </summary>
/// <remarks>
/// Column j occupies <c>Data[j·Stride .. j·Stride + Rows)</c>. NaN stands for a missing value. The view owns nothing and copies nothing;
/// <see langword="default"/> is the view of no columns and no rows.
/// </remarks>
public readonly ref struct ColumnBlock
{
    /// <summary>A view of columns that lie a given stride apart.</summary>
    /// <param name="data">The values; at least <c>(count − 1)·stride + rows</c> of them when there is a column.</param>
    /// <param name="count">The number of columns, at least 0.</param>
    /// <param name="rows">The number of values in each column, at least 0.</param>
    /// <param name="stride">The distance from the start of a column to the start of the next, at least <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the stride is smaller than the number of rows.</exception>
    /// <exception cref="ArgumentException">The span is too short for the last column.</exception>
    public ColumnBlock(ReadOnlySpan<double> data, int count, int rows, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, rows);
        if (count > 0 && ((count - 1L) * stride) + rows > data.Length)
            throw new ArgumentException("The span is too short for the columns.", nameof(data));
        Data = count == 0 ? [] : data[..(((count - 1) * stride) + rows)];
        Count = count;
        Rows = rows;
        Stride = stride;
    }

    /// <summary>A view of columns that follow each other without a gap.</summary>
    /// <param name="data">The values; at least <c>count·rows</c> of them.</param>
    /// <param name="count">The number of columns, at least 0.</param>
    /// <param name="rows">The number of values in each column, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ArgumentException">The span is too short for the columns.</exception>
    public ColumnBlock(ReadOnlySpan<double> data, int count, int rows)
        : this(data, count, rows, rows)
    {
    }

    /// <summary>The values under the view, the first column's first value first.</summary>
    public ReadOnlySpan<double> Data { get; }

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    /// <summary>The number of values in each column.</summary>
    public int Rows { get; }

    /// <summary>The distance from the start of a column to the start of the next.</summary>
    public int Stride { get; }

    /// <summary>The values of one column.</summary>
    /// <param name="index">The column's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public ReadOnlySpan<double> Column(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return Data.Slice(index * Stride, Rows);
    }

    /// <summary>The same rows of some consecutive columns.</summary>
    /// <param name="firstColumn">The place of the first column, from 0.</param>
    /// <param name="count">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the columns reach beyond the last.</exception>
    public ColumnBlock Slice(int firstColumn, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstColumn);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - firstColumn);
        return count == 0 ? new ColumnBlock([], 0, Rows, Stride) : new ColumnBlock(Data[(firstColumn * Stride)..], count, Rows, Stride);
    }

    /// <summary>Some consecutive rows of the same columns.</summary>
    /// <param name="firstRow">The place of the first row, from 0.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the rows reach beyond the last.</exception>
    public ColumnBlock SliceRows(int firstRow, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Rows - firstRow);
        return new ColumnBlock(Count == 0 ? [] : Data[firstRow..], Count, rows, Stride);
    }
}
