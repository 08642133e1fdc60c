using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>Finds what of a fitted model's lessons does not belong to its model, so that assessing cannot come upon it.</summary>
internal static class FittedDraftRules
{
    public static IEnumerable<Diagnostic> Validate(FittedDraft draft) => [.. Plans(draft), .. Preparation(draft)];

    private static IEnumerable<Diagnostic> Plans(FittedDraft draft)
    {
        var periods = draft.PlanPeriods;
        if (draft.Plans.IsEmpty) yield return Problem("$.plans", "Nothing was learned: there is no plan.");
        for (var p = 0; p < draft.Plans.Count; p++)
        {
            if (draft.Plans[p].MismatchWith(draft.Model) is { } mismatch)
                yield return Problem(Invariant($"$.plans[{p}].nodes"), mismatch);
        }

        var isEach = !PlanPeriods.Of(draft.Model, draft.Scope, draft.Reference.Periods, draft.Preparation).IsEmpty;
        if (isEach && !periods.SequenceEqual(draft.Reference.Periods))
            yield return Problem("$.plans",
                "Where each period is fitted by itself there is a plan for each period of the reference, in their order.");
        if (!isEach && (draft.Plans.Count > 1 || !periods.IsEmpty))
            yield return Problem("$.plans", $"The scope {draft.Scope} has one plan, of no period.");
    }

    private static IEnumerable<Diagnostic> Preparation(FittedDraft draft)
    {
        var steps = draft.Model.Preparation?.Steps ?? [];
        if (draft.Preparation is not { } preparation)
        {
            if (draft.Model.Preparation is not null)
                yield return Problem("$.preparation", "The model prepares its tables, but nothing was learned for that.");
            yield break;
        }

        if (draft.Model.Preparation is null || !preparation.Stages.Select(s => s.Step).SequenceEqual(steps))
        {
            yield return Problem("$.preparation.stages", "The steps are not those of the model's preparation.");
            yield break;
        }

        if (!preparation.Indicators.Order(StringComparer.Ordinal)
            .SequenceEqual(draft.Model.Indicators.Select(i => i.Code).Order(StringComparer.Ordinal)))
            yield return Problem("$.preparation.indicators", "The indicators learned about are not those of the model.");
        var left = preparation.Indicators.ToHashSet(StringComparer.Ordinal);
        for (var s = 0; s < preparation.Stages.Count; s++)
        {
            var stage = preparation.Stages[s];
            var path = Invariant($"$.preparation.stages[{s}].lessons");
            var lessons = stage.Step.ScopeWithin(draft.Scope) is EachPeriodScope ? Math.Max(1, draft.Reference.Periods.Count) : 1;
            if (stage.Lessons.Count != lessons)
                yield return Problem(path, "There is one lesson for all periods, or one for each that was fitted by itself.");
            var unknown = stage.Lessons.SelectMany(Named).Where(i => !left.Contains(i)).Distinct().ToArray();
            if (unknown.Length > 0)
                yield return Problem(path, $"The lessons are about {string.Join(", ", unknown)}, of which the steps before leave nothing.");
            foreach (var screening in stage.Lessons.OfType<FittedIndicatorScreening>()) left.ExceptWith(screening.Excluded);
        }
    }

    private static IEnumerable<string> Named(FittedStep lesson) => lesson switch
    {
        FittedImputation imputation => imputation.Indicators,
        FittedDenomination division => division.Indicators,
        FittedIndicatorScreening screening => screening.Excluded,
        FittedUnitScreening screening => screening.Indicators,
        FittedTreatment treatment => treatment.Indicators.Select(t => t.Indicator),
        _ => [],
    };

    private static Diagnostic Problem(string path, string message) =>
        Diagnostic.Error(AssessmentCodes.LessonsDoNotFit, message, new Location { Path = path },
            "Fit the model anew; what it learned is not to be edited apart from it.");
}
