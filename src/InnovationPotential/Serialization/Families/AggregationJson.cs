using InnovationPotential.Aggregations;
using static InnovationPotential.Serialization.JsonTypes;
using Interaction = (int First, int Second, double Value);

namespace InnovationPotential.Serialization;

/// <summary>How aggregations stand in JSON.</summary>
internal static class AggregationJson
{
    private static readonly JsonName<PenaltyDirection> Penalty =
        new(("downward", PenaltyDirection.Downward), ("upward", PenaltyDirection.Upward));

    private const string FrontierWords =
        "Whether units of a panel are held against those of their period, or of all periods; by period when left out.";

    private static readonly JsonName<PanelFrontier> Frontier =
        new(("by-period", PanelFrontier.ByPeriod), ("pooled", PanelFrontier.Pooled));

    private static readonly JsonShape<Interaction> InteractionShape = new(
        "interaction",
        "How two children work together in a Choquet integral.",
        default,
        new JsonPart<Interaction, int>("first", "The position of one child, from 0.", Integer, i => i.First, (i, v) => i with { First = v },
            required: true),
        new JsonPart<Interaction, int>("second", "The position of the other, from 0.", Integer, i => i.Second,
            (i, v) => i with { Second = v }, required: true),
        new JsonPart<Interaction, double>("value", "Above 0 where both are needed, below 0 where one is enough.", new JsonNumber(-1, 1),
            i => i.Value, (i, v) => i with { Value = v }, required: true));

    private static readonly JsonMapped<WeightBounds, (WeightBoundsKind Kind, double Low, double High)> Bounds = new(
        new JsonShape<(WeightBoundsKind Kind, double Low, double High)>(
            "weightBounds",
            "The bounds within which weights may be chosen in a unit's favor.",
            (WeightBoundsKind.None, 0, 1),
            new JsonPart<(WeightBoundsKind Kind, double Low, double High), WeightBoundsKind>(
                "of",
                "What is bounded: each weight as a portion of all, or each score's share of the result.",
                new JsonName<WeightBoundsKind>(("none", WeightBoundsKind.None), ("weights", WeightBoundsKind.Weights),
                    ("shares", WeightBoundsKind.Shares)),
                b => b.Kind,
                (b, v) => b with { Kind = v },
                required: true),
            new JsonPart<(WeightBoundsKind Kind, double Low, double High), double>("low", "The lowest portion; 0 when left out.",
                new JsonNumber(0, 1), b => b.Low, (b, v) => b with { Low = v }),
            new JsonPart<(WeightBoundsKind Kind, double Low, double High), double>("high", "The highest portion; 1 when left out.",
                new JsonNumber(0, 1), b => b.High, (b, v) => b with { High = v })),
        b => (b.Kind, b.Low, b.High),
        b => new WeightBounds(b.Kind, b.Low, b.High));

