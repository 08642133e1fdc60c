using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>
/// Expected values: OECD/JRC Handbook (2008), Table 16, recomputed with R 4.2.2's eigen; the reference loadings of small11.
/// </summary>
public class PrincipalComponentsTests
{
    [Fact]
    public void Eigenvalues_of_the_technology_achievement_index()
    {
        var components = Of(Tai23.Columns);
        Expect.Close(
            components.Eigenvalues.AsSpan(),
            [3.354361207288002, 1.746060116214698, 0.9848620302345847, 0.8939157330866079, 0.4711961306614231, 0.2994520318731192,
                0.1744221814516593, 0.07573056918990351]);
        Expect.Close(components.Shares.AsSpan(), [0.419, 0.218, 0.123, 0.112, 0.059, 0.037, 0.022, 0.009], 5e-4);
        components.CountToKeep().Should().Be(2);
        components.CountToKeep(eigenvalue: 0.85).Should().Be(4);
        components.CountToKeep(share: 0.3, together: 0.7).Should().Be(3);
    }

    [Fact]
    public void First_component_agrees_with_the_reference_up_to_its_sign()
    {
        var (input, expected) =
            (ReferenceTable.Read("small11", "input.csv"), ReferenceTable.Read("small11", "pca_weights_raw_listwise.csv"));
        var weights = expected.Text("iCode").Zip(expected.Column("Weight")).ToDictionary();
        foreach (var pillar in new string[][] { ["x1", "x2", "x3"], ["x4", "x5"], ["x6", "x7", "x8"] })
        {
            var vector = Of(Missing.RemoveRows(input.Columns(pillar))).Vectors[0];
            double[] published = Array.ConvertAll(pillar, code => weights[code]);
            var sign = Math.Sign(published.Sum());
            Expect.Close(vector.AsSpan(), Array.ConvertAll(published, x => sign * x), 1e-12);
        }
    }

    [Fact]
    public void Loadings_of_all_components_restore_the_matrix()
    {
        var matrix = CovarianceMatrix.PairwiseCorrelations(Tai23.Columns);
        var loadings = Of(Tai23.Columns).Loadings(8);
        for (var i = 0; i < 8; i++)
            for (var j = 0; j < 8; j++)
                Expect.Close(Enumerable.Range(0, 8).Sum(k => loadings[i, k] * loadings[j, k]), matrix[i, j], 1e-13);
    }

    [Fact]
    public void A_singular_matrix_has_a_component_without_variance()
    {
        var components = Of([[1, 2, 3, 5], [2, 4, 6, 10], [1, 0, 1, 0]]);
        components.Eigenvalues[2].Should().BeApproximately(0, 1e-12).And.BeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void Signs_are_fixed()
    {
        PrincipalComponents.TryOf(new double[,] { { 1, -0.5 }, { -0.5, 1 } }, out var components, out _).Should().BeTrue();
        var h = Math.Sqrt(0.5);
        Expect.Close(components!.Vectors[0].AsSpan(), [h, -h]);
        Expect.Close(components.Vectors[1].AsSpan(), [h, h]);
    }

    [Theory]
    [InlineData(nameof(MatrixProblem.TooSmall), new[] { 1.0 }, 1)]
    [InlineData(nameof(MatrixProblem.TooSmall), new double[0], 0)]
    [InlineData(nameof(MatrixProblem.NotFinite), new[] { 1, double.NaN, double.NaN, 1 }, 2)]
    [InlineData(nameof(MatrixProblem.Indefinite), new[] { 1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1 }, 3)]
    public void Problems_are_named(string expected, double[] entries, int rows)
    {
        var matrix = new double[rows, rows == 0 ? 0 : entries.Length / rows];
        Buffer.BlockCopy(entries, 0, matrix, 0, entries.Length * sizeof(double));
        PrincipalComponents.TryOf(matrix, out var components, out var problem).Should().BeFalse();
        components.Should().BeNull();
        problem.ToString().Should().Be(expected);
    }

    [Fact]
    public void Asks_for_components_there_are()
    {
        ((Action)(() => Of(Tai23.Columns).Loadings(9))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Of(Tai23.Columns).Loadings(0))).Should().Throw<ArgumentOutOfRangeException>();
    }

    internal static PrincipalComponents Of(double[][] columns)
    {
        PrincipalComponents.TryOf(CovarianceMatrix.PairwiseCorrelations(columns), out var components, out var problem).Should().BeTrue();
        problem.Should().Be(MatrixProblem.None);
        return components!;
    }
}
