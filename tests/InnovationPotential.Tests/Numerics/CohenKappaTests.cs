using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class CohenKappaTests
{
    private static ConfusionMatrix Four =>
        new(4, [11, 3, 1, 0, 2, 8, 4, 1, 0, 3, 9, 2, 1, 0, 2, 13]);

    [Theory]
    [InlineData(nameof(KappaWeights.Unweighted), 0.57777777777777783)]
    [InlineData(nameof(KappaWeights.Linear), 0.69522968197879853)]
    [InlineData(nameof(KappaWeights.Quadratic), 0.78270412642669007)]
    public void Weighted_by_distance(string weights, double expected) =>
        Expect.Close(CohenKappa.Of(Four, Enum.Parse<KappaWeights>(weights)), expected);

    [Fact]
    public void Two_categories() =>
        Expect.Close(CohenKappa.Of(new ConfusionMatrix(2, [20, 5, 10, 15])), 0.4,
            because: "70 % observed, 50 % expected");

    [Fact]
    public void Counts_what_both_placed()
    {
        var matrix = ConfusionMatrix.Of([0, 1, 2, -1, 2, 1], [0, 2, 2, 1, -1, 1], 3);
        (matrix.Total, matrix[1, 2], matrix[2, 1], matrix[2, 2]).Should().Be((4, 1, 0, 1));
        matrix.Agreement.Should().Be(0.75);
        matrix.Should().Be(new ConfusionMatrix(3, [1, 0, 0, 0, 1, 1, 0, 0, 1]));
    }

    [Fact]
    public void Undefined_where_chance_agrees_fully()
    {
        CohenKappa.Of(ConfusionMatrix.Of([1, 1], [1, 1], 2)).Should().Be(double.NaN);
        CohenKappa.Of(ConfusionMatrix.Of([], [], 2)).Should().Be(double.NaN);
        ConfusionMatrix.Of([], [], 2).Agreement.Should().Be(double.NaN);
    }
}
