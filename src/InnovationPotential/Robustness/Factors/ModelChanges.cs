using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>Models with all or some of their parts changed.</summary>
internal static class ModelChanges
{
    /// <summary>
    /// The model with every dimension changed; the root's strategy is written out first where the model leaves it to the default.
    /// </summary>
    public static IndicatorModel Dimensions(IndicatorModel model, Func<Dimension, Dimension> change) =>
        model with
        {
            Root = EachDimension(model.Root.Strategy is null
                ? model.Root with { Strategy = AssessmentStrategy.WeightedIndex() } : model.Root, change),
        };

    /// <summary>
    /// The model with its preparation's steps of a family replaced by others; where it has none they come after the steps before which they
    /// usually stand.
    /// </summary>
    public static IndicatorModel Steps<TStep>(IndicatorModel model, IReadOnlyList<PreparationStep> replacement,
        Func<PreparationStep, bool> comesBefore)
        where TStep : PreparationStep
    {
        var steps = model.Preparation?.Steps.ToArray() ?? [];
        var at = Array.FindIndex(steps, s => s is TStep);
        if (at < 0) at = steps.TakeWhile(comesBefore).Count();
        PreparationStep[] changed = [.. steps[..at], .. replacement, .. steps[at..].Where(s => s is not TStep)];
        return model with { Preparation = changed.Length == 0 ? null : new PreparationPlan(changed.ToEquatableArray()) };
    }

    /// <summary>A dimension with itself and all below it changed.</summary>
    public static Dimension EachDimension(Dimension dimension, Func<Dimension, Dimension> change) => change(dimension with
    {
        Children = dimension.Children.Select(c => c is Dimension d ? EachDimension(d, change) : c).ToEquatableArray(),
    });
}
