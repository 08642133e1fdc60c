using InnovationPotential.Aggregations;
using static InnovationPotential.Serialization.JsonTypes;
using Interaction = (int First, int Second, double Value);
using Limits = (InnovationPotential.Aggregations.WeightBoundsKind Kind, double Low, double High);

namespace InnovationPotential.Serialization;

/// <summary>How aggregations stand in JSON.</summary>
internal static class AggregationJson
{
    private const string FrontierWords =
        "Whether units of a panel are held against those of their period, or of all periods; by period when left out.";

    private static readonly JsonShape<Interaction> InteractionShape = new("interaction",
        "How two children work together in a Choquet integral.", default, m => m
            .Required("first", "The position of one child, from 0.", Integer, i => i.First, (i, v) => i with { First = v })
            .Required("second", "The position of the other, from 0.", Integer, i => i.Second, (i, v) => i with { Second = v })
            .Required("value", "Above 0 where both are needed, below 0 where one is enough.", new JsonNumber(-1, 1), i => i.Value,
                (i, v) => i with { Value = v }));

    private static readonly JsonMapped<WeightBounds, Limits> Bounds = new(
        new JsonShape<Limits>("weightBounds", "The bounds within which weights may be chosen in a unit's favor.",
            (WeightBoundsKind.None, 0, 1), m => m
                .Required("of", "What is bounded: each weight as a portion of all, or each score's share of the result.",
                    Names<WeightBoundsKind>(), b => b.Kind, (b, v) => b with { Kind = v })
                .Optional("low", "The lowest portion; 0 when left out.", Share, b => b.Low, (b, v) => b with { Low = v })
                .Optional("high", "The highest portion; 1 when left out.", Share, b => b.High, (b, v) => b with { High = v })),
        b => (b.Kind, b.Low, b.High), b => new WeightBounds(b.Kind, b.Low, b.High));

