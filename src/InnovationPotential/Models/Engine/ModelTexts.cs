namespace InnovationPotential.Models;

/// <summary>A model's tree for people.</summary>
internal static class ModelTexts
{
    /// <summary>One row a node, in the order of the tree.</summary>
    public static TextTable Table(IndicatorModel model)
    {
        var table = new TextTable("node", "code", TextColumn.Number("share"), "how")
        {
            Caption = $"{model.Title}: {Counted.Of(model.Indicators.Count, "indicator")}; shares are those of nominal weights among "
                + "siblings",
            Note = model.Bands is { } bands ? $"Levels: {string.Join("; ", bands.Items)}." : null,
        };
        Add(table, model.Root, 0, 1);
        return table;
    }

    private static void Add(TextTable table, ModelNode node, int depth, double share)
    {
        table.Add(new string('\u00a0', 2 * depth) + node.Title, node.Code, depth == 0 ? "" : NumberText.Percent(share),
            node is Indicator indicator ? How(indicator) : How((Dimension)node));
        if (node is not Dimension dimension) return;
        var total = dimension.Children.Sum(c => c.Weight);
        foreach (var child in dimension.Children) Add(table, child, depth + 1, total > 0 ? child.Weight / total : 0);
    }

    private static string How(Dimension dimension) => string.Join(", ",
        new[] { dimension.Strategy?.Kind, dimension.Aggregation?.Kind, dimension.Weighting?.Kind }.OfType<string>());

    private static string How(Indicator indicator)
    {
        var direction = indicator.Direction switch
        {
            Direction.HigherIsBetter => "higher is better",
            Direction.LowerIsBetter => "lower is better",
            _ => "a range is best",
        };
        return indicator.UnitOfMeasure is { } unit ? $"{direction}, {unit}" : direction;
    }
}
