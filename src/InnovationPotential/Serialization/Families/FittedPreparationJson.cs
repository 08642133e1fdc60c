using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How what the steps of preparation have learned stands in JSON.</summary>
internal static class FittedPreparationJson
{
    private static readonly JsonName<Center> CenterName = new(("mean", Center.Mean), ("median", Center.Median));

    private static readonly JsonShape<Accuracy> AccuracyShape = new(
        "accuracy",
        "How well a method does where the truth is known.",
        Accuracy.Unknown,
        new JsonPart<Accuracy, double>("reliability", "The share of the variance explained; unknown when left out.", Exact,
            a => a.Reliability, (a, v) => a with { Reliability = v }),
        new JsonPart<Accuracy, double>("expectedError", "The standard deviation of the error; unknown when left out.", Exact,
            a => a.ExpectedError, (a, v) => a with { ExpectedError = v }));

    private static readonly JsonShape<CenterValue> CenterShape = new(
        "centerValue",
        "The mean or median of an indicator, in a group if it has one.",
        new CenterValue("", "", 0, 0, Accuracy.Unknown),
        new JsonPart<CenterValue, string>("indicator", "The indicator.", TextValue, c => c.Indicator, (c, v) => c with { Indicator = v },
            required: true),
        new JsonPart<CenterValue, string>("group", "The group; all units when left out.", TextValue, c => c.Group,
            (c, v) => c with { Group = v }),
        new JsonPart<CenterValue, double>("value", "The mean or median.", Exact, c => c.Value, (c, v) => c with { Value = v },
            required: true),
        new JsonPart<CenterValue, int>("count", "Of how many values.", new JsonInteger(0), c => c.Count, (c, v) => c with { Count = v },
            required: true),
        new JsonPart<CenterValue, Accuracy>("accuracy", "How well it does.", AccuracyShape, c => c.Accuracy,
            (c, v) => c with { Accuracy = v }));

    private static readonly JsonShape<SiblingRange> SiblingShape = new(
        "siblingRange",
        "The range of an indicator among its siblings.",
        new SiblingRange("", "", 0, 0, false, Accuracy.Unknown),
        new JsonPart<SiblingRange, string>("indicator", "The indicator.", TextValue, r => r.Indicator, (r, v) => r with { Indicator = v },
            required: true),
        new JsonPart<SiblingRange, string>("group", "The dimension; all indicators when left out.", TextValue, r => r.Group,
            (r, v) => r with { Group = v }),
        new JsonPart<SiblingRange, double>("low", "The lowest value.", Exact, r => r.Low, (r, v) => r with { Low = v }, required: true),
        new JsonPart<SiblingRange, double>("high", "The highest value.", Exact, r => r.High, (r, v) => r with { High = v }, required: true),
        new JsonPart<SiblingRange, bool>("isLowerBetter", "Whether less is better.", Flag, r => r.IsLowerBetter,
            (r, v) => r with { IsLowerBetter = v }),
        new JsonPart<SiblingRange, Accuracy>("accuracy", "How well the siblings do.", AccuracyShape, r => r.Accuracy,
            (r, v) => r with { Accuracy = v }));

    private static readonly JsonShape<ImputationLine> LineShape = new(
        "imputationLine",
        "The line that gives an indicator from another.",
        new ImputationLine("", "", 0, 0, 0, 0),
        new JsonPart<ImputationLine, string>("indicator", "The indicator to fill.", TextValue, l => l.Indicator,
            (l, v) => l with { Indicator = v }, required: true),
        new JsonPart<ImputationLine, string>("predictor", "The other one.", TextValue, l => l.Predictor, (l, v) => l with { Predictor = v },
            required: true),
        new JsonPart<ImputationLine, double>("intercept", "The value at 0.", Exact, l => l.Intercept, (l, v) => l with { Intercept = v },
            required: true),
        new JsonPart<ImputationLine, double>("slope", "The change with the other one.", Exact, l => l.Slope, (l, v) => l with { Slope = v },
            required: true),
        new JsonPart<ImputationLine, double>("rSquared", "The share of the variance explained.", Exact, l => l.RSquared,
            (l, v) => l with { RSquared = v }, required: true),
        new JsonPart<ImputationLine, double>("residualStandardDeviation", "The standard deviation of the residuals.", Exact,
            l => l.ResidualStandardDeviation, (l, v) => l with { ResidualStandardDeviation = v }, required: true));

    private static readonly JsonShape<NeighborColumn> NeighborShape = new(
        "neighborColumn",
        "The values of the reference units, among which neighbors are sought.",
        new NeighborColumn("", [], 0, 0, Accuracy.Unknown),
        new JsonPart<NeighborColumn, string>("indicator", "The indicator.", TextValue, c => c.Indicator, (c, v) => c with { Indicator = v },
            required: true),
        new JsonPart<NeighborColumn, EquatableArray<double>>("values", "The values; null where missing.", ExactNumbers, c => c.Values,
            (c, v) => c with { Values = v }, required: true),
        new JsonPart<NeighborColumn, double>("mean", "Their mean.", Exact, c => c.Mean, (c, v) => c with { Mean = v }, required: true),
        new JsonPart<NeighborColumn, double>("standardDeviation", "Their standard deviation.", Exact, c => c.StandardDeviation,
            (c, v) => c with { StandardDeviation = v }, required: true),
        new JsonPart<NeighborColumn, Accuracy>("accuracy", "How well neighbors do.", AccuracyShape, c => c.Accuracy,
            (c, v) => c with { Accuracy = v }));

