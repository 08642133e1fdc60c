using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How what the steps of preparation have learned stands in JSON.</summary>
internal static class FittedPreparationJson
{
    private static readonly JsonShape<Accuracy> AccuracyShape = new("accuracy", "How well a method does where the truth is known.",
        Accuracy.Unknown, m => m
            .Optional("reliability", "The share of the variance explained; unknown when left out.", Exact, a => a.Reliability,
                (a, v) => a with { Reliability = v })
            .Optional("expectedError", "The standard deviation of the error; unknown when left out.", Exact, a => a.ExpectedError,
                (a, v) => a with { ExpectedError = v }));

    private static readonly JsonShape<CenterValue> CenterShape = new("centerValue",
        "The mean or median of an indicator, in a group if it has one.", new CenterValue("", "", 0, 0, Accuracy.Unknown), m => m
            .Required("indicator", "The indicator.", TextValue, c => c.Indicator, (c, v) => c with { Indicator = v })
            .Optional("group", "The group; all units when left out.", TextValue, c => c.Group, (c, v) => c with { Group = v })
            .Required("value", "The mean or median.", Exact, c => c.Value, (c, v) => c with { Value = v })
            .Required("count", "Of how many values.", new JsonInteger(0), c => c.Count, (c, v) => c with { Count = v })
            .Optional("accuracy", "How well it does.", AccuracyShape, c => c.Accuracy, (c, v) => c with { Accuracy = v }));

    private static readonly JsonShape<SiblingRange> SiblingShape = new("siblingRange", "The range of an indicator among its siblings.",
        new SiblingRange("", "", 0, 0, false, Accuracy.Unknown), m => m
            .Required("indicator", "The indicator.", TextValue, r => r.Indicator, (r, v) => r with { Indicator = v })
            .Optional("group", "The dimension; all indicators when left out.", TextValue, r => r.Group, (r, v) => r with { Group = v })
            .Required("low", "The lowest value.", Exact, r => r.Low, (r, v) => r with { Low = v })
            .Required("high", "The highest value.", Exact, r => r.High, (r, v) => r with { High = v })
            .Optional("isLowerBetter", "Whether less is better.", Flag, r => r.IsLowerBetter, (r, v) => r with { IsLowerBetter = v })
            .Optional("accuracy", "How well the siblings do.", AccuracyShape, r => r.Accuracy, (r, v) => r with { Accuracy = v }));

    private static readonly JsonShape<ImputationLine> LineShape = new("imputationLine", "The line that gives an indicator from another.",
        new ImputationLine("", "", 0, 0, 0, 0), m => m
            .Required("indicator", "The indicator to fill.", TextValue, l => l.Indicator, (l, v) => l with { Indicator = v })
            .Required("predictor", "The other one.", TextValue, l => l.Predictor, (l, v) => l with { Predictor = v })
            .Required("intercept", "The value at 0.", Exact, l => l.Intercept, (l, v) => l with { Intercept = v })
            .Required("slope", "The change with the other one.", Exact, l => l.Slope, (l, v) => l with { Slope = v })
            .Required("rSquared", "The share of the variance explained.", Exact, l => l.RSquared, (l, v) => l with { RSquared = v })
            .Required("residualStandardDeviation", "The standard deviation of the residuals.", Exact, l => l.ResidualStandardDeviation,
                (l, v) => l with { ResidualStandardDeviation = v }));

    private static readonly JsonShape<NeighborColumn> NeighborShape = new("neighborColumn",
        "The values of the reference units, among which neighbors are sought.", new NeighborColumn("", [], 0, 0, Accuracy.Unknown), m => m
            .Required("indicator", "The indicator.", TextValue, c => c.Indicator, (c, v) => c with { Indicator = v })
            .Required("values", "The values; null where missing.", ExactNumbers, c => c.Values, (c, v) => c with { Values = v })
            .Required("mean", "Their mean.", Exact, c => c.Mean, (c, v) => c with { Mean = v })
            .Required("standardDeviation", "Their standard deviation.", Exact, c => c.StandardDeviation,
                (c, v) => c with { StandardDeviation = v })
            .Optional("accuracy", "How well neighbors do.", AccuracyShape, c => c.Accuracy, (c, v) => c with { Accuracy = v }));

