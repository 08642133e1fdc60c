using System.Numerics;
using System.Runtime.InteropServices;

namespace InnovationPotential.Numerics;

/// <summary>Missing values, which a span of doubles writes as <see cref="double.NaN"/>.</summary>
internal static class Missing
{
    /// <summary>The number of values that are present.</summary>
    /// <param name="values">Values, NaN where missing.</param>
    public static int CountPresent(ReadOnlySpan<double> values)
    {
        // A lane's count is a negative number of equal comparisons, each of them −1.
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var counts = Vector<long>.Zero;
        foreach (var vector in vectors) counts += Vector.Equals(vector, vector);
        var count = (int)-Vector.Sum(counts);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            if (!double.IsNaN(value)) count++;
        return count;
    }

    /// <summary>Whether a value is missing.</summary>
    /// <param name="values">Values, NaN where missing.</param>
    internal static bool IsAny(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var vector in vectors)
            if (!Vector.EqualsAll(vector, vector)) return true;
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            if (double.IsNaN(value)) return true;
        return false;
    }

    /// <summary>The present values in their order.</summary>
    /// <param name="values">Values, NaN where missing.</param>
    public static double[] Remove(ReadOnlySpan<double> values)
    {
        var present = new double[CountPresent(values)];
        var next = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) present[next++] = value;
        return present;
    }

    /// <summary>The pairs of which both values are present, in their order.</summary>
    /// <param name="x">First values, NaN where missing.</param>
    /// <param name="y">Second values, as many.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static (double[] X, double[] Y) RemovePairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"The spans hold {x.Length} and {y.Length} values.", nameof(y));
        var count = 0;
        for (var i = 0; i < x.Length; i++)
            if (!double.IsNaN(x[i]) && !double.IsNaN(y[i])) count++;

        var (left, right) = (new double[count], new double[count]);
        var next = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) continue;
            left[next] = x[i];
            right[next++] = y[i];
        }
        return (left, right);
    }

    /// <summary>The rows in which every column is present, in their order.</summary>
    /// <param name="columns">Columns of equal length, NaN where missing.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double[][] RemoveRows(ReadOnlySpan<double[]> columns)
    {
        var rows = Columns.CountRows(columns);
        List<int> complete = [];
        for (var row = 0; row < rows; row++)
        {
            var present = true;
            foreach (var column in columns) present &= !double.IsNaN(column[row]);
            if (present) complete.Add(row);
        }

        var kept = new double[columns.Length][];
        for (var c = 0; c < kept.Length; c++)
        {
            var column = columns[c];
            kept[c] = [.. complete.Select(row => column[row])];
        }
        return kept;
    }
}
