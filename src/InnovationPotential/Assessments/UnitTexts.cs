using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which one unit's result is shown.</summary>
internal static class UnitTexts
{
    /// <summary>The tree and, where there are any, the findings.</summary>
    public static IEnumerable<TextTable> Tables(UnitAssessment result)
    {
        yield return Tree(result);
        if (result.Findings.IsEmpty) yield break;
        var findings = new TextTable("node", "finding");
        foreach (var finding in result.Findings) findings.Add(finding.Node, finding.Text);
        yield return findings;
    }

    private static TextTable Tree(UnitAssessment result)
    {
        var table = new TextTable("node", TextColumn.Number("observed"), TextColumn.Number("score"), TextColumn.Number("low"),
            TextColumn.Number("high"), TextColumn.Number("coverage"), TextColumn.Number("weight"), TextColumn.Number("adds"))
        {
            Caption = Heading(result),
        };
        foreach (var node in result.Nodes)
        {
            var observed = node.Observation is not { } observation
                ? "" : observation.Value is { } value
                ? NumberText.Short(value) + (observation.State == ObservationState.Imputed ? " imputed" : "")
                : observation.State == ObservationState.NotApplicable ? "not applicable" : "missing";
            table.Add(new string('\u00a0', 2 * node.Depth) + node.Node.Title, observed, NumberText.Show(node.Score),
                NumberText.Show(node.Low), NumberText.Show(node.High), NumberText.Percent(node.Coverage), NumberText.Percent(node.Weight),
                NumberText.Show(node.Contribution));
        }

        return table;
    }

    private static string Heading(UnitAssessment result)
    {
        var period = result.Period is { } p ? $", {p}" : "";
        var imputed = result.ImputedShare > 0 ? $" and {NumberText.Percent(result.ImputedShare)} imputed" : "";
        var level = result.Level is { } name ? $", level {name}" : "";
        return $"{result.Unit}{period}: score {NumberText.Show(result.Score)} in [{NumberText.Show(result.Low)}, "
            + $"{NumberText.Show(result.High)}], coverage {NumberText.Percent(result.Coverage)}{imputed}, rank "
            + $"{NumberText.Rank(result.Rank)}{level}";
    }
}
