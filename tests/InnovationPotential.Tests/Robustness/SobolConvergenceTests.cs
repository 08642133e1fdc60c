using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>How fast the estimates come near the analytic indices of Ishigami's function.</summary>
public sealed class SobolConvergenceTests
{
    private const int Seeds = 12;

    private static readonly (double First, double Total)[] Truth = [(0.31390519, 0.55758886), (0.44241114, 0.44241114), (0, 0.24368366)];

    [Fact]
    public void Sobol_points_converge_faster_than_the_square_root_of_the_rows()
    {
        // Sixty-four times the rows: an eighth of the error at N^−1/2.
        (Error(1 << 8, SensitivityPoints.Sobol) / Error(1 << 14, SensitivityPoints.Sobol)).Should().BeGreaterThan(20);
        (Error(1 << 8, SensitivityPoints.Random) / Error(1 << 14, SensitivityPoints.Random)).Should().BeInRange(5, 13);
    }

    [Fact]
    public void Sobol_points_err_less_than_random_ones() =>
        (Error(1 << 12, SensitivityPoints.Random) / Error(1 << 12, SensitivityPoints.Sobol)).Should().BeGreaterThan(3);

    private static double Error(int rows, SensitivityPoints points)
    {
        var sum = 0.0;
        for (var seed = 1ul; seed <= Seeds; seed++)
        {
            var factors = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3,
                o => o with { Rows = rows, Points = points, Seed = seed, Resamples = 0 }).Factors;
            for (var i = 0; i < Truth.Length; i++)
                sum += Math.Pow(factors[i].First!.Value - Truth[i].First, 2) + Math.Pow(factors[i].Total!.Value - Truth[i].Total, 2);
        }

        return Math.Sqrt(sum / (2 * Truth.Length * Seeds));
    }
}
