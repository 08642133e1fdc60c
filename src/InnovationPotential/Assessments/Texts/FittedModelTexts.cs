using System.Globalization;
using InnovationPotential.Normalizations;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>What a fitted model has learned, for people.</summary>
internal static class FittedModelTexts
{
    /// <summary>One row a node: its share among its siblings, and how an indicator's values become scores.</summary>
    public static TextTable Table(FittedModel fitted)
    {
        var plan = fitted.Plans[0];
        var table = new TextTable("node", TextColumn.Number("share"), TextColumn.Number("scores"), "value to score")
        {
            Caption = Caption(fitted),
            Note = fitted.PlanPeriods.Count > 1
                ? $"Each period was fitted by itself; this is {fitted.PlanPeriods[0]}." : null,
        };
        Add(table, plan.Root, 0, null);
        return table;

        void Add(TextTable rows, PlanNode node, int depth, double? share)
        {
            rows.Add(new string('\u00a0', 2 * depth) + node.Node.Title, share is { } part ? NumberText.Percent(part) : "",
                $"{NumberText.Short(node.Range.Low, 4)} to {NumberText.Short(node.Range.High, 4)}",
                node.Valuation is { } valuation ? How(valuation) : node.Strategy.Kind);
            var children = Enumerable.Range(node.FirstChild, node.ChildCount).ToArray();
            var weights = node.Outline?.Children.Select(c => c.Weight).ToArray() ?? [];
            var total = weights.Sum();
            for (var c = 0; c < children.Length; c++) Add(rows, plan.Nodes[children[c]], depth + 1, total > 0 ? weights[c] / total : 0);
        }
    }

    private static string How(FittedNormalization valuation)
    {
        if (valuation.IsUndefined) return "nothing was learned";
        var ends = double.IsInfinity(valuation.LowEnd) && double.IsInfinity(valuation.HighEnd) ? ""
            : $", cut off below {NumberText.Short(valuation.LowEnd)} and above {NumberText.Short(valuation.HighEnd)}";
        return valuation.Affine is { } line ? $"{Line(line.Slope, line.Intercept)}{ends}"
            : valuation.GetType().Name.Replace("Fitted", "", StringComparison.Ordinal).ToLowerInvariant() + ends;
    }

    private static string Line(double slope, double intercept)
    {
        var sign = intercept < 0 ? "−" : "+";
        return $"{NumberText.Short(slope, 4)} · x {sign} {NumberText.Short(Math.Abs(intercept), 4)}";
    }

    private static string Caption(FittedModel fitted)
    {
        var periods = fitted.ReferencePeriods.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {fitted.ReferencePeriods.Count} periods") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{fitted.Model.Title}, fitted on {fitted.ReferenceUnits.Count} units{periods}");
    }
}
