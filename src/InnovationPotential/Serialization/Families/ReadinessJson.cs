using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;
using Criterion = (string Child, double Threshold);
using ImbalancePair = (string First, string Second);

namespace InnovationPotential.Serialization;

/// <summary>How the parts of the readiness-based strategy stand in JSON.</summary>
internal static class ReadinessJson
{
    private static readonly JsonShape<Criterion> RequirementShape = new(
        "requirement",
        "A criterion of a gate.",
        ("", 1),
        new JsonPart<Criterion, string>("child", "The code of the indicator or dimension.", TextValue, r => r.Child,
            (r, v) => r with { Child = v }, required: true),
        new JsonPart<Criterion, double>("threshold", "What it must at least be (at most, where less is better); 1 when left out.", Number,
            r => r.Threshold, (r, v) => r with { Threshold = v }));

    private static readonly JsonShape<Gate> GateShape = new(
        "gate",
        "A level and what must be met to reach it, beside the gates below.",
        new Gate(0, "", []),
        new JsonPart<Gate, int>("level", "The level.", Integer, g => g.Level, (g, v) => g with { Level = v }, required: true),
        new JsonPart<Gate, string>("name", "The gate's name.", TextValue, g => g.Name, (g, v) => g with { Name = v }, required: true),
        new JsonPart<Gate, EquatableArray<Criterion>>("requirements", "The criteria.", new JsonList<Criterion>(RequirementShape),
            g => g.Requirements, (g, v) => g with { Requirements = v }, required: true));

    private static readonly JsonMapped<IntegrationMatrix, (EquatableArray<string> Components,
        EquatableArray<EquatableArray<double>> Rows)> Matrix = new(
        new JsonShape<(EquatableArray<string> Components, EquatableArray<EquatableArray<double>> Rows)>(
            "integrationMatrix",
            "How well the components of a system are integrated with each other.",
            default,
            new JsonPart<(EquatableArray<string> Components,
                EquatableArray<EquatableArray<double>> Rows), EquatableArray<string>>("components", "The codes of the components.", Texts,
                m => m.Components, (m, v) => m with { Components = v }, required: true),
            new JsonPart<(EquatableArray<string> Components,
                EquatableArray<EquatableArray<double>> Rows), EquatableArray<EquatableArray<double>>>("levels",
                "The integration levels, a row a component: symmetric, 9 on the diagonal, 0 where no integration is needed.",
                new JsonList<EquatableArray<double>>(Numbers), m => m.Rows, (m, v) => m with { Rows = v }, required: true)),
        m => (m.Components,
            m.Levels.Chunk(Math.Max(1, m.Components.Count)).Select(row => EquatableArray.Create<double>(row)).ToEquatableArray()),
        m => new IntegrationMatrix(m.Components, m.Rows.SelectMany(row => row).ToEquatableArray()));

    private static readonly JsonShape<LevelStep> Step = new(
        "levelStep",
        "From this value on, this level.",
        new LevelStep(0, 0),
        new JsonPart<LevelStep, double>("from", "The lower end; it belongs to the step.", Number, s => s.From,
            (s, v) => s with { From = v }, required: true),
        new JsonPart<LevelStep, double>("level", "The level.", Number, s => s.Level, (s, v) => s with { Level = v }, required: true),
        new JsonPart<LevelStep, string>("label", "The level's name.", TextValue, s => s.Label, (s, v) => s with { Label = v }));

    private static readonly JsonShape<ImbalancePair> Pair = new(
        "imbalancePair",
        "Two children whose levels should keep up with each other.",
        (First: "", Second: ""),
        new JsonPart<ImbalancePair, string>("first", "The code of one.", TextValue, p => p.First, (p, v) => p with { First = v },
            required: true),
        new JsonPart<ImbalancePair, string>("second", "The code of the other.", TextValue, p => p.Second, (p, v) => p with { Second = v },
            required: true));

