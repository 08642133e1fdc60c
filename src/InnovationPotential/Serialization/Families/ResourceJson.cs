using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;
using UsedResource = (string Available, string Used);

namespace InnovationPotential.Serialization;

/// <summary>How the parts of the resource-based strategy stand in JSON.</summary>
internal static class ResourceJson
{
    private static readonly JsonShape<SufficiencyRule> TypingRule = new(
        "sufficiencyRule",
        "A type of potential and the sufficiencies it goes with.",
        new SufficiencyRule("", ""),
        new JsonPart<SufficiencyRule, string>("pattern", "A character a component: 1 sufficient, 0 not, * either.", TextValue,
            r => r.Pattern, (r, v) => r with { Pattern = v }, required: true),
        new JsonPart<SufficiencyRule, string>("type", "The type's name.", TextValue, r => r.Type, (r, v) => r with { Type = v },
            required: true));

    public static JsonFamily<NormSource> Norm { get; } = new(
        "norm",
        n => n.Kind,
        JsonCase<NormSource>.Of("stated", "The indicator's own norm.", new StatedNorm()),
        JsonCase<NormSource>.Of("sample-mean", "The mean of the reference units.", new SampleMeanNorm()),
        JsonCase<NormSource>.Of("sample-best", "The best value of the reference units.", new SampleBestNorm()),
        JsonCase<NormSource>.Of(
            "own-period",
            "Each unit's own value in a period.",
            new OwnPeriodNorm(2000),
            new JsonPart<OwnPeriodNorm, Period>(
                "period", $"The period: {Period.Forms}.", PeriodText, n => n.Period, (n, v) => n with { Period = v }, required: true)));

    public static JsonMapped<SufficiencyCap, double> Cap { get; } = new(
        new JsonNumber(1, words: ("none", double.PositiveInfinity)),
        c => c.Highest,
        v => double.IsPositiveInfinity(v) ? SufficiencyCap.None : SufficiencyCap.Surplus(v));

    public static JsonShape<UsedResource> Used { get; } = new(
        "usedResource",
        "Which indicator says how much of a resource is used.",
        (Available: "", Used: ""),
        new JsonPart<UsedResource, string>("available", "The code of the resource.", TextValue, u => u.Available,
            (u, v) => u with { Available = v }, required: true),
        new JsonPart<UsedResource, string>("used", "The code of its sibling that says what is used.", TextValue, u => u.Used,
            (u, v) => u with { Used = v }, required: true));

    public static JsonShape<SufficiencyTyping> Typing { get; } = new(
        "sufficiencyTyping",
        "A table that makes a type of potential of which components suffice.",
        new SufficiencyTyping("", "", []),
        new JsonPart<SufficiencyTyping, string>("name", "The table's name.", TextValue, t => t.Name, (t, v) => t with { Name = v },
            required: true),
        new JsonPart<SufficiencyTyping, string>("source", "Where it comes from.", TextValue, t => t.Source, (t, v) => t with { Source = v },
            required: true),
        new JsonPart<SufficiencyTyping, EquatableArray<SufficiencyRule>>("rules", "The rules; the first that matches counts.",
            new JsonList<SufficiencyRule>(TypingRule), t => t.Rules, (t, v) => t with { Rules = v }, required: true),
        new JsonPart<SufficiencyTyping, EquatableArray<string>>("components",
            "The codes of the components, in the order of the patterns; the node's children when left out.", Texts, t => t.Components,
            (t, v) => t with { Components = v }),
        new JsonPart<SufficiencyTyping, string>("otherwise", "The type where no rule matches; \"untyped\" when left out.", TextValue,
            t => t.Otherwise, (t, v) => t with { Otherwise = v }));
}
