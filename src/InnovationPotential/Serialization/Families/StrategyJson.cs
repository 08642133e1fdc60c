using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;
using UsedResource = (string Available, string Used);

namespace InnovationPotential.Serialization;

/// <summary>How strategies stand in JSON.</summary>
internal static class StrategyJson
{
    private static readonly JsonName<MissingPolicy> Missing =
        new(("exclude", MissingPolicy.Exclude), ("propagate", MissingPolicy.Propagate), ("score-as-worst", MissingPolicy.ScoreAsWorst));

    private static readonly JsonShape<IndicatorNormalization> Exception = new(
        "exception",
        "The normalization of one indicator, where it differs from the strategy's.",
        new IndicatorNormalization("", Normalization.MinMax()),
        new JsonPart<IndicatorNormalization, string>("indicator", "The indicator's code.", TextValue, e => e.Indicator,
            (e, v) => e with { Indicator = v }, required: true),
        new JsonPart<IndicatorNormalization, Normalization>("normalization", "Its normalization.", NormalizationJson.Family,
            e => e.Normalization, (e, v) => e with { Normalization = v }, required: true),
        new JsonPart<IndicatorNormalization, FitScope>(
            "scope",
            "The observations from which it learns; those of the other normalizations when left out.",
            ScopeJson.Family,
            e => e.Scope,
            (e, v) => e with { Scope = v }));

    public static JsonFamily<AssessmentStrategy> Family { get; } = new(
        "strategy",
        s => s.Kind,
        JsonCase<AssessmentStrategy>.Of(
            "score-sum",
            "Points of ordinal, binary or rubric-scored indicators, summed and held against what is attainable.",
            new ScoreSum(),
            MissingPart<ScoreSum>((s, v) => s with { Missing = v }),
            new JsonPart<ScoreSum, bool>("shift", "Whether the lowest level of a scale earns nothing; yes when left out.", Flag,
                s => s.Shift, (s, v) => s with { Shift = v })),
        JsonCase<AssessmentStrategy>.Of(
            "weighted-index",
            "Normalized indicators, weighted and aggregated.",
            new WeightedIndex(),
            MissingPart<WeightedIndex>((s, v) => s with { Missing = v }),
            new JsonPart<WeightedIndex, Normalization>("normalization", "How indicators are made comparable; min-max when left out.",
                NormalizationJson.Family, s => s.Normalization, (s, v) => s with { Normalization = v }),
            new JsonPart<WeightedIndex, FitScope>(
                "normalizationScope",
                "The observations from which normalizations learn; those of the model's scope when left out.",
                ScopeJson.Family,
                s => s.NormalizationScope,
                (s, v) => s with { NormalizationScope = v }),
            new JsonPart<WeightedIndex, EquatableArray<IndicatorNormalization>>("exceptions", "Other rules for some indicators.",
                new JsonList<IndicatorNormalization>(Exception), s => s.Exceptions, (s, v) => s with { Exceptions = v }),
            new JsonPart<WeightedIndex, Weighting>("weighting", "How children are weighted; by the model's weights when left out.",
                WeightingJson.Family, s => s.Weighting, (s, v) => s with { Weighting = v }),
            new JsonPart<WeightedIndex, Aggregation>("aggregation", "How children are aggregated; by the arithmetic mean when left out.",
                AggregationJson.Family, s => s.Aggregation, (s, v) => s with { Aggregation = v })),
        JsonCase<AssessmentStrategy>.Of(
            "resource-based",
            "Resources held against norms; the scarce ones hold the potential down.",
            new ResourceBased(),
            MissingPart<ResourceBased>((s, v) => s with { Missing = v }),
            new JsonPart<ResourceBased, NormSource>("norm", "What resources are held against; the indicators' own norms when left out.",
                ResourceJson.Norm, s => s.Norm, (s, v) => s with { Norm = v }),
            new JsonPart<ResourceBased, FitScope>(
                "normScope",
                "The observations from which norms are learned; those of the model's scope when left out.",
                ScopeJson.Family,
                s => s.NormScope,
                (s, v) => s with { NormScope = v }),
            new JsonPart<ResourceBased, SufficiencyCap>("cap", "The highest sufficiency that counts, or \"none\"; 1 when left out.",
                ResourceJson.Cap, s => s.Cap, (s, v) => s with { Cap = v }),
            new JsonPart<ResourceBased, Aggregation>("group", "How indicators make a group; by the geometric mean when left out.",
                AggregationJson.Family, s => s.Group, (s, v) => s with { Group = v }),
            new JsonPart<ResourceBased, Aggregation>("overall", "How groups make the potential; by the geometric mean when left out.",
                AggregationJson.Family, s => s.Overall, (s, v) => s with { Overall = v }),
            new JsonOptional<ResourceBased>("target", "The potential to reach.", Number, s => s.Target, (s, v) => s with { Target = v }),
            new JsonPart<ResourceBased, EquatableArray<UsedResource>>("used", "Which indicators say what is used of which resources.",
                new JsonList<UsedResource>(ResourceJson.Used), s => s.Used, (s, v) => s with { Used = v }),
            new JsonPart<ResourceBased, SufficiencyTyping>("typing", "A table that makes a type of which resources suffice.",
                ResourceJson.Typing, s => s.Typing, (s, v) => s with { Typing = v })),
        JsonCase<AssessmentStrategy>.Of(
            "readiness-based",
            "The level that is reached: the weakest link unless a rule says otherwise.",
            new ReadinessBased(),
            MissingPart<ReadinessBased>((s, v) => s with { Missing = v }),
            new JsonPart<ReadinessBased, ReadinessRule>("rule",
                "How the levels of the children become one; the weakest link when left out.", ReadinessJson.Rule, s => s.Rule,
                (s, v) => s with { Rule = v }),
            new JsonPart<ReadinessBased, LevelTable>("levels", "The table that makes levels of values on ratio and interval scales.",
                ReadinessJson.Levels, s => s.Levels, (s, v) => s with { Levels = v }),
            new JsonPart<ReadinessBased, ImbalanceRule>("imbalance", "Which levels should keep up with each other.",
                ReadinessJson.Imbalance, s => s.Imbalance, (s, v) => s with { Imbalance = v })));

    private static JsonPart<T, MissingPolicy> MissingPart<T>(Func<T, MissingPolicy, T> set)
        where T : AssessmentStrategy =>
            new("missing", "What happens to missing observations; they are excluded when left out.", Missing, s => s.Missing, set);
}