    public static JsonFamily<ReadinessRule> Rule { get; } = new(
        "readinessRule",
        r => r.Kind,
        JsonCase<ReadinessRule>.Of("weakest-link", "The lowest level.", new WeakestLinkRule()),
        JsonCase<ReadinessRule>.Of("mean", "The weighted arithmetic mean of the levels; indicative.", new MeanRule()),
        JsonCase<ReadinessRule>.Of("median", "The middle level; indicative.", new MedianRule()),
        JsonCase<ReadinessRule>.Of(
            "k-out-of-n",
            "The largest level that so many children reach.",
            new KOutOfNRule(1),
            new JsonPart<KOutOfNRule, int>("k", "How many.", Integer, r => r.K, (r, v) => r with { K = v }, required: true)),
        JsonCase<ReadinessRule>.Of(
            "soft-minimum",
            "The weighted power mean with a negative exponent; indicative.",
            new SoftMinimumRule(-1),
            new JsonPart<SoftMinimumRule, double>("rho", "The exponent, below 0; the lower, the closer to the minimum.", Number, r => r.Rho,
                (r, v) => r with { Rho = v }, required: true)),
        JsonCase<ReadinessRule>.Of(
            "gates",
            "Cumulative gates.",
            new GatesRule([]),
            new JsonPart<GatesRule, int>("bottom", "The level when the first gate fails; 0 when left out.", Integer, r => r.Bottom,
                (r, v) => r with { Bottom = v }),
            new JsonPart<GatesRule, EquatableArray<Gate>>("sequence", "The gates, by ascending level.", new JsonList<Gate>(GateShape),
                r => r.Sequence, (r, v) => r with { Sequence = v }, required: true)),
        JsonCase<ReadinessRule>.Of(
            "system-readiness",
            "The composite System Readiness Level of components that depend on each other.",
            new SystemReadinessRule(new IntegrationMatrix([], [])),
            new JsonPart<SystemReadinessRule, IntegrationMatrix>("integration", "The integration levels among the components.", Matrix,
                r => r.Integration, (r, v) => r with { Integration = v }, required: true)));

    public static JsonShape<LevelTable> Levels { get; } = new(
        "levelTable",
        "A table that makes levels of values over half-open intervals.",
        new LevelTable("", "", 0, []),
        new JsonPart<LevelTable, string>("name", "The table's name.", TextValue, t => t.Name, (t, v) => t with { Name = v },
            required: true),
        new JsonPart<LevelTable, string>("source", "Where it comes from.", TextValue, t => t.Source, (t, v) => t with { Source = v },
            required: true),
        new JsonPart<LevelTable, double>("highest", "The highest value the table knows, or \"infinity\".", ExtendedNumber, t => t.Highest,
            (t, v) => t with { Highest = v }, required: true),
        new JsonPart<LevelTable, EquatableArray<LevelStep>>("steps", "The steps, by ascending lower end.", new JsonList<LevelStep>(Step),
            t => t.Steps, (t, v) => t with { Steps = v }, required: true));

    public static JsonShape<ImbalanceRule> Imbalance { get; } = new(
        "imbalanceRule",
        "Which levels should keep up with each other, and from what difference on they do not.",
        new ImbalanceRule("", "", []),
        new JsonPart<ImbalanceRule, string>("name", "The rule's name.", TextValue, r => r.Name, (r, v) => r with { Name = v },
            required: true),
        new JsonPart<ImbalanceRule, string>("source", "Where it comes from.", TextValue, r => r.Source, (r, v) => r with { Source = v },
            required: true),
        new JsonPart<ImbalanceRule, EquatableArray<ImbalancePair>>("pairs", "The pairs.", new JsonList<ImbalancePair>(Pair), r => r.Pairs,
            (r, v) => r with { Pairs = v }, required: true),
        new JsonPart<ImbalanceRule, double>("moderateFrom", "The difference from which on it is moderate; 2 when left out.", Limit,
            r => r.ModerateFrom, (r, v) => r with { ModerateFrom = v }),
        new JsonPart<ImbalanceRule, double>("criticalAbove", "The difference above which it is critical; 3 when left out.", Limit,
            r => r.CriticalAbove, (r, v) => r with { CriticalAbove = v }));
}
