namespace InnovationPotential.Robustness;

/// <summary>What is to be said of the combinations of alternatives: where they are undefined, and what they cost.</summary>
internal static class VariantNotes
{
    private const int Named = 3;

    public static IEnumerable<Diagnostic> Of(StudyVariant[] variants, StudyInputs inputs) =>
        [.. Undefined(variants, inputs), .. Called(variants)];

    // Refused is what cannot be evaluated, not what may turn out to be undefined: such rows have no score, and are counted.
    private static IEnumerable<Diagnostic> Undefined(StudyVariant[] variants, StudyInputs inputs)
    {
        var found =
            from variant in variants.Select((v, i) => (v.Plans, Combination: inputs.Describe(i)))
            from negative in variant.Plans.SelectMany(s => s.Negative).GroupBy(n => n.Node.Code)
            let node = negative.First().Node
            group (variant.Combination, Rows: negative.Sum(n => n.Rows)) by (node.Code, node.Strategy.AggregationOf(node.Outline!)!.Kind);
        foreach (var same in found)
        {
            var (rows, combinations) = (same.Max(s => s.Rows), same.Select(s => s.Combination).ToArray());
            yield return Diagnostic.Warning(RobustnessCodes.UndefinedBelowZero,
                $"{With(combinations)}{Counted.Of(rows, "row has", "rows have")} scores below 0 in '{same.Key.Code}', where its "
                    + $"{same.Key.Kind} aggregation is undefined: no score is there.",
                new Location { Node = same.Key.Code },
                "Normalize onto a range above 0, or take the alternatives apart into two studies.");
        }
    }

    private static IEnumerable<Diagnostic> Called(StudyVariant[] variants)
    {
        var called = variants.SelectMany(v => v.Plans).SelectMany(s => s.Called)
            .Select(c => (c.IsForAllLanes, Text: $"'{c.Node.Code}' ({c.Node.Strategy.AggregationOf(c.Node.Outline!)?.Kind
                ?? c.Node.Strategy.Kind})")).Distinct().ToLookup(c => c.IsForAllLanes, c => c.Text);
        if (called.Count == 0) yield break;
        var together = called[true].Any() ? $" {string.Join(", ", called[true])} for 32 replications at once." : "";
        var single = called[false].Any() ? $" {string.Join(", ", called[false])} once a replication, which may take most of the time." : "";
        yield return Diagnostic.Information(RobustnessCodes.RulesAsked,
            $"Rules that are no means are asked for their scores:{together}{single}");
    }

    /// <summary>Some combinations in words, to begin a sentence with; nothing for the only one there is.</summary>
    public static string With(string[] combinations) => combinations is [""] ? ""
        : $"With {string.Join("; with ", combinations.Take(Named))}"
            + $"{(combinations.Length > Named ? $"; and {Counted.Of(combinations.Length - Named, "more", "more")}" : "")}: ";
}
