using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Multivariate;

/// <summary>What every node matters in the root's scores.</summary>
internal static class NodeImportance
{
    public static EquatableArray<AchievedImportance> Of(IReadOnlyList<AnalyzedNode> nodes, int largestSample)
    {
        var root = nodes[0].Values;
        return nodes.Skip(1).Select(node =>
        {
            var (x, y) = Missing.RemovePairs(node.Values, root);
            var correlation = x.Length < NodeCorrelation.FewestPairs ? double.NaN : Correlation.Pearson(x, y);
            if (x.Length > largestSample) (x, y) = Thinned(x, y, largestSample);
            return new AchievedImportance(node.Code, node.Weight, Known(correlation), Known(CorrelationRatio.Of(x, y)));
        }).ToEquatableArray();
    }

    /// <summary>Evenly spaced in the order of x, so that a curve keeps its shape from end to end.</summary>
    private static (double[] X, double[] Y) Thinned(double[] x, double[] y, int count)
    {
        var order = Enumerable.Range(0, x.Length).OrderBy(i => x[i]).ThenBy(i => y[i]).ToArray();
        var taken = Enumerable.Range(0, count).Select(i => order[(int)((long)i * (x.Length - 1) / (count - 1))]).ToArray();
        return (Array.ConvertAll(taken, i => x[i]), Array.ConvertAll(taken, i => y[i]));
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
