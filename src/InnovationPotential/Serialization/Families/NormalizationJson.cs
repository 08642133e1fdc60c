using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How normalizations stand in JSON.</summary>
internal static class NormalizationJson
{
    private static readonly JsonShape<ScoreRange> Range = new(
        "range",
        "A range, the lower end below the upper one.",
        ScoreRange.Unit,
        new JsonPart<ScoreRange, double>("low", "The lower end.", Number, r => r.Low, (r, v) => r with { Low = v }, required: true),
        new JsonPart<ScoreRange, double>("high", "The upper end.", Number, r => r.High, (r, v) => r with { High = v }, required: true));

    private static readonly JsonName<ConstantColumn> Constant =
        new(("undefined", ConstantColumn.Undefined), ("mid-scale", ConstantColumn.MidScale), ("best", ConstantColumn.Best));

    public static readonly JsonName<RankTies> Ties =
        new(("minimum", RankTies.Minimum), ("maximum", RankTies.Maximum), ("average", RankTies.Average), ("dense", RankTies.Dense));

    private static readonly JsonName<ReferencePoint> Reference =
        new(("best", ReferencePoint.Best), ("mean", ReferencePoint.Mean), ("worst", ReferencePoint.Worst), ("unit", ReferencePoint.Unit));

    private static readonly JsonName<ReferenceForm> Form = new(("ratio", ReferenceForm.Ratio),
        ("relative-difference", ReferenceForm.RelativeDifference), ("share-of-range", ReferenceForm.ShareOfRange));

    private static readonly JsonName<int> Ddof = new(("population", 0), ("sample", 1));

    // The only family that holds itself: a rescaled normalization names the one it rescales, so that member looks the family up when it is
    // used.
    private static readonly JsonLater<Normalization> Inner = new(() => Family!);

