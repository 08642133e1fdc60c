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
        Expect.Close([.. rotated.Loadings.Cast<double>()], [0.7785066215799512, 0.3479286508092554, 0.1134596584792232, 0.2600625829029581,
            0.404340083261394, 0.6774042737110617, 0.8043965306443138, -0.1359274207714784, 0.1856608676318329, 0.07682701946690083,
            -0.824550118329697, -0.2901977109529211, 0.5628234726361282, 0.7286945719236969, 0.2494673515687965], 1e-11);
        Expect.Close(rotated.Explained.AsSpan(), [1.643431537652954, 1.513900189491943, 0.6526682728551026], 1e-11);
        (rotated.Sweeps, rotated.IsConverged).Should().Be((20, true));
    }

    [Fact]
    public void Rows_are_rotated_as_they_are()
    {
        var rotated = Varimax.Rotate(Loadings, normalize: false);
        Expect.Close([.. rotated.Loadings.Cast<double>()], [0.3620244069678608, 0.7769735493519405, 0.07245986728539062, 0.4743282674279737,
            0.2607888198770782, 0.6300808568318018, -0.1114860697219597, 0.8060148438879898, 0.1947072872035605, -0.8499514933505824,
            0.08031022354512607, -0.20281204832368, 0.7537698128364375, 0.5596959697486614, 0.169031034735126], 1e-11);
        Expect.Close(rotated.Explained.AsSpan(), [1.659064592056068, 1.641067944091975, 0.5098674638519578], 1e-11);
        rotated.IsConverged.Should().BeTrue();
    }

    [Fact]
    public void A_variable_without_loadings_stays_without_and_one_factor_stays_itself()
    {
        var rotated = Varimax.Rotate(new[,] { { 0.6, 0.8 }, { 0, 0 }, { 0.8, -0.6 } });
        (rotated.Loadings[1, 0], rotated.Loadings[1, 1]).Should().Be((0, 0));
        rotated.Explained.Sum().Should().BeApproximately(2, 1e-14);
        var one = Varimax.Rotate(new[,] { { -0.5 }, { -0.25 } });
        (one.Loadings[0, 0], one.Loadings[1, 0], one.Explained[0], one.Sweeps).Should().Be((0.5, 0.25, 0.3125, 1));
        ((Action)(() => Varimax.Rotate(new[,] { { double.NaN } }))).Should().Throw<ArgumentException>().WithParameterName("loadings");
    }
}
