namespace InnovationPotential.Attack;

/// <summary>What holds of every assessment, whatever the model: the first violations in words.</summary>
internal static class Soundness
{
    // What rounding may make of sums that are equal.
    private const double Slack = 1e-9;

    /// <summary>What holds where what was learned may have been edited by hand, too: numbers are numbers.</summary>
    public static IEnumerable<string> OfAny(Assessment assessment) =>
        Of(assessment).Where(f => !f.Contains(" not in [", StringComparison.Ordinal)
        && !f.Contains("is not among", StringComparison.Ordinal));

    public static IReadOnlyList<string> Of(Assessment assessment)
    {
        var found = new List<string>();
        var levels = assessment.Model.Bands?.Items.Select(b => b.Name).ToArray() ?? [];
        foreach (var result in assessment.Results)
        {
            foreach (var node in result.Nodes)
            {
                var place = $"{node.Code} of {result.Unit}{(result.Period is { } p ? $" {p}" : "")}";
                foreach (var (name, value) in new[] { ("score", node.Score), ("low", node.Low), ("high", node.High),
                    ("coverage", node.Coverage), ("contribution", node.Contribution), ("weight", node.Weight) })
                {
                    if (value is { } number && !double.IsFinite(number)) found.Add($"{place}: {name} {number:R}");
                }

                var slack = Slack * Math.Max(1, Math.Abs(node.Score ?? 0));
                if (node.Score + slack < node.Low || node.Score - slack > node.High || node.Low - slack > node.High)
                    found.Add($"{place}: {node.Score:R} not in [{node.Low:R}, {node.High:R}]");
                if (node.Coverage is < 0 or > 1) found.Add($"{place}: coverage {node.Coverage:R}");
                if (node.ImputedShare is not (>= 0 and <= 1)) found.Add($"{place}: imputed {node.ImputedShare:R}");
                if (node.Weight is < 0 or > 1 + Slack) found.Add($"{place}: weight {node.Weight:R}");
            }

            if (result.Level is { } level && !levels.Contains(level)) found.Add($"{result.Unit}: no band is called {level}");
            if (result.Level is { } own && !result.PossibleLevels.Contains(own))
                found.Add($"{result.Unit}: {own} is not among {string.Join(", ", result.PossibleLevels)}");
        }

        return found;
    }
}
