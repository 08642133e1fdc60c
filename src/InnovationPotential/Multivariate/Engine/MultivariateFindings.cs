namespace InnovationPotential.Multivariate;

/// <summary>Says what is conspicuous or undefined about how nodes go together.</summary>
internal static class MultivariateFindings
{
    public static IEnumerable<Diagnostic> Of(MultivariateAnalysis analysis, IReadOnlyList<AnalyzedNode> nodes, bool hasScores, int periods)
    {
        if (periods > 1) yield return Pooled(periods);
        var rows = nodes.Max(n => n.Values.Length);
        if (hasScores && rows > analysis.Options.LargestSample)
            yield return Diagnostic.Information(MultivariateCodes.Thinned,
                Invariant($"Correlation ratios are estimated on {analysis.Options.LargestSample} of up to {rows} rows, evenly spaced in "
                    + $"the order of the explaining scores."), hint: "Raise LargestSample for all rows.");
        foreach (var node in analysis.Compared)
        {
            var count = Missing.CountPresent(node.Values);
            if (node.Only is { } only)
                yield return Constant(node,
                    Invariant($"all {(node.IsIndicator ? "values" : "scores")} are {only}"));
            else if (count < NodeCorrelation.FewestPairs) yield return Undefined(node.Code,
                Invariant($"'{node.Code}' has {Counted.Of(count, "value")}: a correlation needs {NodeCorrelation.FewestPairs}."));
            else if (!node.Varies)
                yield return Constant(node, Invariant($"all scores are {Moments.Of(node.Values).Mean}"));
        }

        foreach (var diagnostic in analysis.Correlations.Select(c => Of(c, analysis.Options)).OfType<Diagnostic>()) yield return diagnostic;
        foreach (var diagnostic in analysis.Dimensions.SelectMany(d => Of(d, analysis.Options))) yield return diagnostic;
    }

    public static Diagnostic Pooled(int periods) => Diagnostic.Information(
        MultivariateCodes.Pooled,
        Invariant($"{periods} periods are taken together: a unit's rows depend on each other, and p-values are smaller than they "
                + $"should be."), hint: "Look at one period for p-values to be trusted.");

    private static Diagnostic? Of(NodeCorrelation pair, MultivariateOptions options)
    {
        var by = Invariant($"by {pair.Pearson.Coefficient:0.###} (p {(pair.Pearson.PValue < 0.001 ? "below 0.001"
                : Invariant($"{pair.Pearson.PValue:0.###}"))}, {Counted.Of(pair.Count, "pair")})");
        (string Code, string Message, string Hint)? found = pair.Flag switch
        {
            CorrelationFlag.TradeOff => (MultivariateCodes.TradeOff,
                $"'{pair.First}' and '{pair.Second}' correlate {by}: who gains in one loses in the other.",
                "Check the direction; where the framework wants both, weights are what they are exchanged at."),
            CorrelationFlag.Weak => (MultivariateCodes.Weak,
                Invariant($"'{pair.First}' correlates with its dimension '{pair.Second}' {by}, less than {options.LowestWithDimension}."),
                "It says little there: move it, or take it out."),
            CorrelationFlag.Redundant when pair.Relation == CorrelationRelation.WithDimension => (MultivariateCodes.Redundant,
                Invariant($"'{pair.First}' correlates with its dimension '{pair.Second}' {by}, more than "
                    + $"{options.HighestWithDimension}: the two are nearly the same."),
                "See whether its siblings matter: weigh it less, or keep it alone."),
            CorrelationFlag.Redundant => (MultivariateCodes.Redundant,
                Invariant($"'{pair.First}' and '{pair.Second}' correlate {by}, more than {options.Redundancy}: they count the same thing "
                    + $"twice."),
                "Keep one, or let them share a weight."),
            CorrelationFlag.Apart => (MultivariateCodes.Apart,
                Invariant($"The dimensions '{pair.First}' and '{pair.Second}' correlate {by}, less than "
                    + $"{options.LowestAmongDimensions}: one number hides two stories."),
                "Show them beside the index."),
            CorrelationFlag.Overlapping => (MultivariateCodes.Overlapping,
                Invariant($"The dimensions '{pair.First}' and '{pair.Second}' correlate {by}, more than "
                    + $"{options.HighestAmongDimensions}: they may be one."),
                "Merge them, or say what tells them apart."),
            _ => null,
        };
        return found is var (code, message, hint) ? Diagnostic.Warning(code, message, new Location { Node = pair.First }, hint) : null;
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
                Invariant($"The {dimension.Varying.Count} parts of '{dimension.Code}' have a standardized α of "
                    + $"{dimension.StandardizedAlpha:0.###}, below {options.LowestConsistency}."), place,
                    "They do not measure one thing; where the framework means them to add up nevertheless, say so.");
        if (dimension.Flags.HasFlag(StructureFlags.SeveralComponents))
            yield return Diagnostic.Warning(MultivariateCodes.SeveralComponents,
                Invariant($"'{dimension.Code}' has {dimension.GreatComponents} components with an eigenvalue above "
                    + $"{options.LeastEigenvalue}."), place, "Look at the loadings: it may be several dimensions.");
        if (dimension.Flags.HasFlag(StructureFlags.WeakFirstComponent))
            yield return Diagnostic.Warning(MultivariateCodes.WeakFirstComponent,
                Invariant($"One component explains {dimension.Components[0].Share:P0} of '{dimension.Code}', less than "
                    + $"{options.LowestFirstShare:P0}."), place);
    }

    private static Diagnostic Constant(AnalyzedNode node, string what) => Diagnostic.Warning(
        MultivariateCodes.Constant,
            $"'{node.Code}' is constant: {what}. It goes with nothing, and is left out where the structure of its dimension is looked at.",
            new Location { Node = node.Code });

    private static Diagnostic Undefined(string node, string message) =>
        Diagnostic.Warning(MultivariateCodes.Undefined, message, new Location { Node = node });
}
