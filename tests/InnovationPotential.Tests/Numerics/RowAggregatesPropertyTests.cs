using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class RowAggregatesPropertyTests
{
    private static readonly Gen<(double Value, double Weight)[]> Row = Gen.Select(Gen.Double[1e-3, 1e3], Gen.Double[0.01, 10]).Array[1, 40];

    private static double Mean((double Value, double Weight)[] row, double exponent)
    {
        var result = new double[1];
        RowAggregates.PowerMean(new ColumnBlock(row.Select(p => p.Value).ToArray(), row.Length, 1), row.Select(p => p.Weight).ToArray(),
            exponent, result);
        return result[0];
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-12 * Math.Abs(right);

    [Fact]
    public void Power_means_grow_with_the_exponent() =>
        Row.Sample(row =>
        {
            double[] exponents = [double.NegativeInfinity, -50, -2, -1, -0.01, 0, 0.01, 0.5, 1, 2, 50, double.PositiveInfinity];
            var means = exponents.Select(exponent => Mean(row, exponent)).ToArray();
            return means.Zip(means[1..]).All(pair => pair.First <= pair.Second * (1 + 1e-12));
        });

    [Fact]
    public void The_order_of_columns_does_not_matter() =>
        Row.Sample(row => Near(Mean([.. row.Reverse()], 0), Mean(row, 0)) && Near(Mean([.. row.Reverse()], 0.7), Mean(row, 0.7)));

    [Fact]
    public void A_column_of_equal_values_is_its_own_mean() =>
        Row.Sample(row =>
        {
            var same = row.Select(p => (row[0].Value, p.Weight)).ToArray();
            return Near(Mean(same, 0), row[0].Value) && Near(Mean(same, 1), row[0].Value) && Mean(same, 0.3) == row[0].Value;
        });

    [Fact]
    public void Means_scale_with_their_values() =>
        Row.Sample(row => Near(Mean([.. row.Select(p => (p.Value * 3, p.Weight))], 0), 3 * Mean(row, 0))
            && Near(Mean([.. row.Select(p => (p.Value * 3, p.Weight))], -1.5), 3 * Mean(row, -1.5)));

    [Fact]
    public void A_missing_value_and_a_zero_weight_are_neutral() =>
        Row.Sample(row => new[] { -1, 0, 0.3, 1 }.All(exponent =>
            Near(Mean([.. row, (double.NaN, 5.0)], exponent), Mean(row, exponent))
                && Near(Mean([.. row, (7.0, 0.0)], exponent), Mean(row, exponent))));
}
