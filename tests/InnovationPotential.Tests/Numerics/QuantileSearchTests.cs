using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

public sealed class QuantileSearchTests
{
    // R: quantile(1:10, p) and quantile(c(3, 1, 4, 1, 5, 9, 2, 6), p), type 7.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 3.25)]
    [InlineData(0.5, 5.5)]
    [InlineData(0.9, 9.1)]
    [InlineData(1, 10)]
    public void Quantiles_of_1_to_10(double probability, double expected) =>
        QuantileSearch.OfSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], probability).Should().BeApproximately(expected, 1e-14);

    [Fact]
    public void Quantiles_of_values_in_any_order_leave_missing_values_out()
    {
        var result = new double[3];
        QuantileSearch.Find([double.NaN, 3, 1, 4, double.NaN, 1, 5, 9, 2, 6, double.NaN], [0.75, 0.1, 0.5], result);
        result[0].Should().BeApproximately(5.25, 1e-14);
        result[1].Should().BeApproximately(1, 1e-14);
        result[2].Should().BeApproximately(3.5, 1e-14);
    }

    [Fact]
    public void Selecting_agrees_with_sorting() =>
        Gen.Select(Gen.OneOf(Gen.Double[-5, 5], Gen.Int[0, 3].Select(i => (double)i), Gen.Const(double.NaN)).Array[0, 400],
            Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample((values, first, second) =>
            {
                var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
                var few = new double[2];
                var many = new double[8];
                QuantileSearch.Find([.. values], [first, second], few);
                QuantileSearch.Find([.. values], [first, second, 0, 1, 0.5, 0.1, 0.2, 0.3], many);
                return few[0].Equals(QuantileSearch.OfSorted(sorted, first)) && few[1].Equals(QuantileSearch.OfSorted(sorted, second))
                    && few.SequenceEqual(many.Take(2));
            });

    [Fact]
    public void Selection_puts_every_order_statistic_in_its_place()
    {
        var organPipe = Enumerable.Range(0, 300).Select(i => (double)Math.Min(i, 299 - i)).ToArray();
        var sorted = organPipe.Order().ToArray();
        for (var k = 0; k < sorted.Length; k++)
        {
            var values = organPipe.ToArray();
            Selection.Select(values, k).Should().Be(sorted[k]);
            values[k].Should().Be(sorted[k]);
            values.Take(k).All(value => value <= sorted[k]).Should().BeTrue();
            values.Skip(k).All(value => value >= sorted[k]).Should().BeTrue();
        }
    }

    [Fact]
    public void Infinite_and_great_values_are_interpolated_where_it_makes_sense()
    {
        QuantileSearch.OfSorted([double.NegativeInfinity, double.NegativeInfinity, 3], 0.25).Should().Be(double.NegativeInfinity);
        QuantileSearch.OfSorted([1, double.PositiveInfinity], 0.5).Should().Be(double.PositiveInfinity);
        QuantileSearch.OfSorted([-1.5e308, 1.5e308], 0.5).Should().Be(0);
        QuantileSearch.OfSorted([7], 0.3).Should().Be(7);
        QuantileSearch.OfSorted([], 0.3).Should().Be(double.NaN);
    }

    [Fact]
    public void Probabilities_and_lengths_are_guarded()
    {
        ((Action)(() => QuantileSearch.OfSorted([1], 1.1))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => QuantileSearch.OfSorted([1], double.NaN))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => QuantileSearch.Find([1], [-0.1], new double[1]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => QuantileSearch.Find([1], [0.1, 0.2], new double[1]))).Should().Throw<ArgumentException>();
    }
}
