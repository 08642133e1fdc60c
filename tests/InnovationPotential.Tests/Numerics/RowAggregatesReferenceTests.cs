using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Every aggregate against a plain loop over the row, on random and awful columns.</summary>
public sealed class RowAggregatesReferenceTests
{
    private static readonly double[] Exponents = [-40, -2.5, -1e-6, 1e-9, 1e-3, 0.3, 2, 7, 300];

    private delegate void Aggregate(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination);

    private delegate double Reference((double Value, double Weight)[] row);

    public static TheoryData<int, int> Shapes()
    {
        var shapes = new TheoryData<int, int>();
        foreach (var rows in new[] { 1, 2, 7, 8, 9, 31, 64, 65, 500 })
        {
            foreach (var columns in new[] { 1, 2, 5, 20 })
                shapes.Add(rows, columns);
        }

        shapes.Add(40, 70);
        shapes.Add(9, 130);
        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Aggregates_agree_with_the_plain_loop(int rows, int columns)
    {
        Compare((c, w, d) => RowAggregates.ArithmeticMean(c, w, d), Arithmetic, rows, columns);
        Compare((c, w, d) => RowAggregates.GeometricMean(c, w, d), Geometric, rows, columns);
        Compare((c, w, d) => RowAggregates.HarmonicMean(c, w, d), Harmonic, rows, columns);
        Compare((c, w, d) => RowAggregates.Minimum(c, w, d), row => row.Min(p => p.Value), rows, columns);
        Compare((c, w, d) => RowAggregates.Maximum(c, w, d), row => row.Max(p => p.Value), rows, columns);
        foreach (var exponent in Exponents)
            Compare((c, w, d) => RowAggregates.PowerMean(c, w, exponent, d), row => Power(row, exponent), rows, columns);
    }

    private static void Compare(Aggregate aggregate, Reference reference, int rows, int columns)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            double[] weights = seed switch
            {
                0 => [.. Enumerable.Repeat(0.1, columns)],
                1 => [.. Enumerable.Range(0, columns).Select(j => (double)((j * 7 % 4) + (columns == 1 ? 1 : 0)))],
                _ => [.. Enumerable.Range(0, columns).Select(j => Math.Exp(Math.Sin(j)))],
            };
            foreach (var data in new[] { AwfulColumns.Ordinary(rows * columns, seed), AwfulColumns.NonNegative(rows * columns, seed) })
            {
                var actual = new double[rows];
                aggregate(new ColumnBlock(data, columns, rows), weights, actual);
                for (var i = 0; i < rows; i++)
                {
                    (double Value, double Weight)[] row =
                    [
                        .. Enumerable.Range(0, columns).Select(j => (Value: data[(j * rows) + i], Weight: weights[j]))
                            .Where(p => !double.IsNaN(p.Value) && p.Weight > 0),
                    ];
                    ShouldBeNear(actual[i], row.Length == 0 ? double.NaN : reference(row), row);
                }
            }
        }
    }

    private static void ShouldBeNear(double actual, double expected, (double Value, double Weight)[] row)
    {
        // A logarithm of size L has an error of the order of L ulp(1), which the exponential makes relative.
        var size = row.Select(p => p.Value).Append(expected).Max(value => value > 0 ? Math.Abs(Math.Log(value)) : 0);
        var near = double.IsNaN(expected) || expected == 0
            ? expected.Equals(actual + 0.0)
            : Math.Abs(actual - expected) <= (1e-14 * (10 + size) * Math.Abs(expected)) + 1e-321;
        if (!near)
            actual.Should().Be(expected, "of {0}", string.Join(", ", row));
    }

    private static double Arithmetic((double Value, double Weight)[] row)
    {
        var total = row.Sum(p => p.Weight);
        return row.Sum(p => p.Weight / total * p.Value);
    }

    private static double Geometric((double Value, double Weight)[] row)
    {
        if (row.Any(p => p.Value == 0))
            return 0;
        var total = row.Sum(p => p.Weight);
        return Math.Exp(row.Sum(p => p.Weight / total * Math.Log(p.Value)));
    }

    private static double Harmonic((double Value, double Weight)[] row)
    {
        var least = row.Min(p => p.Value);
        return least == 0 ? 0 : least / (row.Sum(p => p.Weight * (least / p.Value)) / row.Sum(p => p.Weight));
    }

    // Powers of the ratios to the leading value, and series where the exponent is small.
    private static double Power((double Value, double Weight)[] row, double exponent)
    {
        var leading = exponent > 0 ? row.Max(p => p.Value) : row.Min(p => p.Value);
        if (leading == 0)
            return 0;
        var total = row.Sum(p => p.Weight);
        if (Math.Abs(exponent) > 1e-2)
            return leading * Math.Pow(row.Sum(p => p.Weight / total * Math.Pow(p.Value / leading, exponent)), 1 / exponent);
        var excess = row.Sum(p => p.Weight / total * (p.Value == 0 ? -1 : ExpM1(exponent * (Math.Log(p.Value) - Math.Log(leading)))));
        return Math.Exp(Math.Log(leading) + (Log1P(excess) / exponent));
    }

    private static double ExpM1(double x)
    {
        double term = x, sum = 0;
        for (var n = 2; n < 60; n++)
        {
            sum += term;
            term *= x / n;
        }

        return sum;
    }

    private static double Log1P(double x)
    {
        if (Math.Abs(x) > 0.3)
            return Math.Log(1 + x);
        double power = x, sum = 0;
        for (var n = 1; n < 60; n++)
        {
            sum += power / n;
            power *= -x;
        }

        return sum;
    }
}
