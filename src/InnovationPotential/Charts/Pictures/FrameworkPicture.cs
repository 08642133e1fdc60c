using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>The tree of a model with the share of the whole that each node weighs: the root at the left, indicators at the right.</summary>
internal static class FrameworkPicture
{
    public static Chart Of(IndicatorModel model, Func<ModelNode, double>? shareAmongSiblings, ChartOptions options)
    {
        var frame = new ChartFrame(options, options.Texts["framework.title", model.Title]);
        var leaves = model.Indicators.Count;
        var height = Math.Max(120, leaves * 18.0);
        var depth = DepthOf(model.Root);
        // Indicators have the longest names.
        var width = (frame.Right - ChartFrame.Margin) / (depth + 0.3);
        var heaviest = (Title: "", Share: 0.0);
        Draw(model.Root, 0, frame.Y, height, 1, 0);
        frame.Y += height + 10;
        frame.Note(frame.Texts["framework.note"]);
        return frame.Finish(frame.Texts["framework.says", leaves, model.Nodes.OfType<Dimension>().Count(), depth, heaviest.Title,
            frame.Texts.Share(heaviest.Share)]);

        void Draw(ModelNode node, int level, double top, double tall, double among, int color)
        {
            var x = ChartFrame.Margin + (level * width);
            var share = tall / height;
            if (node is Indicator && share > heaviest.Share) heaviest = (node.Title, share);
            var fill = level == 0 ? Palette.Gray : Palette.Category(color);
            var title = frame.Texts["framework.box", node.Title, frame.Texts.Share(among), frame.Texts.Share(share)];
            frame.Canvas.Box(x + 1, top + 0.5, (node is Indicator ? frame.Right - x : width) - 2, tall - 1, fill, title, opacity: level == 0
                ? 0.3 : 0.5 - (0.1 * Math.Min(3, level - 1)));
            if (tall >= 11) Label(node, x, top + (tall / 2), tall, among);
            if (node is not Dimension dimension) return;
            var total = dimension.Children.Sum(Among);
            for (var i = 0; i < dimension.Children.Count; i++)
            {
                var child = dimension.Children[i];
                var part = total > 0 ? Among(child) / total : 0;
                Draw(child, level + 1, top, tall * part, part, level == 0 ? i : color);
                top += tall * part;
            }
        }

        void Label(ModelNode node, double x, double middle, double tall, double among)
        {
            var room = (node is Indicator ? frame.Right - x : width) - (node.Code == model.Code ? 12 : 44);
            frame.Canvas.Name(x + 6, middle, node.Title, Math.Max(20, room), TextAlignment.Left, Math.Max(1, (int)(tall / 13)), 11);
            if (node.Code != model.Code)
                frame.Canvas.Text(x + (node is Indicator ? frame.Right - x : width) - 6, middle + 4, frame.Texts.Share(among),
                    TextAlignment.Right, 10);
        }

        double Among(ModelNode node) => shareAmongSiblings?.Invoke(node) ?? node.Weight;
    }

    private static int DepthOf(ModelNode node) => node is Dimension dimension ? 1 + dimension.Children.Max(DepthOf) : 1;
}
