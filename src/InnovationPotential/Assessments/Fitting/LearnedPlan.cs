namespace InnovationPotential.Assessments;

/// <summary>What one plan has learned, apart from the model it was compiled of.</summary>
/// <param name="Period">The period, where each was fitted by itself.</param>
/// <param name="Units">How many units of the reference there were to compare.</param>
/// <param name="Nodes">What was learned about the nodes, in the order of the plan.</param>
internal sealed record LearnedPlan(Period? Period, int Units, EquatableArray<LearnedNode> Nodes)
{
    public static LearnedPlan Of(EvaluationPlan plan, Period? period) => new(
        period,
        plan.Root.Outline!.Units,
        plan.Nodes.Select(n => n.Learned).ToEquatableArray());

    /// <summary>Why this was not learned of a model; null where it may have been.</summary>
    public string? MismatchWith(IndicatorModel model)
    {
        var nodes = PlanLayout.Of(model);
        if (!nodes.Select(n => n.Code).SequenceEqual(Nodes.Select(n => n.Code)))
            return $"The nodes learned about are {string.Join(", ", Nodes.Select(n => n.Code))}; the model has, breadth first, "
                + $"{string.Join(", ", nodes.Select(n => n.Code))}.";
        var wrong = nodes.Where((n, i) => n.IsLeaf != Nodes[i].Valuation is not null).Select(n => n.Code).ToArray();
        if (wrong.Length > 0) return $"Every indicator needs a valuation, and no dimension has one: {string.Join(", ", wrong)}.";
        var turned = Nodes.Where(n => n.Range.Low > n.Range.High || n.ToParent?.Range is { } seen && seen.Low > seen.High)
            .Select(n => n.Code).ToArray();
        return turned.Length == 0 ? null : $"The lowest score must not be above the highest: {string.Join(", ", turned)}.";
    }

    /// <summary>The plan of the model that has learned this; there must be no fault.</summary>
    public EvaluationPlan PlanOf(IndicatorModel model)
    {
        PlanNode[] nodes = [.. PlanLayout.Of(model).Zip(Nodes, (node, learned) => node with { Learned = learned })];
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            if (!nodes[i].IsLeaf) nodes[i] = nodes[i].Outlined(nodes, Units);
        }

        return new EvaluationPlan(nodes);
    }
}
