using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The article's own system over its eleven clusters: what can be said of them, and what cannot.</summary>
internal static class ClusterReport
{
    /// <summary>Score, bounds and coverage of each cluster under each understanding.</summary>
    public static TextTable Understandings()
    {
        var example = SmeClusterPotential.Example;
        Assessment[] assessments =
        [
            SmeClusterPotential.ScoreSum.Assess(example), SmeClusterPotential.Index.Assess(example),
            SmeClusterPotential.Resources.Assess(example), SmeClusterPotential.Readiness.Assess(example),
        ];
        var table = new TextTable("unit", "score-sum", "index", "resources", "readiness level");
        foreach (var unit in example.Units)
            table.Add([unit, .. assessments.Select((a, i) => Of(a[unit], i == assessments.Length - 1 ? 0 : 3))]);
        return table;
    }

    /// <summary>How to read the table, with the number of actual values there are.</summary>
    public static string[] Notes()
    {
        var example = SmeClusterPotential.Example;
        var quantities = ClusterQuantity.All.ToArray();
        var (actual, planned) = (quantities.Sum(q => Known(example, q.Code)), quantities.Sum(q => Known(example, q.Plan)));
        return
        [
            "Six institutional components and sixteen quantities: score, then the lowest and the highest it could be, then how much is "
                + "known.",
            Invariant(
                $"Of {quantities.Length * example.Units.Count} actual values of quantities {actual} are reported, of as many targets for "
                    + $"2020 {planned}: all figures of the article are plans."),
            "Resources against the programs' own targets are therefore unknown, not 100 %: no score, and bounds that leave everything "
                + "open.",
        ];
    }

    /// <summary>The clusters of either kind of specialization, side by side.</summary>
    public static TextTable Specializations()
    {
        var groups = SmeClusterPotential.ScoreSum.Assess(SmeClusterPotential.Example).CompareGroups("specialization_kind");
        var table = new TextTable(["of the institutional components", .. groups.Groups.Select(g => TextColumn.Number(g))]);
        Add("clusters", r => NumberText.Rank(r.Units));
        Add("mean score of what is known", r => NumberText.Show(r.Mean));
        Add("mean of the lowest", r => NumberText.Show(r.Low));
        Add("mean of the highest", r => NumberText.Show(r.High));
        Add("mean coverage", r => NumberText.Percent(r.Coverage));
        foreach (var component in ClusterComponent.All)
        {
            Add(component.Name + ", operating / partial / absent / unknown",
                r => $"{r.Levels[2].Units} / {r.Levels[1].Units} / {r.Levels[0].Units} / {r.Levels[^1].Units}", component.Code);
        }

        return table;

        void Add(string name, Func<GroupRow, string> figure, string node = "institutional") =>
            table.Add([name, .. groups.Groups.Select(g => figure(groups[node, g]))]);
    }

    private static int Known(IndicatorTable table, string code) =>
        Enumerable.Range(0, table.RowCount).Count(row => table[code][row].Value is not null);

    private static string Of(UnitAssessment result, int digits) =>
        $"{NumberText.Show(result.Score, digits)} in {NumberText.Show(result.Low, digits)} to "
            + $"{NumberText.Show(result.High, digits)}, {NumberText.Percent(result.Coverage)}";
}
