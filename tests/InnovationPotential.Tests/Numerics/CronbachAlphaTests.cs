using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class CronbachAlphaTests
{
    private static readonly ReferenceTable Input = ReferenceTable.Read("small11", "input.csv");

    [Fact]
    public void Raw_alpha_of_pairwise_covariances_agrees_with_the_reference()
    {
        Expect.Close(CronbachAlpha.Raw(Input.Columns("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8")), 0.349206744387525);
        Expect.Close(CronbachAlpha.Raw(Input.Columns("x1", "x2", "x3")), 0.062275356120278076);
    }

    [Fact]
    public void Raw_alpha_of_complete_rows_agrees_with_the_reference()
    {
        var columns = Input.Columns("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");
        int[] complete = [.. Enumerable.Range(0, 11).Where(row => columns.All(column => !double.IsNaN(column[row])))];
        double[][] rows = [.. columns.Select(column => complete.Select(row => column[row]).ToArray())];
        Expect.Close(CronbachAlpha.Raw(rows), 0.2636518165907993);
    }

    [Fact]
    public void Standardized_alpha_of_the_technology_achievement_index() =>
        Expect.Close(CronbachAlpha.Standardized(Tai23.Columns), 0.70354, 5e-6);

    [Fact]
    public void Undefined_for_one_variable_or_a_constant_one()
    {
        CronbachAlpha.Raw([[1, 2, 3]]).Should().Be(double.NaN);
        CronbachAlpha.Standardized([[1, 2, 3]]).Should().Be(double.NaN);
        CronbachAlpha.Standardized([[1, 2, 3], [4, 4, 4]]).Should().Be(double.NaN);
    }
}
