using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How strategies stand in JSON.</summary>
internal static class StrategyJson
{
    private static readonly JsonShape<IndicatorNormalization> Exception = new("exception",
        "The normalization of one indicator, where it differs from the strategy's.", new IndicatorNormalization("", Normalization.MinMax()),
        m => m
            .Required("indicator", "The indicator's code.", TextValue, e => e.Indicator, (e, v) => e with { Indicator = v })
            .Required("normalization", "Its normalization.", NormalizationJson.Family, e => e.Normalization,
                (e, v) => e with { Normalization = v })
            .Optional("scope", "The observations from which it learns; those of the other normalizations when left out.", ScopeJson.Family,
                e => e.Scope, (e, v) => e with { Scope = v }));

    public static JsonFamily<AssessmentStrategy> Family { get; } = new JsonFamily<AssessmentStrategy>("strategy", s => s.Kind)
        .Case("score-sum", "Points of ordinal, binary or rubric-scored indicators, summed and held against what is attainable.",
            new ScoreSum(), m => m
                .Missing()
                .Optional("shift", "Whether the lowest level of a scale earns nothing; yes when left out.", Flag, s => s.Shift,
                    (s, v) => s with { Shift = v }))
        .Case("weighted-index", "Normalized indicators, weighted and aggregated.", new WeightedIndex(), m => m
            .Missing()
            .Optional("normalization", "How indicators are made comparable; min-max when left out.", NormalizationJson.Family,
                s => s.Normalization, (s, v) => s with { Normalization = v })
            .Optional("normalizationScope", "The observations from which normalizations learn; those of the model's scope when left out.",
                ScopeJson.Family, s => s.NormalizationScope, (s, v) => s with { NormalizationScope = v })
            .Optional("exceptions", "Other rules for some indicators.", Exception.List, s => s.Exceptions,
                (s, v) => s with { Exceptions = v })
            .Optional("weighting", "How children are weighted; by the model's weights when left out.", WeightingJson.Family,
                s => s.Weighting, (s, v) => s with { Weighting = v })
            .Optional("aggregation", "How children are aggregated; by the arithmetic mean when left out.", AggregationJson.Family,
                s => s.Aggregation, (s, v) => s with { Aggregation = v }))
        .Case("resource-based", "Resources held against norms; the scarce ones hold the potential down.", new ResourceBased(), m => m
            .Missing()
            .Optional("norm", "What resources are held against; the indicators' own norms when left out.", ResourceJson.Norm, s => s.Norm,
                (s, v) => s with { Norm = v })
            .Optional("normScope", "The observations from which norms are learned; those of the model's scope when left out.",
                ScopeJson.Family, s => s.NormScope, (s, v) => s with { NormScope = v })
            .Optional("cap", "The highest sufficiency that counts, or \"none\"; 1 when left out.", ResourceJson.Cap, s => s.Cap,
                (s, v) => s with { Cap = v })
            .Optional("group", "How indicators make a group; by the geometric mean when left out.", AggregationJson.Family, s => s.Group,
                (s, v) => s with { Group = v })
            .Optional("overall", "How groups make the potential; by the geometric mean when left out.", AggregationJson.Family,
                s => s.Overall, (s, v) => s with { Overall = v })
            .Nullable("target", "The potential to reach.", Number, s => s.Target, (s, v) => s with { Target = v })
            .Optional("used", "Which indicators say what is used of which resources.", ResourceJson.Used.List, s => s.Used,
                (s, v) => s with { Used = v })
            .Optional("typing", "A table that makes a type of which resources suffice.", ResourceJson.Typing, s => s.Typing,
                (s, v) => s with { Typing = v }))
        .Case("readiness-based", "The level that is reached: the weakest link unless a rule says otherwise.", new ReadinessBased(), m => m
            .Missing()
            .Optional("rule", "How the levels of the children become one; the weakest link when left out.", ReadinessJson.Rule, s => s.Rule,
                (s, v) => s with { Rule = v })
            .Optional("levels", "The table that makes levels of values on ratio and interval scales.", ReadinessJson.Levels, s => s.Levels,
                (s, v) => s with { Levels = v })
            .Optional("imbalance", "Which levels should keep up with each other.", ReadinessJson.Imbalance, s => s.Imbalance,
                (s, v) => s with { Imbalance = v }));

    private static JsonMembers<T> Missing<T>(this JsonMembers<T> members)
        where T : AssessmentStrategy => members.Optional(
            "missing", "What happens to missing observations; they are excluded when left out.", Names<MissingPolicy>(), s => s.Missing,
            (s, v) => (T)(s with { Missing = v }));
}
