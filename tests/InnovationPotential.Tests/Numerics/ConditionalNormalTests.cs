using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>The normal distribution of some variables given others: by hand, and by one matrix as by the other.</summary>
public sealed class ConditionalNormalTests
{
    private static readonly double[,] Covariances =
        { { 4, 1.2, 0.5, 0.3 }, { 1.2, 1, -0.2, 0.1 }, { 0.5, -0.2, 2, 0.4 }, { 0.3, 0.1, 0.4, 3 } };

    private static readonly double[] Means = [10, -1, 2, 0.5];

    // Variances 4 and 1, covariance 1.2: given x₁ = 13 the second is −1 + 1.2/4 · 3 = −0.1, its variance 1 − 1.2²/4 = 0.64.
    [Fact]
    public void One_variable_given_another()
    {
        double[,] two = { { 4, 1.2 }, { 1.2, 1 } };
        double[] row = [13, double.NaN];
        var conditional = ConditionalNormal.Of(two, row)!;
        conditional.Missing.Should().Equal(1);
        conditional.Residual[0, 0].Should().BeApproximately(0.64, 1e-15);
        conditional.Fill([10, -1], row);
        row[0].Should().Be(13);
        row[1].Should().BeApproximately(-0.1, 1e-15);
    }

    [Theory]
    [InlineData(11.0, double.NaN, 1.0, double.NaN)]
    [InlineData(double.NaN, 0.0, 1.0, 2.0)]
    [InlineData(double.NaN, double.NaN, double.NaN, 2.0)]
    [InlineData(11.0, -2.0, 1.0, 2.0)]
    [InlineData(double.NaN, double.NaN, double.NaN, double.NaN)]
    public void The_inverse_gives_what_the_covariances_do(params double[] row)
    {
        var byInverse = row.ToArray();
        var plain = ConditionalNormal.Of(Covariances, row)!;
        var inverse = ConditionalNormal.OfInverse(Cholesky.Of(Covariances)!.Inverse(), row)!;
        inverse.Missing.Should().Equal(plain.Missing).And.Equal(Enumerable.Range(0, 4).Where(i => double.IsNaN(row[i])));
        Expect.Close([.. inverse.Residual.Cast<double>()], [.. plain.Residual.Cast<double>()]);
        var before = row.ToArray();
        plain.Fill(Means, row);
        inverse.Fill(Means, byInverse);
        Expect.Close(byInverse, row);
        for (var i = 0; i < 4; i++)
        {
            if (!double.IsNaN(before[i])) row[i].Should().Be(before[i]);
        }
    }

    [Fact]
    public void Nothing_is_known_without_any_and_dependent_variables_tell_nothing()
    {
        double[] row = [double.NaN, double.NaN, double.NaN, double.NaN];
        var conditional = ConditionalNormal.Of(Covariances, row)!;
        conditional.Residual.Cast<double>().Should().Equal(Covariances.Cast<double>());
        conditional.Fill(Means, row);
        row.Should().Equal(Means);
        ConditionalNormal.Of(new double[,] { { 1, 1, 0 }, { 1, 1, 0 }, { 0, 0, 1 } }, [1, 1, double.NaN]).Should().BeNull();
        ConditionalNormal.OfInverse(new double[,] { { 1, 1, 0 }, { 1, 1, 0 }, { 0, 0, 1 } }, [double.NaN, double.NaN, 1]).Should().BeNull();
    }

    // A pattern of no or one missing value of three takes m³ + 9, one of two missing 27; 27 for all: 10⁹ / (27 + 9 + 10 + 27).
    [Fact]
    public void Rounds_are_made_for_a_time_one_waits_for()
    {
        var nan = double.NaN;
        var rows = new NormalExpectation([[1, 2, 3], [3, 2, 1], [nan, 1, 2], [nan, nan, 4], [nan, nan, nan], [nan, nan, 5]]);
        rows.MostIterations.Should().Be(13_698_630);
        rows.Rows.Should().Be(5);
        new NormalExpectation([Enumerable.Repeat(1.0, 400).ToArray()]).MostIterations.Should().Be(50);
    }
}
