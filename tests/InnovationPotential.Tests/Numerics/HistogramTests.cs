using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class HistogramTests
{
    [Fact]
    public void The_last_bin_is_closed_and_values_outside_are_not_counted()
    {
        var counts = new long[4];
        Histogram.Count([0, 0.25, 0.2499, 0.5, 1, 0.999, -0.1, 1.1, double.NaN, double.PositiveInfinity], 0, 1, counts).Should().Be(6);
        counts.Should().Equal(2, 1, 1, 2);
    }

    [Fact]
    public void A_value_on_an_edge_belongs_above_it()
    {
        var counts = new long[10];
        Histogram.Count([0.1, 0.2, 0.6, 0.7, 0.9], 0, 1, counts);
        counts.Should().Equal(0, 1, 1, 0, 0, 0, 1, 1, 0, 1);
    }

    [Fact]
    public void Bins_lie_between_their_edges() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.1, 5], Gen.Int[1, 50], Gen.Double[0, 1]).Sample((low, width, bins, share) =>
        {
            var high = low + width;
            var value = low + (share * width);
            var counts = new long[bins];
            var counted = Histogram.Count([value], low, high, counts);
            var bin = Array.IndexOf(counts, 1);
            return counted == 0
                ? value > high
                : value >= Histogram.Edge(bin, low, high, bins) && (value < Histogram.Edge(bin + 1, low, high, bins) || bin == bins - 1);
        });

    [Fact]
    public void Counts_add_up_over_calls()
    {
        var counts = new long[4];
        Histogram.Count([1, 3, 3, 4, -1], counts).Should().Be(3);
        Histogram.Count([0, 3], counts).Should().Be(2);
        counts.Should().Equal(1, 1, 0, 3);
    }

    [Fact]
    public void Bounds_and_bins_are_guarded()
    {
        ((Action)(() => Histogram.Count([1.0], 1, 1, new long[2]))).Should().Throw<ArgumentException>();
        ((Action)(() => Histogram.Count([1.0], 0, double.NaN, new long[2]))).Should().Throw<ArgumentException>();
        ((Action)(() => Histogram.Count([1.0], -1e308, 1e308, new long[2]))).Should().Throw<ArgumentException>();
        ((Action)(() => Histogram.Count([1.0], 0, 1, []))).Should().Throw<ArgumentException>();
        ((Action)(() => Histogram.Edge(3, 0, 1, 2))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
