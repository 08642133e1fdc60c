using InnovationPotential.Normalizations;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How normalizations stand in JSON.</summary>
internal static class NormalizationJson
{
    private static readonly JsonShape<ScoreRange> Range = new("range", "A range, the lower end below the upper one.", ScoreRange.Unit,
        m => m
            .Required("low", "The lower end.", Number, r => r.Low, (r, v) => r with { Low = v })
            .Required("high", "The upper end.", Number, r => r.High, (r, v) => r with { High = v }));

    private static readonly JsonName<int> Ddof = new(("population", 0), ("sample", 1));

    public static JsonFamily<Normalization> Family { get; } = new JsonFamily<Normalization>("normalization", n => n.Kind, last: m => m
            .Optional("constant", "What the units score where the sample does not distinguish them; nothing when left out.",
                Names<ConstantColumn>(), n => n.Constant, (n, v) => n with { Constant = v }))
        .Case("none", "The values themselves, turned so that more is better.", new Identity())
        .Case("min-max", "Min-max onto a range, between the indicator's goalposts or the sample's ends.", new MinMax(), m => m
            .Optional("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output, (n, v) => n with { Output = v })
            .Optional("clip", "Whether values beyond the sample's ends score as the ends.", Flag, n => n.Clip,
                (n, v) => n with { Clip = v }))
        .Case("z-score", "Standardization.", new ZScore(), m => m
            .Optional("mean", "The mean of the scores; 0 when left out.", Number, n => n.Mean, (n, v) => n with { Mean = v })
            .Optional("standardDeviation", "The standard deviation of the scores, above 0; 1 when left out.", Number,
                n => n.StandardDeviation, (n, v) => n with { StandardDeviation = v })
            .Optional("variance", "Whose variance: a sample's (divisor n - 1) when left out.", Ddof, n => n.Ddof,
                (n, v) => n with { Ddof = v }))
        .Case("rank", "The rank among the reference units, the worst first.", new Rank(), m => m
            .Optional("ties", "Which of their places equal values share; the lowest when left out.", Names<RankTies>(), n => n.Ties,
                (n, v) => n with { Ties = v })
            .Optional("first", "The rank of the worst; 1 when left out, 0 for Borda points.", Number, n => n.First,
                (n, v) => n with { First = v }))
        .Case("percentile-rank", "The share of the other reference units that are worse.", new PercentileRank(), m => m
            .Optional("ties", "Which of their places equal values share; the lowest when left out.", Names<RankTies>(), n => n.Ties,
                (n, v) => n with { Ties = v }))
        .Case("distance-to-target", "The share of the way from the worst value to the indicator's target.", new DistanceToTarget(), m => m
            .Optional("cap", "Whether values beyond the target score 1.", Flag, n => n.Cap, (n, v) => n with { Cap = v }))
        .Case("distance-to-reference", "How a value stands to the best, the mean, the worst or a named unit of the sample.",
            new DistanceToReference(), m => m
                .Optional("reference", "What values are held against; the best when left out.", Names<ReferencePoint>(), n => n.Reference,
                    (n, v) => n with { Reference = v })
                .Optional("unit", "The name of the reference unit, where the reference is a unit.", TextValue, n => n.Unit,
                    (n, v) => n with { Unit = v })
                .Optional("form", "How they are held against it; as a ratio when left out.", Names<ReferenceForm>(), n => n.Form,
                    (n, v) => n with { Form = v })
                .Optional("cap", "Whether values better than the reference score as the reference.", Flag, n => n.Cap,
                    (n, v) => n with { Cap = v }))
        .Case("scaled", "A given scale in natural units onto a range.", new Scaled { Scale = ScoreRange.Unit }, m => m
            .Required("scale", "The ends of the scale in natural units.", Range, n => n.Scale, (n, v) => n with { Scale = v })
            .Optional("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output, (n, v) => n with { Output = v })
            .Optional("clip", "Whether values beyond the scale score as its ends.", Flag, n => n.Clip, (n, v) => n with { Clip = v }))
        .Case("goalposts", "Min-max between the indicator's goalposts, which it must have.", new GoalpostNormalization(), m => m
            .Optional("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output, (n, v) => n with { Output = v }))
        .Case("percentile-categories", "Points by percentile among the reference units.", new PercentileCategories(), m => m
            .Optional("table", "Points by percentile, from 0 to 100; the Handbook's when left out.", IndicatorJson.RubricShape,
                n => n.Table, (n, v) => n with { Table = v }))
        .Case("above-below-mean", "1, 0 or -1: above, around or below the mean.", new AboveBelowMean(), m => m
            .Optional("band", "The half-width of the neutral band as a share of the mean; 0.2 when left out.", new JsonNumber(0),
                n => n.Band, (n, v) => n with { Band = v }))
        .Case("cyclical", "The deviation of each unit from its own mean over time.", new Cyclical())
        .Case("ampi", "The goalposts of the adjusted Mazziotta-Pareto index, on which a reference scores 100.",
            new Normalizations.AdjustedMazziottaPareto(), m => m
                .Nullable("reference", "The value that scores 100; that of the sample when left out.", Number, n => n.Reference,
                    (n, v) => n with { Reference = v })
                .Optional("referenceUnit", "The unit whose first value scores 100; the mean of the first period when left out.", TextValue,
                    n => n.ReferenceUnit, (n, v) => n with { ReferenceUnit = v }))
        .Case("logistic", "The logistic curve of the z-score.", new Logistic(), m => m
            .Optional("steepness", "The steepness, above 0; 1 when left out.", Number, n => n.Steepness,
                (n, v) => n with { Steepness = v }))
        .Case("desirability", "Harrington's desirability through two values in natural units.",
            new Desirability { Edges = ScoreRange.Unit }, m => m
                .Required("edges", "The values of desirability 0.20 and 0.80, the lower one first.", Range, n => n.Edges,
                    (n, v) => n with { Edges = v }))
        .Case("rescaled", "Another normalization whose worst and best scores are stretched onto a range.",
            new Rescaled(new MinMax(), ScoreRange.Unit), m => m
                .Required("inner", "The other normalization.", Family!, n => n.Inner, (n, v) => n with { Inner = v })
                .Required("output", "The range.", Range, n => n.Output, (n, v) => n with { Output = v }));
}