    public static JsonFamily<FittedStep> Step { get; } = new(
        "fittedStep",
        s => s.GetType().Name,
        Of(
            "excluded-indicators",
            "The indicators that screening leaves out.",
            new FittedIndicatorScreening([]),
            new JsonPart<FittedIndicatorScreening, EquatableArray<string>>("excluded", "Their codes.", Texts, s => s.Excluded,
                (s, v) => s with { Excluded = v }, required: true)),
        Of(
            "unit-screening",
            "A screening of units over some indicators.",
            new FittedUnitScreening(new UnitScreening(), []),
            new JsonPart<FittedUnitScreening, UnitScreening>("screening", "The thresholds and demands.", Rule<UnitScreening>(),
                s => s.Screening, (s, v) => s with { Screening = v }, required: true),
            new JsonPart<FittedUnitScreening, EquatableArray<string>>("indicators", "The indicators whose cells count.", Texts,
                s => s.Indicators, (s, v) => s with { Indicators = v }, required: true)),
        Of(
            "unit-filter",
            "A filter of units.",
            new FittedConditionScreening(new ConditionScreening("", UnitCondition.Parse("= ?")) { Coverage = 0 }),
            new JsonPart<FittedConditionScreening, ConditionScreening>("screening", "The condition and demands.",
                Rule<ConditionScreening>(), s => s.Screening, (s, v) => s with { Screening = v }, required: true)),
        Of(
            "division",
            "A division of some indicators.",
            new FittedDenomination(new AttributeDenomination(""), []),
            new JsonPart<FittedDenomination, Denomination>("denomination", "The denominator and its scale.", Rule<Denomination>(),
                s => s.Denomination, (s, v) => s with { Denomination = v }, required: true),
            new JsonPart<FittedDenomination, EquatableArray<string>>("indicators", "The indicators to divide.", Texts, s => s.Indicators,
                (s, v) => s with { Indicators = v }, required: true)),
        Imputing(
            "centers",
            "The mean or median of each indicator, in each group if there are groups.",
            new FittedCenter(Center.Mean, null, []),
            s => s.Values.DistinctBy(v => (v.Indicator, v.Group)).Count() < s.Values.Count ? "An indicator has one value a group." : null,
            new JsonPart<FittedCenter, Center>("center", "Mean (when left out) or median.", CenterName, s => s.Center,
                (s, v) => s with { Center = v }),
            new JsonPart<FittedCenter, string>("attribute", "The unit attribute that names the group.", TextValue, s => s.Attribute,
                (s, v) => s with { Attribute = v }),
            new JsonPart<FittedCenter, EquatableArray<CenterValue>>("values", "The values.", new JsonList<CenterValue>(CenterShape),
                s => s.Values, (s, v) => s with { Values = v }, required: true)),
        Imputing(
            "other-periods",
            "A rule that fills gaps in time.",
            new FittedTemporal(new PreviousImputation(), []),
            s => s.Accuracies.Count != s.Indicators.Count ? "There must be as many accuracies as indicators." : null,
            new JsonPart<FittedTemporal, TemporalImputation>("rule", "The rule.", Rule<TemporalImputation>(), s => s.Rule,
                (s, v) => s with { Rule = v }, required: true),
            new JsonPart<FittedTemporal, EquatableArray<Accuracy>>("accuracies", "How well it does, for each indicator.",
                new JsonList<Accuracy>(AccuracyShape), s => s.Accuracies, (s, v) => s with { Accuracies = v }, required: true)),
        Imputing(
            "siblings",
            "The ranges by which a unit's other indicators stand for one.",
            new FittedSiblings(Center.Mean, []),
            s => s.Ranges.DistinctBy(r => r.Indicator).Count() < s.Ranges.Count ? "An indicator has one range." : null,
            new JsonPart<FittedSiblings, Center>("center", "Mean (when left out) or median.", CenterName, s => s.Center,
                (s, v) => s with { Center = v }),
            new JsonPart<FittedSiblings, EquatableArray<SiblingRange>>("ranges", "The ranges.", new JsonList<SiblingRange>(SiblingShape),
                s => s.Ranges, (s, v) => s with { Ranges = v }, required: true)),
        Imputing(
            "regression",
            "The lines that give indicators from others.",
            new FittedRegression([]),
            _ => null,
            new JsonPart<FittedRegression, EquatableArray<ImputationLine>>("lines", "For each indicator its lines, the best first.",
                new JsonList<ImputationLine>(LineShape), s => s.Lines, (s, v) => s with { Lines = v }, required: true)),
        Imputing(
            "neighbors",
            "The reference units among which the most similar are sought.",
            new FittedNeighbors(1, []),
            FaultOf,
            new JsonPart<FittedNeighbors, int>("neighbors", "How many.", new JsonInteger(1), s => s.Neighbors,
                (s, v) => s with { Neighbors = v }, required: true),
            new JsonPart<FittedNeighbors, EquatableArray<NeighborColumn>>("columns", "Their values.",
                new JsonList<NeighborColumn>(NeighborShape), s => s.Columns, (s, v) => s with { Columns = v }, required: true)),
        Imputing(
            "distribution",
            "A multivariate normal distribution of indicators.",
            new FittedDistribution([], [], []),
            s => s.Means.Count != s.Codes.Count || s.Covariances.Count != s.Codes.Count * s.Codes.Count
                || s.Codes.Distinct(StringComparer.Ordinal).Count() < s.Codes.Count
                ? "Different indicators must have as many means, and a covariance for each pair."
                : null,
            new JsonPart<FittedDistribution, EquatableArray<string>>("codes", "The indicators.", Texts, s => s.Codes,
                (s, v) => s with { Codes = v }, required: true),
            new JsonPart<FittedDistribution, EquatableArray<double>>("means", "Their means.", ExactNumbers, s => s.Means,
                (s, v) => s with { Means = v }, required: true),
            new JsonPart<FittedDistribution, EquatableArray<double>>("covariances", "Their covariances, row by row.", ExactNumbers,
                s => s.Covariances, (s, v) => s with { Covariances = v }, required: true)),
        Of(
            "treatment",
            "Limits and transformations of indicators.",
            new FittedTreatment([]),
            new JsonPart<FittedTreatment, EquatableArray<TreatedIndicator>>("treated", "The indicators it treats.",
                new JsonList<TreatedIndicator>(FittedTreatmentJson.Treated), s => s.Indicators, (s, v) => s with { Indicators = v },
                required: true)));

