using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>What of a preparation cannot be said in SQL, and what of it cannot be learned by aggregates.</summary>
internal static class PreparationObstacles
{
    /// <summary>The most groups of an imputation.</summary>
    public const int MostGroups = 256;

    /// <summary>What of the steps of a fitted model cannot be said.</summary>
    public static IEnumerable<Diagnostic> Of(FittedModel fitted, string? period)
    {
        if (fitted.Preparation is not { } preparation) return [];
        return
        [
            .. preparation.Stages.Select((s, at) => (Why: Obstacle(preparation.Plan, at, period) ?? s.Lessons.Select(Obstacle)
                .FirstOrDefault(o => o is not null), s.Step.Kind)).Where(o => o.Why is not null).Distinct()
                .Select(o => Refused(o.Kind, o.Why!, "assess in memory")),
            .. preparation.Periods.IsEmpty || period is not null || preparation.Stages.All(s => s.Lessons.Count <= 1)
                ? Array.Empty<Diagnostic>()
                : [Refused("preparation", "each period was learned from by itself, but no column of periods is named", "name the column")],
            .. OfCoverage(fitted.Model),
        ];
    }

    /// <summary>What of the steps of a model cannot be learned.</summary>
    public static IEnumerable<Diagnostic> OfSteps(IndicatorModel model, SqlSource source)
    {
        if (model.Preparation is not { } plan) return [];
        return
        [
            .. plan.Steps.Select((s, at) =>
                    (Why: Obstacle(plan, at, source.Period) ?? Unlearned(s, source.Parts.Count > 1), s.Kind))
                .Where(o => o.Why is not null).Distinct().Select(o => Refused(o.Kind, o.Why!, "fit and assess in memory")),
            .. OfCoverage(model),
        ];
    }

    private static string? Obstacle(PreparationPlan plan, int at, string? period) => plan.Steps[at] switch
    {
        UnitScreening when period is not null => "in a panel it looks at all periods of a unit",
        UnitScreening when plan.Steps.Take(at).Any(s => s is not Screening) => "a step before it changes what it counts",
        CustomDenomination or CustomTreatment or CustomImputation
            or TransformationTreatment { Transformation: CustomTransformation } => "it is code of your own",
        Screening or Denomination or OutlierTreatment or GroupImputation or MeanImputation or MedianImputation => null,
        _ => "it looks at several values at once",
    };

    private static string? Obstacle(FittedStep lesson) => lesson switch
    {
        FittedTreatment treatment => treatment.Indicators.Select(TreatedTerms.Obstacle).FirstOrDefault(o => o is not null),
        FittedCenter center when center.Values.Select(v => v.Group).Distinct().Count() > MostGroups =>
            "there are more groups than a statement can hold",
        _ => null,
    };

    private static string? Unlearned(PreparationStep step, bool isDivided) => step switch
    {
        not (UnitScreening or Denomination) when isDivided => "what it learns is not merged over the parts of a table",
        TransformationTreatment { Transformation: BoxCoxTransformation } => "the difference of a power from 1 loses its digits in SQL",
        OutlierTreatment and not (LimitTreatment or TransformationTreatment) => "it sorts single values again and again",
        _ => null,
    };

    private static IEnumerable<Diagnostic> OfCoverage(IndicatorModel model) =>
        model.Preparation?.Steps.Any(s => s is Imputation) != true ? [] : model.Nodes.OfType<Dimension>()
            .Where(d => d.MinimumCoverage is { Share: > 0, CountsImputed: false })
            .Select(d => Diagnostic.Error(SqlCodes.NotInSql,
                $"The minimum coverage of '{d.Code}' cannot be said in SQL: it does not count what is imputed.",
                new Location { Node = d.Code }, "Let it count what is imputed; or assess in memory."));

    private static Diagnostic Refused(string kind, string why, string otherwise) => Diagnostic.Error(
        SqlCodes.PreparationNotInSql, $"The step '{kind}' of the preparation cannot be said in SQL: {why}.",
        new Location { Path = "$.preparation" },
        $"Prepare the table beforehand and leave the step out of the model; or {otherwise}.");
}
