using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

/// <summary>Weights of children of a node called "node", who weigh 1 and have one indicator unless said otherwise.</summary>
internal static class Weighed
{
    public static WeightingResult By(Weighting rule, string[] codes, double[][]? columns = null, double[]? nominal = null)
    {
        var ones = Enumerable.Repeat(1, codes.Length).ToArray();
        return rule.Weigh(new Siblings
        {
            Node = "node",
            Codes = codes,
            Nominal = nominal ?? Array.ConvertAll(ones, Convert.ToDouble),
            IndicatorCounts = ones,
            Scores = columns is null ? default : new ColumnBlock(columns.SelectMany(c => c).ToArray(), codes.Length, columns[0].Length),
        });
    }

    public static void ShouldBeNear(this EquatableArray<double> weights, params double[] expected)
    {
        weights.Should().HaveCount(expected.Length);
        for (var i = 0; i < expected.Length; i++) weights[i].Should().BeApproximately(expected[i], 1e-8, $"weight {i}");
    }

    public static void ShouldSay(this WeightingResult result, params (string Code, string Node)[] expected) =>
        result.Diagnostics.Select(d => (d.Code, d.Location.Node!)).Should().BeEquivalentTo(expected);
}
