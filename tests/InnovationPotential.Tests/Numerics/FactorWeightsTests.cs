using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: R 4.2.2's varimax (eps 1e-14) of the first components of the technology achievement index.</summary>
public class FactorWeightsTests
{
    [Fact]
    public void Varimax_of_four_factors_with_normalization()
    {
        var rotated = Varimax.Rotate(PrincipalComponentsTests.Of(Tai23.Columns).Loadings(4));
        Expect.Close([.. Enumerable.Range(0, 4).Select(f => Column(rotated, f).Sum(x => x * x))],
            [2.632373364812953, 1.782991267011232, 1.385194656955710, 1.178639798044002], 1e-7);
        Expect.Close(Column(rotated, 0),
            [0.0629501223, 0.1268699332, 0.786923357, -0.647456871, 0.3680757681, 0.8123459741, 0.87879962, 0.0786852747], 1e-7);
        Expect.Close(Column(rotated, 1),
            [0.0573726594, 0.9276775004, 0.4297213093, 0.3482101655, 0.6926405335, 0.3498503777, 0.0939656532, 0.0471978572], 1e-7);
    }

    [Fact]
    public void Rotation_keeps_the_communalities()
    {
        var loadings = PrincipalComponentsTests.Of(Tai23.Columns).Loadings(3);
        var rotated = Varimax.Rotate(loadings);
        for (var v = 0; v < 8; v++)
            Expect.Close(Enumerable.Range(0, 3).Sum(f => rotated[v, f] * rotated[v, f]),
                Enumerable.Range(0, 3).Sum(f => loadings[v, f] * loadings[v, f]));
    }

    [Fact]
    public void One_factor_is_not_rotated()
    {
        var loadings = PrincipalComponentsTests.Of(Tai23.Columns).Loadings(1);
        Expect.Close(Column(Varimax.Rotate(loadings), 0), Column(loadings, 0));
    }

    [Theory]
    [InlineData(FactorScaling.ExplainedVariance,
        new[] { 0.164876368, 0.151785640, 0.109219834, 0.073936405, 0.084615991, 0.116390814, 0.136212311, 0.162962638 })]
    [InlineData(FactorScaling.OwnVariables,
        new[] { 0.198474730, 0.164030212, 0.094535883, 0.063996099, 0.091441977, 0.100742768, 0.117899383, 0.168878948 })]
    public void Weights_from_squared_loadings(FactorScaling scaling, double[] expected) =>
        Expect.Close(FactorWeights.Of(Varimax.Rotate(PrincipalComponentsTests.Of(Tai23.Columns).Loadings(4)), scaling), expected,
            1e-7);

    [Fact]
    public void Refuses_what_is_no_loading()
    {
        ((Action)(() => FactorWeights.Of(new double[1, 1], (FactorScaling)2))).Should().Throw<ArgumentOutOfRangeException>();
        FactorWeights.Of(new double[2, 1], FactorScaling.ExplainedVariance).Should().OnlyContain(w => double.IsNaN(w));
    }

    private static double[] Column(double[,] matrix, int column) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(row => matrix[row, column])];
}
