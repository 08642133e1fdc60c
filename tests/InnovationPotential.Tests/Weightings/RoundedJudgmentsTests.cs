using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

/// <summary>Judgments as people type them; expected weights are those of the exact reciprocals, 6, 2 and 1 ninths.</summary>
public sealed class RoundedJudgmentsTests
{
    private static readonly string[] Codes = ["c1", "c2", "c3"];

    [Theory]
    [InlineData(0.3333, 0.1667, 0.5, true)]
    [InlineData(0.333, 0.167, 0.5, true)]
    [InlineData(1 / 3.0, 1 / 6.0, 0.5, false)]
    public void Reciprocals_rounded_to_three_digits_are_taken_from_above_the_diagonal(double below, double lower, double last, bool rounded)
    {
        var weights = Weighting.Ahp(Codes, new[,] { { 1, 3, 6 }, { below, 1, 2 }, { lower, last, 1 } }).Weigh(Codes);

        double[] expected = [6 / 9.0, 2 / 9.0, 1 / 9.0];
        for (var i = 0; i < 3; i++) weights.Weights[i].Should().BeApproximately(expected[i], 1e-9);
        weights.Diagnostics.Any(d => d.Code == WeightingCodes.RoundedReciprocals && d.Severity == Severity.Information)
            .Should().Be(rounded);
    }

    [Fact]
    public void A_larger_contradiction_says_how_to_write_it() =>
        ((Action)(() => PairwiseJudgments.Of(Codes, new[,] { { 1, 3, 6 }, { 0.5, 1, 2 }, { 1 / 6.0, 0.5, 1 } })))
            .Should().Throw<ArgumentException>()
            .WithMessage("*'c1' and 'c2'*3 above the diagonal and 0.5 below*0.3333*PairwiseJudgments(codes, upper)*");

    [Fact]
    public void Two_digits_are_too_few() =>
        ((Action)(() => PairwiseJudgments.Of(["a", "b"], new[,] { { 1, 6 }, { 0.17, 1 } }))).Should().Throw<ArgumentException>();

    [Fact]
    public void The_diagonal_is_1() =>
        ((Action)(() => PairwiseJudgments.Of(["a", "b"], new[,] { { 1.001, 6 }, { 1 / 6.0, 1 } })))
            .Should().Throw<ArgumentException>().WithMessage("*diagonal*");

    [Fact]
    public void Rounding_makes_no_other_judgments()
    {
        var one = PairwiseJudgments.Of(["a", "b"], new[,] { { 1, 3 }, { 0.3333, 1 } });

        one.Should().Be(new PairwiseJudgments(["a", "b"], [3]));
        one.GetHashCode().Should().Be(new PairwiseJudgments(["a", "b"], [3]).GetHashCode());
    }

    [Fact]
    public void A_judgment_without_a_reciprocal_is_refused() =>
        FluentActions.Invoking(() => new PairwiseJudgments(["a", "b"], [1e-310])).Should().Throw<ArgumentException>()
            .WithMessage("*reciprocal*");
}
