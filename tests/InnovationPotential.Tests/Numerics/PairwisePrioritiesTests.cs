using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: OECD/JRC Handbook (2008), Table 20, recomputed independently; and a matrix of three.</summary>
public class PairwisePrioritiesTests
{
    private const double Half = 1.0 / 2, Third = 1.0 / 3, Quarter = 1.0 / 4, Fifth = 1.0 / 5;

    private static readonly double[,] Handbook =
    {
        { 1, 2, 3, 2, 5, 5, 1, 3 }, { Half, 1, 2, Half, 4, 4, Half, 3 }, { Third, Half, 1, Quarter, 2, 2, Fifth, Half },
        { Half, 2, 4, 1, 4, 4, Half, 3 },
        { Fifth, Quarter, Half, Quarter, 1, 1, Fifth, Half }, { Fifth, Quarter, Half, Quarter, 1, 1, Fifth, Half },
        { 1, 2, 5, 2, 5, 5, 1, 4 }, { Third, Third, 2, Third, 2, 2, Quarter, 1 },
    };

    private static readonly double[,] Three = { { 1, Third, 5 }, { 3, 1, 7 }, { Fifth, 1.0 / 7, 1 } };

    [Fact]
    public void Eigenvector_of_the_handbook()
    {
        var priorities = PairwisePriorities.Eigenvector(Handbook);
        Expect.Close(priorities.Weights.AsSpan(), [0.2291, 0.1346, 0.0594, 0.1761, 0.0385, 0.0385, 0.2522, 0.0715], 5e-5);
        Expect.Close(priorities.LargestEigenvalue, 8.2110794, 5e-9);
        Expect.Close(priorities.ConsistencyIndex, 0.0301542, 5e-8);
        Expect.Close(priorities.ConsistencyRatio(RandomIndex.Saaty1980)!.Value, 0.02139, 5e-6);
        Expect.Close(priorities.ConsistencyRatio(RandomIndex.Simulated)!.Value, 0.02146, 5e-6);
    }

    [Fact]
    public void Geometric_means_of_the_handbook() => Expect.Close(
        PairwisePriorities.GeometricMean(Handbook).Weights.AsSpan(), [0.2300, 0.1341, 0.0589, 0.1738, 0.0391, 0.0391, 0.2541, 0.0710],
        5e-5);

    [Fact]
    public void Three_things()
    {
        var priorities = PairwisePriorities.Eigenvector(Three);
        Expect.Close(priorities.Weights.AsSpan(), [0.2790, 0.6491, 0.0719], 5e-5);
        Expect.Close(priorities.LargestEigenvalue, 3.0648876, 2e-8);
        Expect.Close(priorities.ConsistencyIndex, 0.0324438, 5e-8);
        Expect.Close(priorities.ConsistencyRatio(RandomIndex.Saaty1980)!.Value, 0.0559376, 5e-8);
        // Of three things geometric means are the eigenvector.
        Expect.Close(PairwisePriorities.GeometricMean(Three).LargestEigenvalue, priorities.LargestEigenvalue, 1e-12);
    }

    // Four things with 40 digits, by an independent program in Python.
    [Fact]
    public void Four_things_by_either_method()
    {
        double[,] judgments = { { 1, 2, 5, Half }, { Half, 1, 4, Third }, { Fifth, Quarter, 1, 2 }, { 2, 3, Half, 1 } };
        var vector = PairwisePriorities.Eigenvector(judgments);
        Expect.Close(vector.Weights.AsSpan(), [0.31821604132849321, 0.20981419285968694, 0.16558300767827843, 0.30638675813354143], 1e-14);
        Expect.Close(vector.LargestEigenvalue, 5.4018422117556339, 1e-13);
        Expect.Close(vector.ConsistencyIndex, 1.4018422117556339 / 3, 1e-13);
        Expect.Close(vector.Worst!.Value.Error, 1.3085227738647371, 1e-12);
        (vector.Worst.Value.Row, vector.Worst.Value.Column, vector.Worst.Value.Judgment).Should().Be((2, 3, 2));
        var means = PairwisePriorities.GeometricMean(judgments);
        Expect.Close(means.Weights.AsSpan(), [0.3495956946939009, 0.21125196619400005, 0.13146906507955702, 0.30768327403254203], 1e-14);
        Expect.Close(means.LargestEigenvalue, 5.3728142006260115, 1e-13);
        Expect.Close(means.Worst!.Value.Error, 1.5434465259754842, 1e-13);
    }

    [Fact]
    public void The_judgment_against_all_others_is_found()
    {
        double[,] judgments = { { 1, 2, 4, 8 }, { Half, 1, 2, 4 }, { Quarter, Half, 1, 2 }, { 0.125, Quarter, Half, 1 } };
        (judgments[0, 2], judgments[2, 0]) = (Quarter, 4);
        var worst = PairwisePriorities.Eigenvector(judgments).Worst!.Value;
        (worst.Row, worst.Column, worst.Judgment).Should().Be((0, 2, 0.25));
        worst.Consistent.Should().BeGreaterThan(0.5);
        worst.Error.Should().BeApproximately(Math.Log(worst.Consistent / 0.25), 1e-12);
    }

    [Fact]
    public void Consistent_judgments_have_no_worst()
    {
        double[,] judgments = { { 1, 2, 6 }, { Half, 1, 3 }, { 1.0 / 6, Third, 1 } };
        var priorities = PairwisePriorities.Eigenvector(judgments);
        Expect.Close(priorities.Weights.AsSpan(), [0.6, 0.3, 0.1]);
        Expect.Close(priorities.LargestEigenvalue, 3);
        priorities.Worst.Should().BeNull();
    }

    [Fact]
    public void Up_to_two_things_are_consistent()
    {
        PairwisePriorities.Eigenvector(new double[,] { { 1 } }).ConsistencyRatio(RandomIndex.Saaty1980).Should().Be(0);
        var two = PairwisePriorities.Eigenvector(new[,] { { 1, 3 }, { Third, 1 } });
        Expect.Close(two.Weights.AsSpan(), [0.75, 0.25]);
        two.ConsistencyRatio(RandomIndex.Simulated).Should().Be(0);
    }

    [Fact]
    public void A_table_ends_somewhere()
    {
        RandomIndex.Saaty1980.Of(10).Should().Be(1.49);
        RandomIndex.Saaty1980.Of(11).Should().BeNull();
        RandomIndex.Simulated.Of(15).Should().Be(1.5839958);
        RandomIndex.Simulated.Of(0).Should().BeNull();
    }

    [Fact]
    public void Very_inconsistent_judgments_still_converge()
    {
        var priorities = PairwisePriorities.Eigenvector(new[,] { { 1, 9, 1.0 / 9 }, { 1.0 / 9, 1, 9 }, { 9, 1.0 / 9, 1 } });
        Expect.Close(priorities.Weights.AsSpan(), [Third, Third, Third]);
        Expect.Close(priorities.LargestEigenvalue, 1 + 9 + (1.0 / 9));
    }

    [Fact]
    public void Refuses_judgments_that_are_none()
    {
        foreach (var judgments in new[] { new double[0, 0], new double[1, 2], new double[,] { { 1, 2 }, { 2, 1 } }, new double[,
            ] { { 1, -2 }, { -0.5, 1 } }, new[,] { { double.NaN } }, new double[,] { { 2 } } })
        {
            ((Action)(() => PairwisePriorities.Eigenvector(judgments))).Should().Throw<ArgumentException>();
            ((Action)(() => PairwisePriorities.GeometricMean(judgments))).Should().Throw<ArgumentException>();
        }
    }
}
