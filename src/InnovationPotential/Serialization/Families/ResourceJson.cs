using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;
using UsedResource = (string Available, string Used);

namespace InnovationPotential.Serialization;

/// <summary>How the parts of the resource-based strategy stand in JSON.</summary>
internal static class ResourceJson
{
    private static readonly JsonShape<SufficiencyRule> TypingRule = new("sufficiencyRule",
        "A type of potential and the sufficiencies it goes with.", new SufficiencyRule("", ""), m => m
            .Required("pattern", "A character a component: 1 sufficient, 0 not, * either.", TextValue, r => r.Pattern,
                (r, v) => r with { Pattern = v })
            .Required("type", "The type's name.", TextValue, r => r.Type, (r, v) => r with { Type = v }));

    public static JsonFamily<NormSource> Norm { get; } = new JsonFamily<NormSource>("norm", n => n.Kind)
        .Case("stated", "The indicator's own norm.", new StatedNorm())
        .Case("sample-mean", "The mean of the reference units.", new SampleMeanNorm())
        .Case("sample-best", "The best value of the reference units.", new SampleBestNorm())
        .Case("own-period", "Each unit's own value in a period.", new OwnPeriodNorm(2000), m => m
            .Required("period", $"The period: {Period.Forms}.", PeriodText, n => n.Period, (n, v) => n with { Period = v }));

    public static JsonMapped<SufficiencyCap, double> Cap { get; } = new(
        new JsonNumber(1, words: ("none", double.PositiveInfinity)),
        c => c.Highest,
        v => double.IsPositiveInfinity(v) ? SufficiencyCap.None : SufficiencyCap.Surplus(v));

    public static JsonShape<UsedResource> Used { get; } = new("usedResource", "Which indicator says how much of a resource is used.",
        (Available: "", Used: ""), m => m
            .Required("available", "The code of the resource.", TextValue, u => u.Available, (u, v) => u with { Available = v })
            .Required("used", "The code of its sibling that says what is used.", TextValue, u => u.Used, (u, v) => u with { Used = v }));

    public static JsonShape<SufficiencyTyping> Typing { get; } = new("sufficiencyTyping",
        "A table that makes a type of potential of which components suffice.", new SufficiencyTyping("", "", []), m => m
            .Required("name", "The table's name.", TextValue, t => t.Name, (t, v) => t with { Name = v })
            .Required("source", "Where it comes from.", TextValue, t => t.Source, (t, v) => t with { Source = v })
            .Required("rules", "The rules; the first that matches counts.", TypingRule.List, t => t.Rules, (t, v) => t with { Rules = v })
            .Optional("components", "The codes of the components, in the order of the patterns; the node's children when left out.", Texts,
                t => t.Components, (t, v) => t with { Components = v })
            .Optional("otherwise", "The type where no rule matches; \"untyped\" when left out.", TextValue, t => t.Otherwise,
                (t, v) => t with { Otherwise = v }));
}
