using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;
using Criterion = (string Child, double Threshold);
using Grid = (InnovationPotential.EquatableArray<string> Components,
    InnovationPotential.EquatableArray<InnovationPotential.EquatableArray<double>> Rows);
using ImbalancePair = (string First, string Second);

namespace InnovationPotential.Serialization;

/// <summary>How the parts of the readiness-based strategy stand in JSON.</summary>
internal static class ReadinessJson
{
    private static readonly JsonShape<Criterion> RequirementShape = new("requirement", "A criterion of a gate.", ("", 1), m => m
        .Required("child", "The code of the indicator or dimension.", TextValue, r => r.Child, (r, v) => r with { Child = v })
        .Optional("threshold", "What it must at least be (at most, where less is better); 1 when left out.", Number, r => r.Threshold,
            (r, v) => r with { Threshold = v }));

    private static readonly JsonShape<Gate> GateShape = new("gate", "A level and what must be met to reach it, beside the gates below.",
        new Gate(0, "", []), m => m
            .Required("level", "The level.", Integer, g => g.Level, (g, v) => g with { Level = v })
            .Required("name", "The gate's name.", TextValue, g => g.Name, (g, v) => g with { Name = v })
            .Required("requirements", "The criteria.", RequirementShape.List, g => g.Requirements, (g, v) => g with { Requirements = v }));

    private static readonly JsonMapped<IntegrationMatrix, Grid> Matrix = new(
        new JsonShape<Grid>("integrationMatrix", "How well the components of a system are integrated with each other.", default, m => m
            .Required("components", "The codes of the components.", Texts, g => g.Components, (g, v) => g with { Components = v })
            .Required("levels",
                "The integration levels, a row a component: symmetric, 9 on the diagonal, 0 where no integration is needed.",
                Numbers.List, g => g.Rows, (g, v) => g with { Rows = v })),
        m => (m.Components,
            m.Levels.Chunk(Math.Max(1, m.Components.Count)).Select(row => EquatableArray.Create<double>(row)).ToEquatableArray()),
        g => new IntegrationMatrix(g.Components, g.Rows.SelectMany(row => row).ToEquatableArray()));

    private static readonly JsonShape<LevelStep> Step = new("levelStep", "From this value on, this level.", new LevelStep(0, 0), m => m
        .Required("from", "The lower end; it belongs to the step.", Number, s => s.From, (s, v) => s with { From = v })
        .Required("level", "The level.", Number, s => s.Level, (s, v) => s with { Level = v })
        .Optional("label", "The level's name.", TextValue, s => s.Label, (s, v) => s with { Label = v }));

    private static readonly JsonShape<ImbalancePair> Pair = new("imbalancePair",
        "Two children whose levels should keep up with each other.", (First: "", Second: ""), m => m
            .Required("first", "The code of one.", TextValue, p => p.First, (p, v) => p with { First = v })
            .Required("second", "The code of the other.", TextValue, p => p.Second, (p, v) => p with { Second = v }));

    public static JsonFamily<ReadinessRule> Rule { get; } = new JsonFamily<ReadinessRule>("readinessRule", r => r.Kind)
        .Case("weakest-link", "The lowest level.", new WeakestLinkRule())
        .Case("mean", "The weighted arithmetic mean of the levels; indicative.", new MeanRule())
        .Case("median", "The middle level; indicative.", new MedianRule())
        .Case("k-out-of-n", "The largest level that so many children reach.", new KOutOfNRule(1), m => m
            .Required("k", "How many.", Integer, r => r.K, (r, v) => r with { K = v }))
        .Case("soft-minimum", "The weighted power mean with a negative exponent; indicative.", new SoftMinimumRule(-1), m => m
            .Required("rho", "The exponent, below 0; the lower, the closer to the minimum.", Number, r => r.Rho,
                (r, v) => r with { Rho = v }))
        .Case("gates", "Cumulative gates.", new GatesRule([]), m => m
            .Optional("bottom", "The level when the first gate fails; 0 when left out.", Integer, r => r.Bottom,
                (r, v) => r with { Bottom = v })
            .Required("sequence", "The gates, by ascending level.", GateShape.List, r => r.Sequence, (r, v) => r with { Sequence = v }))
        .Case("system-readiness", "The composite System Readiness Level of components that depend on each other.",
            new SystemReadinessRule(new IntegrationMatrix([], [])), m => m
                .Required("integration", "The integration levels among the components.", Matrix, r => r.Integration,
                    (r, v) => r with { Integration = v }));

    public static JsonShape<LevelTable> Levels { get; } = new("levelTable", "A table that makes levels of values over half-open intervals.",
        new LevelTable("", "", 0, []), m => m
            .Required("name", "The table's name.", TextValue, t => t.Name, (t, v) => t with { Name = v })
            .Required("source", "Where it comes from.", TextValue, t => t.Source, (t, v) => t with { Source = v })
            .Required("highest", "The highest value the table knows, or \"infinity\".", ExtendedNumber, t => t.Highest,
                (t, v) => t with { Highest = v })
            .Required("steps", "The steps, by ascending lower end.", Step.List, t => t.Steps, (t, v) => t with { Steps = v }));

    public static JsonShape<ImbalanceRule> Imbalance { get; } = new("imbalanceRule",
        "Which levels should keep up with each other, and from what difference on they do not.", new ImbalanceRule("", "", []), m => m
            .Required("name", "The rule's name.", TextValue, r => r.Name, (r, v) => r with { Name = v })
            .Required("source", "Where it comes from.", TextValue, r => r.Source, (r, v) => r with { Source = v })
            .Required("pairs", "The pairs.", Pair.List, r => r.Pairs, (r, v) => r with { Pairs = v })
            .Optional("moderateFrom", "The difference from which on it is moderate; 2 when left out.", Limit, r => r.ModerateFrom,
                (r, v) => r with { ModerateFrom = v })
            .Optional("criticalAbove", "The difference above which it is critical; 3 when left out.", Limit, r => r.CriticalAbove,
                (r, v) => r with { CriticalAbove = v }));
}
