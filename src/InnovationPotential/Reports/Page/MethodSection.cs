using InnovationPotential.Assessments;
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
        page.Raw(FrameworkPicture.Of(model, n => subject.Ranking[0][n.Code].Weight, subject.Drawn(ChartOptions.Default)).ToHtml());
        if (model.Preparation is { } preparation)
        {
            page.Heading(texts["method.preparation"]);
            page.List(preparation.Steps.Select(s => texts.Word("step", s.Kind)));
        }

        page.Table(
            texts["method.nodes"], [texts["column.part"], texts["column.strategy"], texts["column.missing-policy"]],
            model.Nodes.OfType<Dimension>().Where(d => d == model.Root || d.Strategy is not null || d.Aggregation is not null)
                .Select(d =>
                    ((IReadOnlyList<string>)[d.Title, StrategyOf(subject, d),
                        texts[$"missing.{NodeOf(subject, d).Strategy.Missing}"]], "")));
        page.Table(
            texts["method.indicators"],
            [texts["column.indicator"], texts["column.code"], texts["column.direction"], texts["column.measure"],
                "#" + texts["column.weight"]],
            model.Indicators.Select(i =>
                ((IReadOnlyList<string>)[i.Title, i.Code, texts[$"direction.{i.Direction}"], i.UnitOfMeasure
                    ?? "–", texts.Percent(subject.Ranking[0][i.Code].Weight)], "")));
        if (model.Bands is { } bands)
            page.Table(texts["method.bands"], [texts["column.level"], texts["column.from"]],
                bands.Items.Select(b => ((IReadOnlyList<string>)[b.Name, Interval(b, texts)], "")));
        if (subject.Assessment.Provenance.ModelFingerprint is not null)
            page.Raw($"<details><summary>{HtmlText.Encode(texts["method.json"])}</summary>"
                + $"<pre>{HtmlText.Encode(model.ToJson())}</pre></details>");
        page.EndSection();
    }

    private static PlanNode NodeOf(ReportSubject subject, Dimension dimension) =>
        subject.Assessment.Plans[0].Nodes[subject.Assessment.Plans[0].IndexOf(dimension.Code)];

    private static string Interval(Band band, LanguageTexts texts) =>
        $"{(band.IncludesFrom ? '[' : '(')}{Edge(band.From, texts)}; {Edge(band.To, texts)}{(band.IncludesTo ? ']' : ')')}";

    private static string Edge(double edge, LanguageTexts texts) =>
        double.IsInfinity(edge) ? edge < 0 ? "−∞" : "∞" : texts.Number(edge);

    private static string StrategyOf(ReportSubject subject, Dimension dimension)
    {
        var node = NodeOf(subject, dimension);
        var strategy = subject.Texts.Word("strategy", node.Strategy.Kind);
        var aggregation = node.Strategy.AggregationOf(node.Outline!)?.Kind;
        return aggregation is null ? strategy : $"{strategy}, {subject.Texts.Word("aggregation", aggregation)}";
    }
}
