using InnovationPotential.Charts;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>The method in a page: the tree with its weights, every choice, and the model as JSON to repeat it.</summary>
internal static class MethodSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var (texts, model) = (subject.Texts, subject.Assessment.Model);
        page.Section("method", texts["method.title"]);
        page.Raw(FrameworkPicture.Of(model, n => subject.Ranking[0][n.Code].Weight, ChartOptions.Default).ToHtml());
        if (model.Preparation is { } preparation)
        {
            page.Heading(texts["method.preparation"]);
            page.List(preparation.Steps.Select(s => s.Kind));
        }

        page.Table(
            texts["method.nodes"], [texts["column.part"], texts["column.strategy"], texts["column.missing-policy"]],
            model.Nodes.OfType<Dimension>().Where(d => d == model.Root || d.Strategy is not null || d.Aggregation is not null)
                .Select(d =>
                    ((IReadOnlyList<string>)[d.Title, StrategyOf(subject, d),
                        subject.Assessment.Plans[0].Nodes[subject.Assessment.Plans[0].IndexOf(d.Code)].Strategy.Missing.ToString()], "")));
        page.Table(
            texts["method.indicators"],
            [texts["column.indicator"], texts["column.code"], texts["column.direction"], texts["column.measure"],
                "#" + texts["column.weight"]],
            model.Indicators.Select(i =>
                ((IReadOnlyList<string>)[i.Title, i.Code, texts[$"direction.{i.Direction}"], i.UnitOfMeasure
                    ?? "–", texts.Percent(subject.Ranking[0][i.Code].Weight)], "")));
        if (model.Bands is { } bands)
            page.Table(texts["method.bands"], [texts["column.level"], texts["column.from"]],
                bands.Items.Select(b => ((IReadOnlyList<string>)[b.Name, b.ToString()], "")));
        if (subject.Assessment.Provenance.ModelFingerprint is not null)
            page.Raw($"<details><summary>{HtmlText.Encode(texts["method.json"])}</summary>"
                + $"<pre>{HtmlText.Encode(model.ToJson())}</pre></details>");
        page.EndSection();
    }

    private static string StrategyOf(ReportSubject subject, Dimension dimension)
    {
        var plan = subject.Assessment.Plans[0];
        var node = plan.Nodes[plan.IndexOf(dimension.Code)];
        var aggregation = node.Strategy.AggregationOf(node.Outline!)?.Kind;
        return aggregation is null ? node.Strategy.Kind : $"{node.Strategy.Kind}, {aggregation}";
    }
}
