using InnovationPotential.Assessments;

namespace InnovationPotential.Multivariate;

/// <summary>The nodes of a model with the values to compare, the root first, each before its children.</summary>
internal static class AnalyzedTree
{
    /// <summary>The scores of all nodes; benchmarks have none here, for nothing is learned from them.</summary>
    public static IReadOnlyList<AnalyzedNode> Of(Assessment assessment, Period? period)
    {
        var rows = Rows(assessment.Table, period);
        IReadOnlyList<Period?> periods = period is not null || assessment.Periods.IsEmpty
            ? [period] : [.. assessment.Periods.Select(p => (Period?)p)];
        return [.. Walk(assessment.Model.Root, null, 0, 1, node => Scored(assessment, node, rows), dimension =>
            Shares(assessment, dimension, periods))];
    }

    /// <summary>
    /// The values of indicators of the units that are learned from, turned so that greater ones are better; dimensions have none.
    /// </summary>
    public static IReadOnlyList<AnalyzedNode> Of(IndicatorTable table, IndicatorModel model, Period? period)
    {
        table = UnitRoles.Learned(model, table);
        var rows = Rows(table, period);
        return [.. Walk(model.Root, null, 0, 1, node => node is Indicator i
            ? (Turned(i, table[i.Code].Values[rows]), OnlyOf(table[i.Code].Values[rows])) : ([], null), Nominal)];
    }

    private static Range Rows(IndicatorTable table, Period? period) =>
        period is { } p
            ? new Range(table.IndexOf(p) * table.Units.Count, (table.IndexOf(p) + 1) * table.Units.Count) : Range.EndAt(table.RowCount);

    // Scores that are equal but for rounding on their node's scale are one. A constant indicator may have no scores; it is no less there
    // for that.
    private static (double[] Values, double? Only) Scored(Assessment assessment, ModelNode node, Range rows)
    {
        double[] Learned(double[] column) => UnitRoles.Ranked(column, assessment.Model, assessment.Units)[rows];
        var scores = Learned([.. assessment.Scores(node.Code).Select(s => s ?? double.NaN)]);
        Rounding.Tie(scores, assessment.Plans.Max(p => p.Nodes[p.IndexOf(node.Code)].ScoreFloor));
        if (node is not Indicator indicator) return (scores, OnlyOf(scores));
        var observed = Learned(assessment.Table[indicator.Code].Values.ToArray());
        var only = OnlyOf(observed);
        return (only is not null && Missing.CountPresent(scores) == 0 ? observed : scores, only);
    }

    private static double? OnlyOf(ReadOnlySpan<double> values) =>
        Moments.Of(values) is { Count: >= NodeCorrelation.FewestPairs, IsConstant: true } m ? m.Mean : null;

    private static double[] Turned(Indicator indicator, ReadOnlySpan<double> values)
    {
        var turned = values.ToArray();
        return indicator.Direction switch
        {
            Direction.LowerIsBetter => Array.ConvertAll(turned, v => -v),
            Direction.TargetRange when indicator.TargetRange is { } range => Array.ConvertAll(turned, v => -range.DistanceOf(v)),
            _ => turned,
        };
    }

    private static Dictionary<string, double> Shares(Assessment assessment, Dimension dimension, IReadOnlyList<Period?> periods)
    {
        var sums = dimension.Children.ToDictionary(c => c.Code, _ => 0.0, StringComparer.Ordinal);
        foreach (var period in periods)
        {
            foreach (var (code, weight) in assessment.Fitted.WeightsOf(dimension.Code, period)) sums[code] += weight / periods.Count;
        }

        return sums;
    }

    private static Dictionary<string, double> Nominal(Dimension dimension)
    {
        var sum = dimension.Children.Sum(c => c.Weight);
        return dimension.Children.ToDictionary(c => c.Code, c => sum == 0 ? 0 : c.Weight / sum, StringComparer.Ordinal);
    }

    private static IEnumerable<AnalyzedNode> Walk(
        ModelNode node, string? parent, int depth, double weight, Func<ModelNode, (double[] Values, double? Only)> valuesOf, Func<Dimension,
            Dictionary<string, double>> shares)
    {
        var (values, only) = valuesOf(node);
        yield return new AnalyzedNode(node, depth, parent, values, only, weight);
        if (node is not Dimension dimension) yield break;
        var weights = shares(dimension);
        foreach (var below in dimension.Children.SelectMany(c =>
            Walk(c, node.Code, depth + 1, weight * weights[c.Code], valuesOf, shares))) yield return below;
    }
}
