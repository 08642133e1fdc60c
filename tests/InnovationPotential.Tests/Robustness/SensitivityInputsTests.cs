using InnovationPotential.Numerics;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

public sealed class SensitivityInputsTests
{
    [Fact]
    public void All_problems_are_told_at_once()
    {
        var estimate = () => SobolIndices.Estimate(
            (_, _) => { }, ["a", " ", new("b", 0), "a", null!], ["y", "y", ""],
            o => o with
            {
                Rows = 0,
                Resamples = -1,
                Confidence = 1,
                DegreeOfParallelism = 0,
                Points = (SensitivityPoints)7,
                FirstOrder = (FirstOrderEstimator)7
            });
        var diagnostics = estimate.Should().Throw<InvalidInputException>().Which.Diagnostics;
        diagnostics.Should().OnlyContain(d => d.Severity == Severity.Error && d.Hint != null);
        diagnostics.Where(d => d.Code == SensitivityCodes.InvalidFactor).Should().HaveCount(6);
        diagnostics.Where(d => d.Code == SensitivityCodes.InvalidOption).Select(d => d.Location.Path).Should().Equal(
            "$.options.rows", "$.options.resamples", "$.options.confidence", "$.options.degreeOfParallelism", "$.options.points",
            "$.options.firstOrder");
    }

    [Fact]
    public void There_can_be_too_many_rows() =>
        ((Action)(() => SobolIndices.Estimate(x => x[0], 1, o => o with { Rows = (1 << 26) + 1 }))).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The number of rows is 67108865, more than 67108864.");

    [Fact]
    public void Something_must_be_varied_and_something_observed() =>
        ((Action)(() => SobolIndices.Estimate((_, _) => { }, [], []))).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .HaveCount(2);

    [Fact]
    public void More_inputs_than_Sobol_points_have_take_random_ones()
    {
        var options = SensitivityOptions.Default with { Rows = 16, Resamples = 0 };
        ((Action)(() => SobolIndices.Estimate(x => x[0], 513, _ => options))).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == SensitivityCodes.TooManyInputs && d.Hint == "Take Random points, or fewer inputs.");
        SobolIndices.Estimate(x => x[512], 513, _ => options with { Points = SensitivityPoints.Random }).Main["x513"].Total.Should()
            .BePositive();
        SobolIndices.Estimate(x => x[511], 512, _ => options).Main["x512"].Total.Should().BePositive();
        ((Action)(() =>
            SobolIndices.Estimate(x => x[0], [new("a", int.MaxValue), new("b", int.MaxValue)],
                _ => options with { Points = SensitivityPoints.Random })))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be(SensitivityCodes.TooManyInputs);
    }

    [Fact]
    public void Refuses_nothing_at_all()
    {
        ((Action)(() => SobolIndices.Estimate(null!, 1))).Should().Throw<ArgumentNullException>();
        ((Action)(() => SobolIndices.Estimate(x => x[0], 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SobolIndices.Estimate(x => x[0], (IReadOnlyList<SensitivityFactor>)null!))).Should().Throw<ArgumentNullException>();
    }
}
