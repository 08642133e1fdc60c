using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Expected values: the reference files, and R 4.2.2's cor.test.</summary>
public class CorrelationTests
{
    private static readonly string[] Codes = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];

    [Theory]
    [InlineData("corr_pearson.csv", CorrelationMethod.Pearson)]
    [InlineData("corr_spearman.csv", CorrelationMethod.Spearman)]
    public void Pairwise_complete_matrix_agrees_with_the_reference(string file, CorrelationMethod method)
    {
        var matrix = CovarianceMatrix.PairwiseCorrelations(ReferenceTable.Read("small11", "input.csv").Columns(Codes), method);
        var rows = ReferenceTable.Read("small11", file).Rows;
        rows.Should().HaveCount(64);
        foreach (var row in rows)
            Expect.Close(matrix[Array.IndexOf(Codes, row[0]), Array.IndexOf(Codes, row[1])], ReferenceTable.Number(row[2]), 1e-14,
                row[0] + row[1]);
    }

    [Theory]
    [InlineData("pvals_pearson.csv", CorrelationMethod.Pearson)]
    [InlineData("pvals_spearman.csv", CorrelationMethod.Spearman)]
    [InlineData("pvals_kendall.csv", CorrelationMethod.Kendall)]
    public void P_values_agree_with_the_reference(string file, CorrelationMethod method)
    {
        var (input, expected) = (ReferenceTable.Read("small11", "input.csv"), ReferenceTable.Read("small11", file));
        for (var i = 0; i < Codes.Length; i++)
            for (var j = 0; j < Codes.Length; j++)
            {
                if (i == j) continue;
                var test = CorrelationTest.Of(input.Column(Codes[i]), input.Column(Codes[j]), method);
                Expect.Close(test.PValue, ReferenceTable.Number(expected.Rows[i][j + 1]), method == CorrelationMethod.Spearman ? 1e-3
                    : 1e-12, $"{Codes[i]} {Codes[j]}");
            }
    }

    [Theory]
    [InlineData(CorrelationMethod.Pearson, 0.52048233478239381, 0.12298158707664898)]
    [InlineData(CorrelationMethod.Spearman, 0.8780487804878051, 0.00083312115835332257)]
    [InlineData(CorrelationMethod.Kendall, 0.75, 0.0029275841139365676)]
    public void Ties_are_corrected(CorrelationMethod method, double coefficient, double p)
    {
        var test = CorrelationTest.Of(
            [2.1, 3.7, 3.7, 5.2, 8.8, 13.1, 21.4, 34.9, -4.5, 0.3, double.NaN], [1.0, 2.5, 0.4, 6.1, 5.9, 7.3, 40.2, 6.1, -1.2, 0.9, 3],
            method);
        Expect.Close(test.Coefficient, coefficient);
        Expect.Close(test.PValue, p);
        test.Should().Match<CorrelationTest>(t => t.Count == 10 && !t.IsExact);
    }

    [Theory]
    [InlineData(CorrelationMethod.Spearman, 0.78571428571428548, 0.048015873015873019)]
    [InlineData(CorrelationMethod.Kendall, 0.61904761904761907, 0.069047619047619024)]
    public void Small_untied_samples_are_exact(CorrelationMethod method, double coefficient, double p)
    {
        var test = CorrelationTest.Of([5, 3, 9, 1, 7, 2, 8], [2, 4, 8, 1, 9, 3, 6], method);
        Expect.Close(test.Coefficient, coefficient);
        Expect.Close(test.PValue, p);
        test.IsExact.Should().BeTrue();
    }

    [Theory]
    // Counted over the 12! orders; R has the series, 0.0058975.
    [InlineData(CorrelationMethod.Spearman, 0.7622377622377623, 0.005532620350328684)]
    [InlineData(CorrelationMethod.Kendall, 0.5757575757575758, 0.008757732750788394)]
    public void Twelve_pairs_both_ways(CorrelationMethod method, double coefficient, double p)
    {
        double[] x = [12, 3, 5, 1, 10, 7, 2, 8, 4, 11, 6, 9];
        double[] y = [9, 6, 2, 3, 12, 5, 1, 10, 8, 11, 4, 7];
        Expect.Close(CorrelationTest.Of(x, y, method).PValue, p);
        var negative = CorrelationTest.Of(x, Array.ConvertAll(y, v => -v), method);
        Expect.Close(negative.Coefficient, -coefficient);
        Expect.Close(negative.PValue, p);
    }

    [Theory]
    [InlineData(CorrelationMethod.Spearman, 0.054237288135593226, 0.67990852314408445)]
    [InlineData(CorrelationMethod.Kendall, 0.054237288135593219, 0.54035179738396355)]
    public void Sixty_pairs(CorrelationMethod method, double coefficient, double p)
    {
        double[] x = [.. Enumerable.Range(1, 60).Select(i => (double)i)];
        var test = CorrelationTest.Of(x, Array.ConvertAll(x, i => i * 37 % 61), method);
        Expect.Close(test.Coefficient, coefficient);
        Expect.Close(test.PValue, p);
        test.IsExact.Should().BeFalse();
    }

    [Fact]
    public void Kendall_counts_pairs() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Array[2, 40].Sample(pairs =>
        {
            double score = 0, untiedX = 0, untiedY = 0;
            for (var i = 0; i < pairs.Length; i++)
                for (var j = 0; j < i; j++)
                {
                    var (a, b) = (Math.Sign(pairs[i].Item1 - pairs[j].Item1), Math.Sign(pairs[i].Item2 - pairs[j].Item2));
                    score += a * b;
                    untiedX += a * a;
                    untiedY += b * b;
                }
            var tau = Correlation.Kendall(Array.ConvertAll(pairs, p => (double)p.Item1), Array.ConvertAll(pairs, p => (double)p.Item2));
            var expected = score / Math.Sqrt(untiedX * untiedY);
            return double.IsNaN(expected) ? double.IsNaN(tau) : Math.Abs(tau - expected) < 1e-12;
        });

    [Theory]
    [InlineData(CorrelationMethod.Pearson)]
    [InlineData(CorrelationMethod.Spearman)]
    [InlineData(CorrelationMethod.Kendall)]
    public void Undefined_without_variation_or_pairs(CorrelationMethod method)
    {
        Correlation.Of([1, 1, 1], [1, 2, 3], method).Should().Be(double.NaN);
        Correlation.Of([1, double.NaN, 2], [double.NaN, 2, 3], method).Should().Be(double.NaN);
        CorrelationTest.Of([1, 1, 1], [1, 2, 3], method).PValue.Should().Be(double.NaN);
        Correlation.Of([1, 2], [2, 1], method).Should().Be(-1);
    }

    [Fact]
    public void A_perfect_line_has_p_zero_and_two_points_none()
    {
        CorrelationTest.Pearson([1, 2, 3, 4], [2, 4, 6, 8]).PValue.Should().BeLessThan(1e-12);
        CorrelationTest.Pearson([1, 2], [2, 4]).PValue.Should().Be(double.NaN);
    }

    [Fact]
    public void Pearson_survives_the_limits_of_a_double()
    {
        double[] y = [1, 3, 2, 5];
        Expect.Close(Correlation.Pearson([1e307, 2e307, 3e307, 4e307], y), 0.8315218406202999);
        Expect.Close(Correlation.Pearson([1e-307, 2e-307, 3e-307, 4e-307], y), 0.8315218406202999);
    }

    [Fact]
    public void Refuses_other_lengths_and_methods()
    {
        ((Action)(() => Correlation.Pearson([1, 2], [1]))).Should().Throw<ArgumentException>();
        ((Action)(() => Correlation.Of([1, 2], [1, 2], (CorrelationMethod)7))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => CorrelationTest.Of([1, 2], [1, 2], (CorrelationMethod)7))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => CovarianceMatrix.Pairwise([[1, 2], [1]]))).Should().Throw<ArgumentException>();
    }
}
