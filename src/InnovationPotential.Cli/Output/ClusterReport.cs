using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The article's own system over its eleven clusters: what can be said of them, and what cannot.</summary>
internal static class ClusterReport
{
    private static readonly string[] Kinds = ["traditional", "innovative"];

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
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of {quantities.Length * example.Units.Count} actual values of quantities {actual} are reported, of as many targets for "
                    + $"2020 {planned}: all figures of the article are plans."),
            "Resources against the programs' own targets are therefore unknown, not 100 %: no score, and bounds that leave everything "
                + "open.",
        ];
    }

    /// <summary>The clusters of either kind of specialization, side by side.</summary>
    public static TextTable Specializations()
    {
        var example = SmeClusterPotential.Example;
        var score = SmeClusterPotential.ScoreSum.Assess(example);
        var table = new TextTable(["of the institutional components", .. Kinds.Select(k => TextColumn.Number(k))]);
        var groups = Kinds.Select(kind => example.Units.Where(u => example.AttributeOf(u, "specialization_kind") == kind).ToArray())
            .ToArray();
        var nodes = groups.Select(units => units.Select(u => score[u]["institutional"]).ToArray()).ToArray();
        table.Add(["clusters", .. groups.Select(units => NumberText.Rank(units.Length))]);
        table.Add(["mean score of what is known", .. nodes.Select(n => NumberText.Show(n.Average(x => x.Score)))]);
        table.Add(["mean of the lowest", .. nodes.Select(n => NumberText.Show(n.Average(x => x.Low)))]);
        table.Add(["mean of the highest", .. nodes.Select(n => NumberText.Show(n.Average(x => x.High)))]);
        table.Add(["mean coverage", .. nodes.Select(n => NumberText.Percent(n.Average(x => x.Coverage)))]);
        foreach (var component in ClusterComponent.All)
        {
            table.Add([component.Name + ", operating / partial / absent / unknown",
                .. groups.Select(units => Counts(example, units, component.Code))]);
        }

        return table;
    }

    private static int Known(IndicatorTable table, string code) =>
        Enumerable.Range(0, table.RowCount).Count(row => table[code][row].Value is not null);

    private static string Counts(IndicatorTable table, string[] units, string code)
    {
        var values = units.Select(u => table[code][table.Units.AsSpan().IndexOf(u)].Value).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{values.Count(v => v == 2)} / {values.Count(v => v == 1)} / {values.Count(v => v == 0)} / {values.Count(v => v is null)}");
    }

    private static string Of(UnitAssessment result, int digits) =>
        $"{NumberText.Show(result.Score, digits)} in {NumberText.Show(result.Low, digits)} to "
            + $"{NumberText.Show(result.High, digits)}, {NumberText.Percent(result.Coverage)}";
}
