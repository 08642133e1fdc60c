using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Arguments outside what a function is defined on are refused by the name of the argument, and those at the ends are
/// not.</summary>
public sealed class NumericsRefusalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_confidence_level_lies_between_0_and_1(double level)
    {
        Refused(() => StandardNormal.TwoSidedQuantile(level)).Should().Be("level");
        Refused(() => StudentT.TwoSidedQuantile(level, 3)).Should().Be("level");
    }

    [Fact]
    public void Degrees_of_freedom_begin_at_1()
    {
        Refused(() => StudentT.TwoSidedQuantile(.95, 0)).Should().Be("degreesOfFreedom");
        Refused(() => StudentT.TwoSidedProbability(1, 0)).Should().Be("degreesOfFreedom");
        StudentT.TwoSidedProbability(1, 1).Should().BeApproximately(.5, 1e-15);
        StudentT.TwoSidedProbability(double.NaN, 1).Should().Be(double.NaN);
        StudentT.TwoSidedProbability(0, 5).Should().Be(1);
        StudentT.TwoSidedProbability(double.PositiveInfinity, 5).Should().Be(0);
    }

    [Fact]
    public void A_confusion_matrix_has_its_categories()
    {
        var matrix = ConfusionMatrix.Of([0, 1, 1], [0, 1, 0], 2);
        (matrix[0, 0], matrix[1, 0], matrix[1, 1], matrix[0, 1], matrix.Total).Should().Be((1, 1, 1, 0, 3));
    }

    [Fact]
    public void A_sequence_has_its_dimensions_and_points()
    {
        Refused(() => _ = new SobolSequence(0)).Should().Be("dimensions");
        Refused(() => _ = new SobolSequence(SobolSequence.LargestDimensions + 1)).Should().Be("dimensions");
        var sequence = new SobolSequence(SobolSequence.LargestDimensions);
        sequence.Point(SobolSequence.LargestCount - 1, new double[SobolSequence.LargestDimensions]);
        Refused(() => sequence.Point(-1, new double[SobolSequence.LargestDimensions])).Should().NotBeNull();
        Refused(() => sequence.Point(SobolSequence.LargestCount, new double[SobolSequence.LargestDimensions])).Should().NotBeNull();
        Refused(() => sequence.Point(0, new double[3])).Should().NotBeNull();
        Refused(() => sequence.Column(0, SobolSequence.LargestDimensions, new double[3])).Should().NotBeNull();
        Refused(() => sequence.Column(0, -1, new double[3])).Should().NotBeNull();
        Refused(() => sequence.Column(SobolSequence.LargestCount - 2, 0, new double[3])).Should().NotBeNull();
        Refused(() => sequence.Column(-1, 0, new double[3])).Should().NotBeNull();
        var column = new double[3];
        sequence.Column(SobolSequence.LargestCount - 3, 0, column);
        column.Should().OnlyContain(u => u >= 0 && u < 1);
    }

    [Fact]
    public void Columns_of_a_block_lie_within_it()
    {
        double[] data = [11, 21, 0, 12, 22];
        new ColumnBlock(data, 2, 2, 3).Column(1).ToArray().Should().Equal(12, 22);
        Refused(() => _ = new ColumnBlock(data, 2, 2, 4)).Should().NotBeNull();
        Refused(() => _ = new ColumnBlock(data, 2, 3, 2)).Should().NotBeNull();
        Refused(() => _ = new ColumnBlock(data, -1, 2, 3)).Should().NotBeNull();
        Refused(() => _ = new ColumnBlock(data, 2, -1, 3)).Should().NotBeNull();
        Refused(() => new ColumnBlock(data, 2, 2, 3).Column(2)).Should().NotBeNull();
        Refused(() => new ColumnBlock(data, 2, 2, 3).Column(-1)).Should().NotBeNull();
        Refused(() => new ColumnBlock(data, 2, 2, 3).Slice(1, 2)).Should().NotBeNull();
        Refused(() => new ColumnBlock(data, 2, 2, 3).SliceRows(1, 2)).Should().NotBeNull();
        new ColumnBlock(data, 2, 2, 3).Slice(1, 1).Column(0).ToArray().Should().Equal(12, 22);
        new ColumnBlock(data, 2, 2, 3).SliceRows(1, 1).Column(1).ToArray().Should().Equal(22);
        (new ColumnBlock([], 0, 5).Count, new ColumnBlock([], 3, 0).Rows).Should().Be((0, 0));
    }

    [Fact]
    public void A_function_of_resources_has_one_weight_and_one_result_for_each()
    {
        Refused(() => Ces.Combine([1, 2], [1], 0)).Should().Be("weights");
        Refused(() => Ces.Combine([1, 2], [1, -1], 0)).Should().Be("weights");
        Refused(() => Ces.Combine([1, 2], [1, double.PositiveInfinity], 0)).Should().Be("weights");
        Refused(() => Ces.Combine([1, 2], [1, 1], double.NaN)).Should().Be("rho");
        Refused(() => Ces.Elasticities([1, 2], [1, 1], 0, new double[1])).Should().Be("results");
        Refused(() => Ces.RequiredValue([1, 2], [1, 1], 0, 2, 1)).Should().Be("index");
        Refused(() => Ces.RequiredValue([1, 2], [1, 1], 0, -1, 1)).Should().Be("index");
        Refused(() => Ces.RequiredValue([1, 2], [1, 1], 0, 0, 0)).Should().Be("target");
        Refused(() => Ces.RequiredValue([1, 2], [1, 1], 0, 0, double.PositiveInfinity)).Should().Be("target");
        Elasticities(0, [0, 2]).Should().Equal(double.NaN, double.NaN);
        Elasticities(1, [1, 3]).Should().Equal(.25, .75);
        Elasticities(double.NegativeInfinity, [1, 3]).Should().Equal(1, 0);
        Elasticities(double.NegativeInfinity, [3, 3]).Should().Equal(double.NaN, double.NaN);
        Elasticities(double.PositiveInfinity, [1, 3]).Should().Equal(0, 1);
        Elasticities(double.PositiveInfinity, [1, double.PositiveInfinity]).Should().Equal(double.NaN, double.NaN);

        static double[] Elasticities(double rho, double[] values)
        {
            double[] results = [7, 7];
            Ces.Elasticities(values, [1, 1], rho, results);
            return results;
        }
    }

    [Fact]
    public void Slopes_have_their_ranks()
    {
        var slopes = new SlopeSelection([1, 2, 4], [1, 3, 4]);
        Refused(() => slopes.At(-1)).Should().Be("rank");
        Refused(() => slopes.At(3)).Should().Be("rank");
        ((double[])[slopes.At(0), slopes.At(1), slopes.At(2)]).Should().Equal(.5, 1, 2);
        Refused(() => _ = new SlopeSelection([1], [1])).Should().Be("y");
        Refused(() => _ = new SlopeSelection([1, 2], [1])).Should().Be("y");
    }

    private static string? Refused(Action action) => FluentActions.Invoking(action)
        .Should().Throw<ArgumentException>().Which.ParamName ?? "";
}