    public static JsonFamily<Aggregation> Family { get; } = new(
        "aggregation",
        a => a.Kind,
        JsonCase<Aggregation>.Of("arithmetic", "The weighted arithmetic mean.", new ArithmeticMean()),
        JsonCase<Aggregation>.Of("geometric", "The weighted geometric mean.", new GeometricMean()),
        JsonCase<Aggregation>.Of("harmonic", "The weighted harmonic mean.", new HarmonicMean()),
        JsonCase<Aggregation>.Of("minimum", "The lowest score.", new Minimum()),
        JsonCase<Aggregation>.Of("maximum", "The highest score.", new Maximum()),
        JsonCase<Aggregation>.Of("median", "The middle score.", new Median()),
        JsonCase<Aggregation>.Of("weighted-sum", "The weighted sum.", new WeightedSum()),
        JsonCase<Aggregation>.Of(
            "power-mean",
            "The power mean, or CES function.",
            new PowerMean(1),
            new JsonPart<PowerMean, double>("exponent",
                "The exponent: 1 is arithmetic, 0 geometric, -1 harmonic, \"-infinity\" the minimum (Leontief), \"infinity\" the maximum.",
                ExtendedNumber, a => a.Exponent, (_, v) => new PowerMean(v), required: true)),
        JsonCase<Aggregation>.Of(
            "mean-min",
            "The arithmetic mean drawn toward the weakest score.",
            (Alpha: 0.0, Beta: 0.0),
            (MeanMin a) => (a.Alpha, a.Beta),
            d => new MeanMin(d.Alpha, d.Beta),
            new JsonPart<(double Alpha, double Beta), double>("alpha", "How much unbalance counts.", new JsonNumber(0, 1), d => d.Alpha,
                (d, v) => d with { Alpha = v }, required: true),
            new JsonPart<(double Alpha, double Beta), double>("beta", "How smoothly it sets in.", new JsonNumber(0), d => d.Beta,
                (d, v) => d with { Beta = v }, required: true)),
        JsonCase<Aggregation>.Of(
            "mazziotta-pareto",
            "The Mazziotta-Pareto index of scores standardized to 100 and 10.",
            new MazziottaPareto(PenaltyDirection.Downward),
            new JsonPart<MazziottaPareto, PenaltyDirection>("penalty", "Where unbalance moves the result; downward when left out.", Penalty,
                a => a.Penalty, (a, v) => a with { Penalty = v })),
        JsonCase<Aggregation>.Of(
            "adjusted-mazziotta-pareto",
            "The adjusted Mazziotta-Pareto index of scores on its 70-130 scale.",
            new Aggregations.AdjustedMazziottaPareto(PenaltyDirection.Downward),
            new JsonPart<Aggregations.AdjustedMazziottaPareto, PenaltyDirection>("penalty",
                "Where unbalance moves the result; downward when left out.", Penalty, a => a.Penalty, (a, v) => a with { Penalty = v })),
        JsonCase<Aggregation>.Of(
            "ordered-weighted",
            "The ordered weighted average.",
            (EquatableArray<double>)[],
            (OrderedWeighted a) => a.PositionWeights,
            d => new OrderedWeighted(d),
            new JsonPart<EquatableArray<double>, EquatableArray<double>>("positionWeights",
                "A weight for each position, the highest score's first.", Numbers, d => d, (_, v) => v, required: true)),
        JsonCase<Aggregation>.Of("wroclaw", "The Wroclaw taxonomic method, turned so that high is good.", new WroclawTaxonomic()),
        JsonCase<Aggregation>.Of("topsis", "Near to the best in everything and far from the worst, from 0 to 1.", new Topsis()),
        JsonCase<Aggregation>.Of(
            "choquet",
            "The Choquet integral of a 2-additive capacity.",
            (Importances: (EquatableArray<double>)[], Interactions: (EquatableArray<Interaction>)[]),
            (Choquet a) => (a.Importances, a.Interactions),
            d => new Choquet(d.Importances, d.Interactions),
            new JsonPart<(EquatableArray<double> Importances,
                EquatableArray<Interaction> Interactions), EquatableArray<double>>("importances",
                "The importance of each child by position, summing to 1.", Numbers, d => d.Importances,
                (d, v) => d with { Importances = v }, required: true),
            new JsonPart<(EquatableArray<double> Importances,
                EquatableArray<Interaction> Interactions), EquatableArray<Interaction>>("interactions",
                "The pairs of children that help or replace each other.", new JsonList<Interaction>(InteractionShape), d => d.Interactions,
                (d, v) => d with { Interactions = v })),
        JsonCase<Aggregation>.Of("copeland", "Units beaten less units that beat one.", new Copeland()),
        JsonCase<Aggregation>.Of("borda", "The weighted mean number of units one is above.", new Borda()),
        JsonCase<Aggregation>.Of("kemeny", "The place in the ranking that agrees best with all comparisons of pairs.", new Kemeny()),
        JsonCase<Aggregation>.Of(
            "benefit-of-the-doubt",
            "Each unit is weighted in its own favor.",
            new BenefitOfTheDoubt(WeightBounds.None),
            new JsonPart<BenefitOfTheDoubt, WeightBounds>("bounds", "The bounds of the weights; none when left out.", Bounds, a => a.Bounds,
                (a, v) => a with { Bounds = v }),
            new JsonPart<BenefitOfTheDoubt, PanelFrontier>("frontier", FrontierWords, Frontier, a => a.Frontier,
                (a, v) => a with { Frontier = v })),
        JsonCase<Aggregation>.Of(
            "directional-benefit-of-the-doubt",
            "How far a unit could go in a direction.",
            new DirectionalBenefitOfTheDoubt([], WeightBounds.None),
            new JsonPart<DirectionalBenefitOfTheDoubt, EquatableArray<double>>(
                "direction",
                "A number of 0 or more for each child, in their order; each unit's own scores when left out.",
                Numbers,
                a => a.Direction,
                (a, v) => a with { Direction = v }),
            new JsonPart<DirectionalBenefitOfTheDoubt, WeightBounds>(
                "bounds", "The bounds of the weights; none when left out.", Bounds, a => a.Bounds, (a, v) => a with { Bounds = v }),
            new JsonPart<DirectionalBenefitOfTheDoubt, PanelFrontier>("frontier", FrontierWords, Frontier, a => a.Frontier,
                (a, v) => a with { Frontier = v })),
        JsonCase<Aggregation>.Of(
            "multi-directional-benefit-of-the-doubt",
            "How far a unit could go toward the best it could reach in each score.",
            new MultiDirectionalBenefitOfTheDoubt(),
            new JsonPart<MultiDirectionalBenefitOfTheDoubt, PanelFrontier>("frontier", FrontierWords, Frontier, a => a.Frontier,
                (a, v) => a with { Frontier = v })),
        JsonCase<Aggregation>.Of(
            "robust-benefit-of-the-doubt",
            "Each unit is held against the best of a few peers drawn at random.",
            new RobustBenefitOfTheDoubt(1),
            new JsonPart<RobustBenefitOfTheDoubt, int>("peers", "How many peers are drawn at a time.", new JsonInteger(1), a => a.Peers,
                (a, v) => a with { Peers = v }, required: true),
            new JsonPart<RobustBenefitOfTheDoubt, int>("draws", "How many draws; the expectation over all possible ones when left out.",
                new JsonInteger(0, RobustBenefitOfTheDoubt.MostDraws), a => a.Draws, (a, v) => a with { Draws = v }),
            new JsonPart<RobustBenefitOfTheDoubt, int>("seed", "The seed of the draws; 1 when left out.", new JsonInteger(0), a => a.Seed,
                (a, v) => a with { Seed = v }),
            new JsonPart<RobustBenefitOfTheDoubt, PanelFrontier>("frontier", FrontierWords, Frontier, a => a.Frontier,
                (a, v) => a with { Frontier = v })));
}
