using InnovationPotential.Assessments;
using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>The method in a page: the tree with its weights, every choice, and the model as JSON to repeat it.</summary>
internal sealed class MethodSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        var model = Subject.Assessment.Model;
        Section("method", "method.title");
        var options = Subject.Drawn(ChartOptions.Default);
        Raw(new FrameworkPicture(model, n => Subject.Ranking[0][n.Code].Weight, options).ToChart().ToHtml());
        if (model.Preparation is { } preparation)
        {
            Heading(Texts["method.preparation"]);
            List(preparation.Steps.Select(s => Texts.Word("step", s.Kind)));
        }

        Table("method.nodes", ["column.part", "column.strategy", "column.missing-policy"],
            model.Nodes.OfType<Dimension>().Where(d => d == model.Root || d.Strategy is not null || d.Aggregation is not null)
                .Select(d => (string[])[d.Title, StrategyOf(d), Texts[$"missing.{NodeOf(d).Strategy.Missing}"]]));
        Table("method.indicators", ["column.indicator", "column.code", "column.direction", "column.measure", "#" + "column.weight"],
            model.Indicators.Select(i => (string[])[i.Title, i.Code, Texts[$"direction.{i.Direction}"], i.UnitOfMeasure ?? "–",
                Texts.Percent(Subject.Ranking[0][i.Code].Weight)]));
        if (model.Bands is { } bands)
            Table("method.bands", ["column.level", "column.from"],
                bands.Items.Select(b => (string[])[b.Name, Interval(b)]));
        if (Subject.Assessment.Provenance.ModelFingerprint is not null)
            Raw($"<details><summary>{HtmlText.Encode(Texts["method.json"])}</summary>"
                + $"<pre>{HtmlText.Encode(model.ToJson())}</pre></details>");
    }

    private PlanNode NodeOf(Dimension dimension) =>
        Subject.Assessment.Plans[0].Nodes[Subject.Assessment.Plans[0].IndexOf(dimension.Code)];

    private string Interval(Band band) =>
        $"{(band.IncludesFrom ? '[' : '(')}{Edge(band.From)}; {Edge(band.To)}{(band.IncludesTo ? ']' : ')')}";

    private string Edge(double edge) =>
        double.IsInfinity(edge) ? edge < 0 ? "−∞" : "∞" : Texts.Number(edge);

    private string StrategyOf(Dimension dimension)
    {
        var node = NodeOf(dimension);
        var strategy = Texts.Word("strategy", node.Strategy.Kind);
        var aggregation = node.Strategy.AggregationOf(node.Outline!)?.Kind;
        return aggregation is null ? strategy : $"{strategy}, {Texts.Word("aggregation", aggregation)}";
    }
}