    public static JsonFamily<Aggregation> Family { get; } = new JsonFamily<Aggregation>("aggregation", a => a.Kind)
        .Case("arithmetic", "The weighted arithmetic mean.", new ArithmeticMean())
        .Case("geometric", "The weighted geometric mean.", new GeometricMean())
        .Case("harmonic", "The weighted harmonic mean.", new HarmonicMean())
        .Case("minimum", "The lowest score.", new Minimum())
        .Case("maximum", "The highest score.", new Maximum())
        .Case("median", "The middle score.", new Median())
        .Case("weighted-sum", "The weighted sum.", new WeightedSum())
        .Case("power-mean", "The power mean, or CES function.", new PowerMean(1), m => m
            .Required("exponent",
                "The exponent: 1 is arithmetic, 0 geometric, -1 harmonic, \"-infinity\" the minimum (Leontief), \"infinity\" the maximum.",
                ExtendedNumber, a => a.Exponent, (_, v) => new PowerMean(v)))
        .Case("mean-min", "The arithmetic mean drawn toward the weakest score.", (Alpha: 0.0, Beta: 0.0), (MeanMin a) => (a.Alpha, a.Beta),
            d => new MeanMin(d.Alpha, d.Beta), m => m
                .Required("alpha", "How much unbalance counts.", Share, d => d.Alpha, (d, v) => d with { Alpha = v })
                .Required("beta", "How smoothly it sets in.", new JsonNumber(0), d => d.Beta, (d, v) => d with { Beta = v }))
        .Case("mazziotta-pareto", "The Mazziotta-Pareto index of scores standardized to 100 and 10.",
            new MazziottaPareto(PenaltyDirection.Downward), m => m
                .Optional("penalty", "Where unbalance moves the result; downward when left out.", Names<PenaltyDirection>(), a => a.Penalty,
                    (a, v) => a with { Penalty = v }))
        .Case("adjusted-mazziotta-pareto", "The adjusted Mazziotta-Pareto index of scores on its 70-130 scale.",
            new Aggregations.AdjustedMazziottaPareto(PenaltyDirection.Downward), m => m
                .Optional("penalty", "Where unbalance moves the result; downward when left out.", Names<PenaltyDirection>(), a => a.Penalty,
                    (a, v) => a with { Penalty = v }))
        .Case("ordered-weighted", "The ordered weighted average.", (EquatableArray<double>)[], (OrderedWeighted a) => a.PositionWeights,
            d => new OrderedWeighted(d), m => m
                .Required("positionWeights", "A weight for each position, the highest score's first.", Numbers, d => d, (_, v) => v))
        .Case("wroclaw", "The Wroclaw taxonomic method, turned so that high is good.", new WroclawTaxonomic())
        .Case("topsis", "Near to the best in everything and far from the worst, from 0 to 1.", new Topsis())
        .Case("choquet", "The Choquet integral of a 2-additive capacity.",
            (Importances: (EquatableArray<double>)[], Interactions: (EquatableArray<Interaction>)[]),
            (Choquet a) => (a.Importances, a.Interactions), d => new Choquet(d.Importances, d.Interactions), m => m
                .Required("importances", "The importance of each child by position, summing to 1.", Numbers, d => d.Importances,
                    (d, v) => d with { Importances = v })
                .Optional("interactions", "The pairs of children that help or replace each other.", InteractionShape.List,
                    d => d.Interactions, (d, v) => d with { Interactions = v }))
        .Case("copeland", "Units beaten less units that beat one.", new Copeland())
        .Case("borda", "The weighted mean number of units one is above.", new Borda())
        .Case("kemeny", "The place in the ranking that agrees best with all comparisons of pairs.", new Kemeny())
        .Case("benefit-of-the-doubt", "Each unit is weighted in its own favor.", new BenefitOfTheDoubt(WeightBounds.None), m => m
            .Optional("bounds", "The bounds of the weights; none when left out.", Bounds, a => a.Bounds, (a, v) => a with { Bounds = v })
            .Optional("frontier", FrontierWords, Names<PanelFrontier>(), a => a.Frontier, (a, v) => a with { Frontier = v }))
        .Case("directional-benefit-of-the-doubt", "How far a unit could go in a direction.",
            new DirectionalBenefitOfTheDoubt([], WeightBounds.None), m => m
                .Optional("direction", "A number of 0 or more for each child, in their order; each unit's own scores when left out.",
                    Numbers, a => a.Direction, (a, v) => a with { Direction = v })
                .Optional("bounds", "The bounds of the weights; none when left out.", Bounds, a => a.Bounds,
                    (a, v) => a with { Bounds = v })
                .Optional("frontier", FrontierWords, Names<PanelFrontier>(), a => a.Frontier, (a, v) => a with { Frontier = v }))
        .Case("multi-directional-benefit-of-the-doubt", "How far a unit could go toward the best it could reach in each score.",
            new MultiDirectionalBenefitOfTheDoubt(), m => m
                .Optional("frontier", FrontierWords, Names<PanelFrontier>(), a => a.Frontier, (a, v) => a with { Frontier = v }))
        .Case("robust-benefit-of-the-doubt", "Each unit is held against the best of a few peers drawn at random.",
            new RobustBenefitOfTheDoubt(1), m => m
                .Required("peers", "How many peers are drawn at a time.", new JsonInteger(1), a => a.Peers, (a, v) => a with { Peers = v })
                .Optional("draws", "How many draws; the expectation over all possible ones when left out.",
                    new JsonInteger(0, RobustBenefitOfTheDoubt.MostDraws), a => a.Draws, (a, v) => a with { Draws = v })
                .Optional("seed", "The seed of the draws; 1 when left out.", new JsonInteger(0), a => a.Seed, (a, v) => a with { Seed = v })
                .Optional("frontier", FrontierWords, Names<PanelFrontier>(), a => a.Frontier, (a, v) => a with { Frontier = v }));
}
