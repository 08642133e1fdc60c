using System.Globalization;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Multivariate;

/// <summary>Says what is conspicuous or undefined about how nodes go together.</summary>
internal static class MultivariateFindings
{
    public static IEnumerable<Diagnostic> Of(MultivariateAnalysis analysis, IReadOnlyList<AnalyzedNode> nodes, bool hasScores, int periods)
    {
        if (periods > 1)
        {
            yield return Diagnostic.Information(
                MultivariateCodes.Pooled,
                string.Create(CultureInfo.InvariantCulture,
                    $"{periods} periods are taken together: a unit's rows depend on each other, and p-values are smaller than they "
                    + $"should be."), hint: "Look at one period for p-values to be trusted.");
        }

        var rows = nodes.Max(n => n.Values.Length);
        if (hasScores && rows > analysis.Options.LargestSample)
            yield return Diagnostic.Information(MultivariateCodes.Thinned,
                string.Create(CultureInfo.InvariantCulture,
                    $"Correlation ratios are estimated on {analysis.Options.LargestSample} of up to {rows} rows, evenly spaced in "
                    + $"the order of the explaining scores."), hint: "Raise LargestSample for all rows.");
        foreach (var node in nodes.Where(n => hasScores || n.IsIndicator))
        {
            var count = Missing.CountPresent(node.Values);
            if (node.Only is { } only)
                yield return Constant(node,
                    string.Create(CultureInfo.InvariantCulture, $"all {(node.IsIndicator ? "values" : "scores")} are {only}"));
            else if (count < NodeCorrelation.FewestPairs) yield return Undefined(node.Code,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{node.Code}' has {Counted.Of(count, "value")}: a correlation needs {NodeCorrelation.FewestPairs}."));
            else if (!node.Varies)
                yield return Constant(node, string.Create(CultureInfo.InvariantCulture, $"all scores are {Moments.Of(node.Values).Mean}"));
        }

        foreach (var diagnostic in analysis.Correlations.Select(c => Of(c, analysis.Options)).OfType<Diagnostic>()) yield return diagnostic;
        foreach (var diagnostic in analysis.Dimensions.SelectMany(d => Of(d, analysis.Options))) yield return diagnostic;
    }

    private static Diagnostic? Of(NodeCorrelation pair, MultivariateOptions options)
    {
        var place = new Location { Node = pair.First };
        var by = string.Create(CultureInfo.InvariantCulture,
            $"by {pair.Pearson.Coefficient:0.###} (p {(pair.Pearson.PValue < 0.001 ? "below 0.001"
                : string.Create(CultureInfo.InvariantCulture, $"{pair.Pearson.PValue:0.###}"))}, {Counted.Of(pair.Count, "pair")})");
        return pair.Flag switch
        {
            CorrelationFlag.TradeOff => Diagnostic.Warning(
                MultivariateCodes.TradeOff, $"'{pair.First}' and '{pair.Second}' correlate {by}: who gains in one loses in the other.",
                place, "Check the direction; where the framework wants both, weights are what they are exchanged at."),
            CorrelationFlag.Weak => Diagnostic.Warning(
                MultivariateCodes.Weak,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{pair.First}' correlates with its dimension '{pair.Second}' {by}, less than {options.LowestWithDimension}."),
                place, "It says little there: move it, or take it out."),
            CorrelationFlag.Redundant when pair.Relation == CorrelationRelation.WithDimension => Diagnostic.Warning(
                MultivariateCodes.Redundant,
                string.Create(CultureInfo.InvariantCulture, $"'{pair.First}' correlates with its dimension '{pair.Second}' {by}, more than "
                    + $"{options.HighestWithDimension}: the two are nearly the same."), place,
                    "See whether its siblings matter: weigh it less, or keep it alone."),
            CorrelationFlag.Redundant => Diagnostic.Warning(
                MultivariateCodes.Redundant,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{pair.First}' and '{pair.Second}' correlate {by}, more than {options.Redundancy}: they count the same thing "
                    + $"twice."), place, "Keep one, or let them share a weight."),
            CorrelationFlag.Apart => Diagnostic.Warning(
                MultivariateCodes.Apart,
                string.Create(CultureInfo.InvariantCulture, $"The dimensions '{pair.First}' and '{pair.Second}' correlate {by}, less than "
                    + $"{options.LowestAmongDimensions}: one number hides two stories."), place, "Show them beside the index."),
            CorrelationFlag.Overlapping => Diagnostic.Warning(
                MultivariateCodes.Overlapping,
                string.Create(CultureInfo.InvariantCulture, $"The dimensions '{pair.First}' and '{pair.Second}' correlate {by}, more than "
                    + $"{options.HighestAmongDimensions}: they may be one."), place, "Merge them, or say what tells them apart."),
            _ => null,
        };
    }

    private static IEnumerable<Diagnostic> Of(DimensionStructure dimension, MultivariateOptions options)
    {
        var place = new Location { Node = dimension.Code };
        if (dimension.Undefined is { } reason)
            yield return Undefined(dimension.Code,
                $"'{dimension.Code}' has no {(dimension.Alpha is null ? "α and no principal components" : "principal components")}: "
                    + $"{reason}.");
        if (dimension.Flags.HasFlag(StructureFlags.LowConsistency))
            yield return Diagnostic.Warning(MultivariateCodes.LowConsistency,
                string.Create(CultureInfo.InvariantCulture,
                    $"The {dimension.Varying.Count} parts of '{dimension.Code}' have a standardized α of "
                    + $"{dimension.StandardizedAlpha:0.###}, below {options.LowestConsistency}."), place,
                    "They do not measure one thing; where the framework means them to add up nevertheless, say so.");
        if (dimension.Flags.HasFlag(StructureFlags.SeveralComponents))
            yield return Diagnostic.Warning(MultivariateCodes.SeveralComponents,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{dimension.Code}' has {dimension.GreatComponents} components with an eigenvalue above "
                    + $"{options.LeastEigenvalue}."), place, "Look at the loadings: it may be several dimensions.");
        if (dimension.Flags.HasFlag(StructureFlags.WeakFirstComponent))
            yield return Diagnostic.Warning(MultivariateCodes.WeakFirstComponent,
                string.Create(CultureInfo.InvariantCulture,
                    $"One component explains {dimension.Components[0].Share:P0} of '{dimension.Code}', less than "
                    + $"{options.LowestFirstShare:P0}."), place);
    }

    private static Diagnostic Constant(AnalyzedNode node, string what) => Diagnostic.Warning(
        MultivariateCodes.Constant,
            $"'{node.Code}' is constant: {what}. It goes with nothing, and is left out where the structure of its dimension is looked at.",
            new Location { Node = node.Code });

    private static Diagnostic Undefined(string node, string message) =>
        Diagnostic.Warning(MultivariateCodes.Undefined, message, new Location { Node = node });
}