    public static JsonFamily<Normalization> Family { get; } = new(
        "normalization",
        n => n.Kind,
        Of("none", "The values themselves, turned so that more is better.", new Identity()),
        Of(
            "min-max",
            "Min-max onto a range, between the indicator's goalposts or the sample's ends.",
            new MinMax(),
            new JsonPart<MinMax, ScoreRange>("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output,
                (n, v) => n with { Output = v }),
            new JsonPart<MinMax, bool>("clip", "Whether values beyond the sample's ends score as the ends.", Flag, n => n.Clip,
                (n, v) => n with { Clip = v })),
        Of(
            "z-score",
            "Standardization.",
            new ZScore(),
            new JsonPart<ZScore, double>("mean", "The mean of the scores; 0 when left out.", Number, n => n.Mean,
                (n, v) => n with { Mean = v }),
            new JsonPart<ZScore, double>("standardDeviation", "The standard deviation of the scores, above 0; 1 when left out.", Number,
                n => n.StandardDeviation, (n, v) => n with { StandardDeviation = v }),
            new JsonPart<ZScore, int>("variance", "Whose variance: a sample's (divisor n - 1) when left out.", Ddof, n => n.Ddof,
                (n, v) => n with { Ddof = v })),
        Of(
            "rank",
            "The rank among the reference units, the worst first.",
            new Rank(),
            new JsonPart<Rank, RankTies>("ties", "Which of their places equal values share; the lowest when left out.", Ties, n => n.Ties,
                (n, v) => n with { Ties = v }),
            new JsonPart<Rank, double>("first", "The rank of the worst; 1 when left out, 0 for Borda points.", Number, n => n.First,
                (n, v) => n with { First = v })),
        Of(
            "percentile-rank",
            "The share of the other reference units that are worse.",
            new PercentileRank(),
            new JsonPart<PercentileRank, RankTies>("ties", "Which of their places equal values share; the lowest when left out.", Ties,
                n => n.Ties, (n, v) => n with { Ties = v })),
        Of(
            "distance-to-target",
            "The share of the way from the worst value to the indicator's target.",
            new DistanceToTarget(),
            new JsonPart<DistanceToTarget, bool>("cap", "Whether values beyond the target score 1.", Flag, n => n.Cap,
                (n, v) => n with { Cap = v })),
        Of(
            "distance-to-reference",
            "How a value stands to the best, the mean, the worst or a named unit of the sample.",
            new DistanceToReference(),
            new JsonPart<DistanceToReference, ReferencePoint>("reference", "What values are held against; the best when left out.",
                Reference, n => n.Reference, (n, v) => n with { Reference = v }),
            new JsonPart<DistanceToReference, string>("unit", "The name of the reference unit, where the reference is a unit.", TextValue,
                n => n.Unit, (n, v) => n with { Unit = v }),
            new JsonPart<DistanceToReference, ReferenceForm>("form", "How they are held against it; as a ratio when left out.", Form,
                n => n.Form, (n, v) => n with { Form = v }),
            new JsonPart<DistanceToReference, bool>("cap", "Whether values better than the reference score as the reference.", Flag,
                n => n.Cap, (n, v) => n with { Cap = v })),
        Of(
            "scaled",
            "A given scale in natural units onto a range.",
            new Scaled { Scale = ScoreRange.Unit },
            new JsonPart<Scaled, ScoreRange>("scale", "The ends of the scale in natural units.", Range, n => n.Scale,
                (n, v) => n with { Scale = v }, required: true),
            new JsonPart<Scaled, ScoreRange>("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output,
                (n, v) => n with { Output = v }),
            new JsonPart<Scaled, bool>("clip", "Whether values beyond the scale score as its ends.", Flag, n => n.Clip,
                (n, v) => n with { Clip = v })),
        Of(
            "goalposts",
            "Min-max between the indicator's goalposts, which it must have.",
            new GoalpostNormalization(),
            new JsonPart<GoalpostNormalization, ScoreRange>("output", "The range of the scores; 0 to 1 when left out.", Range,
                n => n.Output, (n, v) => n with { Output = v })),
        Of(
            "percentile-categories",
            "Points by percentile among the reference units.",
            new PercentileCategories(),
            new JsonPart<PercentileCategories, Rubric>("table", "Points by percentile, from 0 to 100; the Handbook's when left out.",
                IndicatorJson.RubricShape, n => n.Table, (n, v) => n with { Table = v })),
        Of(
            "above-below-mean",
            "1, 0 or -1: above, around or below the mean.",
            new AboveBelowMean(),
            new JsonPart<AboveBelowMean, double>("band", "The half-width of the neutral band as a share of the mean; 0.2 when left out.",
                new JsonNumber(0), n => n.Band, (n, v) => n with { Band = v })),
        Of("cyclical", "The deviation of each unit from its own mean over time.", new Cyclical()),
        Of(
            "ampi",
            "The goalposts of the adjusted Mazziotta-Pareto index, on which a reference scores 100.",
            new Normalizations.AdjustedMazziottaPareto(),
            new JsonOptional<Normalizations.AdjustedMazziottaPareto>("reference",
                "The value that scores 100; that of the sample when left out.", Number, n => n.Reference,
                (n, v) => n with { Reference = v }),
            new JsonPart<Normalizations.AdjustedMazziottaPareto, string>("referenceUnit",
                "The unit whose first value scores 100; the mean of the first period when left out.", TextValue, n => n.ReferenceUnit,
                (n, v) => n with { ReferenceUnit = v })),
        Of(
            "logistic",
            "The logistic curve of the z-score.",
            new Logistic(),
            new JsonPart<Logistic, double>("steepness", "The steepness, above 0; 1 when left out.", Number, n => n.Steepness,
                (n, v) => n with { Steepness = v })),
        Of(
            "desirability",
            "Harrington's desirability through two values in natural units.",
            new Desirability { Edges = ScoreRange.Unit },
            new JsonPart<Desirability, ScoreRange>("edges", "The values of desirability 0.20 and 0.80, the lower one first.", Range,
                n => n.Edges, (n, v) => n with { Edges = v }, required: true)),
        Of(
            "rescaled",
            "Another normalization whose worst and best scores are stretched onto a range.",
            new Rescaled(new MinMax(), ScoreRange.Unit),
            new JsonPart<Rescaled, Normalization>("inner", "The other normalization.", Inner, n => n.Inner, (n, v) => n with { Inner = v },
                required: true),
            new JsonPart<Rescaled, ScoreRange>("output", "The range.", Range, n => n.Output, (n, v) => n with { Output = v },
                required: true)));

    private static JsonCase<Normalization> Of<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : Normalization => JsonCase<Normalization>.Of(
            kind,
            description,
            defaults,
            [.. members, new JsonPart<T, ConstantColumn>("constant", "What the units score where the sample does not distinguish them; "
                + "nothing when left out.", Constant, n => n.Constant, (n, v) => (T)(n with { Constant = v }))]);
}
