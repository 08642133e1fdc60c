namespace InnovationPotential.Charts;

/// <summary>The tree of a model with the share of the whole that each node weighs: the root at the left, indicators at the right.</summary>
internal sealed class FrameworkPicture(IndicatorModel model, Func<ModelNode, double>? shareAmongSiblings, ChartOptions options)
    : Picture(options, options.Texts["framework.title", model.Title])
{
    protected override string Draw()
    {
        var leaves = model.Indicators.Count;
        var height = Math.Max(120, leaves * 18.0);
        var depth = DepthOf(model.Root);
        // Indicators have the longest names.
        var width = (Right - Margin) / (depth + 0.3);
        var heaviest = (Title: "", Share: 0.0);
        DrawNode(model.Root, 0, Y, height, 1, 0);
        Y += height + 10;
        Note("framework.note");
        return Texts["framework.says", leaves, model.Nodes.OfType<Dimension>().Count(), depth, heaviest.Title,
            Texts.Share(heaviest.Share)];

        void DrawNode(ModelNode node, int level, double top, double tall, double among, int color)
        {
            var x = Margin + (level * width);
            var share = tall / height;
            if (node is Indicator && share > heaviest.Share) heaviest = (node.Title, share);
            var fill = level == 0 ? Palette.Gray : Palette.Category(color);
            var title = Texts["framework.box", node.Title, Texts.Share(among), Texts.Share(share)];
            Box(x + 1, top + 0.5, WidthOf(node, x) - 2, tall - 1, fill, title,
                opacity: level == 0 ? 0.3 : 0.5 - (0.1 * Math.Min(3, level - 1)));
            if (tall >= 11) Label(node, x, top + (tall / 2), tall, among);
            if (node is not Dimension dimension) return;
            var total = dimension.Children.Sum(Among);
            for (var i = 0; i < dimension.Children.Count; i++)
            {
                var child = dimension.Children[i];
                var part = total > 0 ? Among(child) / total : 0;
                DrawNode(child, level + 1, top, tall * part, part, level == 0 ? i : color);
                top += tall * part;
            }
        }

        void Label(ModelNode node, double x, double middle, double tall, double among)
        {
            var room = WidthOf(node, x) - (node.Code == model.Code ? 12 : 44);
            Name(x + 6, middle, node.Title, Math.Max(20, room), TextAlignment.Left, Math.Max(1, (int)(tall / 13)));
            if (node.Code != model.Code) Text(x + WidthOf(node, x) - 6, middle + 4, Texts.Share(among), TextAlignment.Right, 10);
        }

        double WidthOf(ModelNode node, double x) => node is Indicator ? Right - x : width;

        double Among(ModelNode node) => shareAmongSiblings?.Invoke(node) ?? node.Weight;
    }

    private static int DepthOf(ModelNode node) => node is Dimension dimension ? 1 + dimension.Children.Max(DepthOf) : 1;
}
