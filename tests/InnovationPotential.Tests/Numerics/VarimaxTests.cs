using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Rotations with 40 digits by an independent program in Python: Kaiser's angle, pair by pair.</summary>
public sealed class VarimaxTests
{
    private static readonly double[,] Loadings =
        { { 0.8, 0.3, -0.1 }, { 0.7, -0.4, 0.2 }, { 0.6, 0.5, 0.3 }, { -0.5, 0.6, 0.4 }, { 0.9, -0.1, -0.3 } };

    [Fact]
    public void Rows_of_the_same_length_are_rotated()
    {
        var rotated = Varimax.Rotate(Loadings);
        Expect.Close([.. rotated.Cast<double>()], [0.7785066215799512, 0.3479286508092554, 0.1134596584792232, 0.2600625829029581,
            0.404340083261394, 0.6774042737110617, 0.8043965306443138, -0.1359274207714784, 0.1856608676318329, 0.07682701946690083,
            -0.824550118329697, -0.2901977109529211, 0.5628234726361282, 0.7286945719236969, 0.2494673515687965], 1e-11);
    }

    [Fact]
    public void A_variable_without_loadings_stays_without_and_one_factor_stays_itself()
    {
        var rotated = Varimax.Rotate(new[,] { { 0.6, 0.8 }, { 0, 0 }, { 0.8, -0.6 } });
        (rotated[1, 0], rotated[1, 1]).Should().Be((0, 0));
        rotated.Cast<double>().Sum(x => x * x).Should().BeApproximately(2, 1e-14);
        var one = Varimax.Rotate(new[,] { { -0.5 }, { -0.25 } });
        (one[0, 0], one[1, 0]).Should().Be((0.5, 0.25));
    }
}
