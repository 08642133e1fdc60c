using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>
/// The periods of a reference that have a plan each: where the model's scope or that of some step takes every period by itself.
/// </summary>
internal static class PlanPeriods
{
    /// <summary>The periods; none where one plan holds for all.</summary>
    public static EquatableArray<Period> Of(
        IndicatorModel model, FitScope scope, EquatableArray<Period> reference, FittedPreparation? preparation)
    {
        var isEach = ScopesOf(model, scope).Any(s => s is EachPeriodScope)
            || (preparation is not null && preparation.Stages.Any(s => s.Lessons.Count > 1 && s.Lessons.Any(l => !l.Extents.IsEmpty)));
        return isEach ? reference : [];
    }

    /// <summary>The model's scope, and those from which its indicators' values are learned to be scored.</summary>
    public static IEnumerable<FitScope> ScopesOf(IndicatorModel model, FitScope scope) =>
        PlanLayout.Of(model).Where(n => n.IsLeaf).Select(n => n.Strategy.ScopeOf(n.Code) ?? scope).Prepend(scope).Distinct();
}