    public static JsonShape<FittedStage> Stage { get; } = new(
        "fittedStage",
        "A step with what it has learned.",
        new FittedStage(new MeanImputation(), []),
        new JsonPart<FittedStage, PreparationStep>("step", "The step, as in the model.", PreparationJson.Step, s => s.Step,
            (s, v) => s with { Step = v }, required: true),
        new JsonPart<FittedStage, EquatableArray<FittedStep>>("lessons",
            "What it has learned: one lesson for all periods, or one for each.", new JsonList<FittedStep>(Step), s => s.Lessons,
            (s, v) => s with { Lessons = v }, required: true));

    /// <summary>The indicators and stages; plan, scope and periods are those of the fitted model.</summary>
    public static JsonShape<FittedPreparation> Shape { get; } = new(
        "fittedPreparation",
        "What the preparation of tables has learned.",
        new FittedPreparation(new PreparationPlan([]), FitScope.WholePanel, [], [], []),
        new JsonPart<FittedPreparation, EquatableArray<string>>("indicators", "The indicators learned about.", Texts, p => p.Indicators,
            (p, v) => p with { Indicators = v }, required: true),
        new JsonPart<FittedPreparation, EquatableArray<FittedStage>>("stages", "The steps in their order.",
            new JsonList<FittedStage>(Stage), p => p.Stages, (p, v) => p with { Stages = v }, required: true));

    private static JsonMapped<T, PreparationStep> Rule<T>()
        where T : PreparationStep =>
            new(PreparationJson.Step, step => step, step => step as T
                ?? throw new ArgumentException($"The step '{step.Kind}' has not learned this."));

    private static JsonCase<FittedStep> Of<T>(string kind, string description, T defaults, params ReadOnlySpan<JsonMember<T>> members)
        where T : FittedStep => JsonCase<FittedStep>.Of(
        kind,
        description,
        defaults,
        [.. members,
            new JsonPart<T, EquatableArray<Diagnostic>>("diagnostics", "What was found while learning.", DiagnosticJson.List,
                s => s.Diagnostics, (s, v) => (T)(s with { Diagnostics = v }))]);

    private static JsonCase<FittedStep> Imputing<T>(string kind, string description, T defaults, Func<T, string?> fault,
        params ReadOnlySpan<JsonMember<T>> members)
        where T : FittedImputation => JsonCase<FittedStep>.Checked(
        kind,
        description,
        defaults,
        fault,
        [
            .. members,
            new JsonPart<T, EquatableArray<string>>("indicators", "The indicators to fill.", Texts, s => s.Indicators,
                (s, v) => (T)(s with { Indicators = v }), required: true),
            new JsonPart<T, EquatableArray<Diagnostic>>("diagnostics", "What was found while learning.", DiagnosticJson.List,
                s => s.Diagnostics, (s, v) => (T)(s with { Diagnostics = v })),
        ]);

    private static string? FaultOf(FittedNeighbors fitted)
    {
        var codes = fitted.Columns.Select(c => c.Indicator).ToHashSet(StringComparer.Ordinal);
        if (codes.Count < fitted.Columns.Count) return "An indicator has one column.";
        if (!fitted.Indicators.All(codes.Contains)) return "Every indicator to fill needs a column.";
        return fitted.Columns.Select(c => c.Values.Count).Distinct().Count() > 1 ? "The columns must be of equal length." : null;
    }
}
