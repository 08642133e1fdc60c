using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>A model without one of its elements.</summary>
/// <param name="Model">The model; null where nothing would be left of it.</param>
/// <param name="Removed">The code of the node that went: the element's own, or that of a dimension that would have been empty.</param>
internal sealed record ElementRemoval(IndicatorModel? Model, string Removed)
{
    public static ElementRemoval From(IndicatorModel model, string code)
    {
        var removed = code;
        for (var parent = ParentOf(model, removed); parent.Children.Count == 1; parent = ParentOf(model, removed))
        {
            removed = parent.Code;
            if (removed == model.Code) return new ElementRemoval(null, removed);
        }

        var remaining = model.Without(removed);
        var kept = remaining.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var gone = model.Indicators.Select(i => i.Code).Where(c => !kept.Contains(c)).ToHashSet(StringComparer.Ordinal);
        return new ElementRemoval(remaining with
        {
            Root = ModelChanges.EachDimension(remaining.Root, d => d.Strategy is WeightedIndex { Exceptions.IsEmpty: false } index
                ? d with { Strategy = index with { Exceptions = [.. index.Exceptions.Where(e => !gone.Contains(e.Indicator))] } } : d),
            Preparation = Forgetful(model.Preparation, gone)
        }, removed);
    }

    private static Dimension ParentOf(IndicatorModel model, string code) =>
        model.Nodes.OfType<Dimension>().First(d => d.Children.Any(c => c.Code == code));

    // A step for nothing but what has gone would be one for everything.
    private static PreparationPlan? Forgetful(PreparationPlan? plan, HashSet<string> gone) =>
        plan is null ? null : new PreparationPlan(plan.Steps
        .Where(s => s.Only.IsEmpty || s.Only.Any(c => !gone.Contains(c)))
        .Select(s => s with { Only = Without(s.Only, gone), Except = Without(s.Except, gone) }).ToEquatableArray());

    private static EquatableArray<string> Without(EquatableArray<string> codes, HashSet<string> gone) =>
        codes.Where(c => !gone.Contains(c)).ToEquatableArray();
}
