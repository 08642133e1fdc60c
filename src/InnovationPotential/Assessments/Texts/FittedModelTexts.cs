using InnovationPotential.Normalizations;

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
        Add(plan.Root, 0, null);
        return table;

        void Add(PlanNode node, int depth, double? share)
        {
            table.Add(new string('\u00a0', 2 * depth) + node.Node.Title, share is { } known ? NumberText.Percent(known) : "",
                $"{NumberText.Short(node.Range.Low, 4)} to {NumberText.Short(node.Range.High, 4)}",
                node.Valuation is { } valuation ? How(valuation) : node.Strategy.Kind);
            foreach (var (child, part) in node.ChildrenIn(plan.Nodes).Zip(node.Outline?.Shares() ?? [])) Add(child, depth + 1, part);
        }
    }

    private static string How(FittedNormalization valuation)
    {
        if (valuation.IsUndefined) return "nothing was learned";
        var ends = double.IsInfinity(valuation.LowEnd) && double.IsInfinity(valuation.HighEnd) ? ""
            : $", cut off below {NumberText.Short(valuation.LowEnd)} and above {NumberText.Short(valuation.HighEnd)}";
        if (valuation.Affine is not var (slope, intercept))
            return valuation.GetType().Name.Replace("Fitted", "", StringComparison.Ordinal).ToLowerInvariant() + ends;
        var sign = intercept < 0 ? "−" : "+";
        return $"{NumberText.Short(slope, 4)} · x {sign} {NumberText.Short(Math.Abs(intercept), 4)}{ends}";
    }

    private static string Caption(FittedModel fitted) =>
        $"{fitted.Model.Title}, fitted on {Counted.Of(fitted.ReferenceUnits.Count, "unit")}"
            + (fitted.ReferencePeriods.IsEmpty ? "" : $", {Counted.Of(fitted.ReferencePeriods.Count, "period")}");
}
