using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class LogarithmicMeanTests
{
    [Fact]
    public void Of_1_and_e_it_is_e_minus_1() => LogarithmicMean.Of(1, Math.E).Should().BeApproximately(1.718281828459045, 1e-15);

    [Fact]
    public void It_lies_between_the_geometric_and_the_arithmetic_mean() =>
        Gen.Select(Gen.Double[1e-6, 1e6], Gen.Double[1e-6, 1e6]).Sample((a, b) =>
        {
            var mean = LogarithmicMean.Of(a, b);
            return mean >= Math.Sqrt(a * b) * (1 - 1e-12) && mean <= (a + b) / 2 * (1 + 1e-12) && mean == LogarithmicMean.Of(b, a);
        });

    [Fact]
    public void Both_branches_agree_where_they_meet() =>
        (LogarithmicMean.Of(1.01 - 1e-9, 0.99) / LogarithmicMean.Of(1.01 + 1e-9, 0.99)).Should().BeApproximately(1, 2e-9);

    [Fact]
    public void Near_equal_numbers_lose_no_digits() =>
        LogarithmicMean.Of(1, 1 + 1e-9).Should().BeApproximately(1 + 5e-10, 1e-16);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Only_positive_numbers_have_one(double value)
    {
        FluentActions.Invoking(() => LogarithmicMean.Of(value, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => LogarithmicMean.Of(1, value)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
