namespace InnovationPotential.Assessments;

/// <summary>The forms in which one unit's result is shown.</summary>
internal static class UnitTexts
{
    /// <summary>The tree and, where there are any, the findings.</summary>
    public static IEnumerable<TextTable> Tables(UnitAssessment result)
    {
        var ofTotal = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var node in result.Nodes) ofTotal[node.Code] = node.Weight * (node.Parent is { } parent ? ofTotal[parent] : 1);
        ResultColumn<NodeAssessment>[] columns =
        [
            new("node", n => new string('\u00a0', 2 * n.Depth) + n.Node.Title),
            new("observed", n => Observed(n.Observation) + Error(result, n)) { Alignment = TextAlignment.Right },
            .. Array.ConvertAll(NodeScores.Columns, c => c.Of<NodeAssessment>(n => n.Scores)),
            new("shareOfParent", n => n.Weight, NumberText.Percent),
            new("shareOfTotal", n => ofTotal[n.Code], NumberText.Percent),
            new("addsToParent", n => n.Contribution, NumberText.Show),
        ];
        yield return columns.Show(result.Nodes, Heading(result));
        if (!result.Findings.IsEmpty) yield return AssessmentTexts.FindingsOf(result);
    }

    private static string Observed(Observation? observation) => observation switch
    {
        null => "",
        { Value: { } value } known => NumberText.Short(value) + (known.State == ObservationState.Imputed ? " imputed" : ""),
        { State: ObservationState.NotApplicable } => "not applicable",
        _ => "missing",
    };

    // What is stated of the value as it was read, which stands before its error where preparation has changed it.
    private static string Error(UnitAssessment result, NodeAssessment node)
    {
        if (node.Observation is not { Value: { } value } || result.Row.Assessment.Source is not { } source || !source.Contains(node.Code))
            return "";
        var stated = result.Period is { } period ? source[result.Unit, node.Code, period] : source[result.Unit, node.Code];
        string[] parts =
        [
            .. stated.StandardError is { } error ? new[] { $"± {NumberText.Short(error)}" } : [],
            .. stated.Low is { } low ? new[] { $"[{NumberText.Short(low)}, {NumberText.Short(stated.High)}]" } : [],
        ];
        var text = string.Join(" ", parts);
        return text.Length == 0 ? "" : value == stated.Value ? $" {text}" : $" (of {NumberText.Short(stated.Value)} {text})";
    }

    private static string Heading(UnitAssessment result)
    {
        var period = result.Period is { } p ? $", {p}" : "";
        var imputed = result.ImputedShare > 0 ? $" and {NumberText.Percent(result.ImputedShare)} imputed" : "";
        var level = result.Level is { } name ? $", level {name}" : "";
        return $"{result.Name}{period}: score {NumberText.Show(result.Score)} in [{NumberText.Show(result.Low)}, "
            + $"{NumberText.Show(result.High)}], coverage {NumberText.Percent(result.Coverage)}{imputed}, rank "
            + $"{NumberText.Rank(result.Rank)}{level}";
    }
}