    public static JsonFamily<FittedStep> Step { get; } = new JsonFamily<FittedStep>("fittedStep", s => s.GetType().Name, last: m => m
            .Optional("diagnostics", "What was found while learning.", DiagnosticJson.List, s => s.Diagnostics,
                (s, v) => s with { Diagnostics = v }))
        .Case("excluded-indicators", "The indicators that screening leaves out.", new FittedIndicatorScreening([]), m => m
            .Required("excluded", "Their codes.", Texts, s => s.Excluded, (s, v) => s with { Excluded = v }))
        .Case("unit-screening", "A screening of units over some indicators.", new FittedUnitScreening(new UnitScreening(), []), m => m
            .Required("screening", "The thresholds and demands.", Rule<UnitScreening>(), s => s.Screening,
                (s, v) => s with { Screening = v })
            .Required("indicators", "The indicators whose cells count.", Texts, s => s.Indicators, (s, v) => s with { Indicators = v }))
        .Case("unit-filter", "A filter of units.",
            new FittedConditionScreening(new ConditionScreening("", UnitCondition.Parse("= ?")) { Coverage = 0 }), m => m
                .Required("screening", "The condition and demands.", Rule<ConditionScreening>(), s => s.Screening,
                    (s, v) => s with { Screening = v }))
        .Case("division", "A division of some indicators.", new FittedDenomination(new AttributeDenomination(""), []), m => m
            .Required("denomination", "The denominator and its scale.", Rule<Denomination>(), s => s.Denomination,
                (s, v) => s with { Denomination = v })
            .Required("indicators", "The indicators to divide.", Texts, s => s.Indicators, (s, v) => s with { Indicators = v }))
        .Case("centers", "The mean or median of each indicator, in each group if there are groups.",
            new FittedCenter(Center.Mean, null, []), m => m
                .Optional("center", "Mean (when left out) or median.", Names<Center>(), s => s.Center, (s, v) => s with { Center = v })
                .Optional("attribute", "The unit attribute that names the group.", TextValue, s => s.Attribute,
                    (s, v) => s with { Attribute = v })
                .Required("values", "The values.", CenterShape.List, s => s.Values, (s, v) => s with { Values = v })
                .Filled(),
            s => s.Values.DistinctBy(v => (v.Indicator, v.Group)).Count() < s.Values.Count ? "An indicator has one value a group." : null)
        .Case("other-periods", "A rule that fills gaps in time.", new FittedTemporal(new PreviousImputation(), []), m => m
            .Required("rule", "The rule.", Rule<TemporalImputation>(), s => s.Rule, (s, v) => s with { Rule = v })
            .Required("accuracies", "How well it does, for each indicator.", AccuracyShape.List, s => s.Accuracies,
                (s, v) => s with { Accuracies = v })
            .Filled(),
            s => s.Accuracies.Count != s.Indicators.Count ? "There must be as many accuracies as indicators." : null)
        .Case("siblings", "The ranges by which a unit's other indicators stand for one.", new FittedSiblings(Center.Mean, []), m => m
            .Optional("center", "Mean (when left out) or median.", Names<Center>(), s => s.Center, (s, v) => s with { Center = v })
            .Required("ranges", "The ranges.", SiblingShape.List, s => s.Ranges, (s, v) => s with { Ranges = v })
            .Filled(),
            s => s.Ranges.DistinctBy(r => r.Indicator).Count() < s.Ranges.Count ? "An indicator has one range." : null)
        .Case("regression", "The lines that give indicators from others.", new FittedRegression([]), m => m
            .Required("lines", "For each indicator its lines, the best first.", LineShape.List, s => s.Lines,
                (s, v) => s with { Lines = v })
            .Filled())
        .Case("neighbors", "The reference units among which the most similar are sought.", new FittedNeighbors(1, []), m => m
            .Required("neighbors", "How many.", new JsonInteger(1), s => s.Neighbors, (s, v) => s with { Neighbors = v })
            .Required("columns", "Their values.", NeighborShape.List, s => s.Columns, (s, v) => s with { Columns = v })
            .Filled(),
            ProblemOf)
        .Case("distribution", "A multivariate normal distribution of indicators.", new FittedDistribution([], [], []), m => m
            .Required("codes", "The indicators.", Texts, s => s.Codes, (s, v) => s with { Codes = v })
            .Required("means", "Their means.", ExactNumbers, s => s.Means, (s, v) => s with { Means = v })
            .Required("covariances", "Their covariances, row by row.", ExactNumbers, s => s.Covariances,
                (s, v) => s with { Covariances = v })
            .Filled(),
            s => s.Means.Count != s.Codes.Count || s.Covariances.Count != s.Codes.Count * s.Codes.Count
                || s.Codes.Distinct(StringComparer.Ordinal).Count() < s.Codes.Count
                ? "Different indicators must have as many means, and a covariance for each pair." : null)
        .Case("treatment", "Limits and transformations of indicators.", new FittedTreatment([]), m => m
            .Required("treated", "The indicators it treats.", FittedTreatmentJson.Treated.List, s => s.Indicators,
                (s, v) => s with { Indicators = v }));

    public static JsonShape<FittedStage> Stage { get; } = new("fittedStage", "A step with what it has learned.",
        new FittedStage(new MeanImputation(), []), m => m
            .Required("step", "The step, as in the model.", PreparationJson.Step, s => s.Step, (s, v) => s with { Step = v })
            .Required("lessons", "What it has learned: one lesson for all periods, or one for each.", Step.List, s => s.Lessons,
                (s, v) => s with { Lessons = v }));

    /// <summary>The indicators and stages; plan, scope and periods are those of the fitted model.</summary>
    public static JsonShape<FittedPreparation> Shape { get; } = new("fittedPreparation", "What the preparation of tables has learned.",
        new FittedPreparation(new PreparationPlan([]), FitScope.WholePanel, [], [], []), m => m
            .Required("indicators", "The indicators learned about.", Texts, p => p.Indicators, (p, v) => p with { Indicators = v })
            .Required("stages", "The steps in their order.", Stage.List, p => p.Stages, (p, v) => p with { Stages = v }));

    private static JsonMapped<T, PreparationStep> Rule<T>()
        where T : PreparationStep =>
            new(PreparationJson.Step, step => step, step => step as T
                ?? throw new ArgumentException($"The step '{step.Kind}' has not learned this."));

    private static JsonMembers<T> Filled<T>(this JsonMembers<T> members)
        where T : FittedImputation =>
            members.Required("indicators", "The indicators to fill.", Texts, s => s.Indicators, (s, v) => (T)(s with { Indicators = v }));

    private static string? ProblemOf(FittedNeighbors fitted)
    {
        var codes = fitted.Columns.Select(c => c.Indicator).ToHashSet(StringComparer.Ordinal);
        if (codes.Count < fitted.Columns.Count) return "An indicator has one column.";
        if (!fitted.Indicators.All(codes.Contains)) return "Every indicator to fill needs a column.";
        return fitted.Columns.Select(c => c.Values.Count).Distinct().Count() > 1 ? "The columns must be of equal length." : null;
    }
}
