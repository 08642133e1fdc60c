using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How fitted normalizations, and what strategies make of them, stand in JSON.</summary>
internal static class FittedNormalizationJson
{
    private const string NoNorm = "A norm must be above 0 and finite.";
    private const string NoRange = "A sufficiency needs more or less to be better, not a range.";

    private static readonly FittedUndefined Undefined = new(double.NaN) { Range = ScoreRange.Unbounded };

    private static readonly JsonShape<AffineMap> Map = new("affineMap", "The map slope x + intercept between two ends.", AffineMap.Identity,
        m => m
            .Required("slope", "The factor.", Exact, a => a.Slope, (a, v) => a with { Slope = v })
            .Required("intercept", "The summand.", Exact, a => a.Intercept, (a, v) => a with { Intercept = v })
            .Optional("low", "The lowest result; none when left out.", Exact, a => a.Low, (a, v) => a with { Low = v })
            .Optional("high", "The highest result; none when left out.", Exact, a => a.High, (a, v) => a with { High = v }));

    private static readonly JsonShape<TargetRange> Target = new("fittedTarget", "The best range, both ends included.",
        new TargetRange(0, 0), m => m
            .Required("from", "The lower end.", Exact, r => r.From, (r, v) => r with { From = v })
            .Required("to", "The upper end.", Exact, r => r.To, (r, v) => r with { To = v }));

    private static readonly JsonShape<PointScale> Scale = new("pointScale",
        "The points an indicator can be worth, and how a value earns them.", new PointScale(0, 0), m => m
            .Required("lowest", "The fewest points.", Exact, s => s.Lowest, (s, v) => s with { Lowest = v })
            .Required("highest", "The most points.", Exact, s => s.Highest, (s, v) => s with { Highest = v })
            .Optional("reversed", "Whether the lowest value earns the most points.", Flag, s => s.Reversed,
                (s, v) => s with { Reversed = v })
            .Optional("rubric", "How values become points; they are the points when left out.", IndicatorJson.RubricShape, s => s.Rubric,
                (s, v) => s with { Rubric = v }));

    /// <summary>A range of scores whose ends may be infinite.</summary>
    public static JsonShape<ScoreRange> Range { get; } = new("scoreRange", "The lowest and the highest score.", ScoreRange.Unbounded,
        m => m
            .Required("low", "The lowest score.", Exact, r => r.Low, (r, v) => r with { Low = v })
            .Required("high", "The highest score.", Exact, r => r.High, (r, v) => r with { High = v }));

    public static JsonFamily<FittedNormalization> Family { get; } = new JsonFamily<FittedNormalization>(
        "fittedNormalization", f => f.GetType().Name, last: m => m
            .Required("range", "The range the scores are declared on.", Range, f => f.Range, (f, v) => f with { Range = v })
            .Optional("worst", "The score of the worst attainable value; undefined when left out.", Exact, f => f.Worst,
                (f, v) => f with { Worst = v })
            .Optional("best", "The score of the best attainable value; undefined when left out.", Exact, f => f.Best,
                (f, v) => f with { Best = v })
            .Optional("lowEnd", "The value below which all score alike; none when left out.", Exact, f => f.LowEnd,
                (f, v) => f with { LowEnd = v })
            .Optional("highEnd", "The value above which all score alike; none when left out.", Exact, f => f.HighEnd,
                (f, v) => f with { HighEnd = v })
            .Optional("diagnostics", "What was found while fitting.", DiagnosticJson.List, f => f.Diagnostics,
                (f, v) => f with { Diagnostics = v }),
        commonProblem: ProblemOf)
        .Case("affine", "A straight line.", new FittedAffine(AffineMap.Identity) { Range = ScoreRange.Unbounded }, m => m
            .Required("map", "The line.", Map, f => f.Map, (f, v) => f with { Map = v }))
        .Case("line", "start + span (x - origin) / width.", new FittedLine(0, 1, 0, 1) { Range = ScoreRange.Unbounded }, m => m
            .Required("origin", "The value that scores the start.", Exact, f => f.Origin, (f, v) => f with { Origin = v })
            .Required("width", "The distance over which the score changes by the span.", Exact, f => f.Width,
                (f, v) => f with { Width = v })
            .Required("start", "The score of the origin.", Exact, f => f.Start, (f, v) => f with { Start = v })
            .Required("span", "The change of the score over the width.", Exact, f => f.Span, (f, v) => f with { Span = v })
            .Optional("logarithmic", "Whether distances are measured on logarithms.", Flag, f => f.Logarithmic,
                (f, v) => f with { Logarithmic = v }))
        .Case("knots", "Straight between known values, flat beyond them.", new FittedKnots([], []) { Range = ScoreRange.Unbounded }, m => m
            .Required("values", "The values, ascending.", ExactNumbers, f => f.Values, (f, v) => f with { Values = v })
            .Required("scores", "Their scores.", ExactNumbers, f => f.Scores, (f, v) => f with { Scores = v }),
            f => f.Values.IsEmpty || f.Values.Count != f.Scores.Count || !IsAscending(f.Values)
                ? "There must be values, ascending, and as many scores." : null)
        .Case("ranks", "The ranks of a reference whose values stand in a database, from lowEnd to highEnd.",
            new FittedRanks(2, 2, false, RankTies.Minimum, 1, 1) { Range = ScoreRange.Unbounded }, m => m
                .Required("count", "How many values the reference has.", Exact, f => f.Count, (f, v) => f with { Count = v })
                .Required("groups", "How many of them are told apart.", Exact, f => f.Groups, (f, v) => f with { Groups = v })
                .Optional("isFalling", "Whether less is better.", Flag, f => f.IsFalling, (f, v) => f with { IsFalling = v })
                .Optional("ties", "Which of their places equal values share; the lowest when left out.", Names<RankTies>(), f => f.Ties,
                    (f, v) => f with { Ties = v })
                .Required("first", "The score of the first rank.", Exact, f => f.First, (f, v) => f with { First = v })
                .Required("steps", "By what ranks are divided, counted from 0.", Exact, f => f.Steps, (f, v) => f with { Steps = v }),
            f => f.Count >= f.Groups && f.Groups >= 1 && f.Steps > 0
                && ((double[])[f.Count, f.First, f.Steps, f.LowEnd, f.HighEnd]).All(double.IsFinite)
                ? null : "There must be values, no fewer than are told apart, and finite ends.")
        .Case("steps", "A step function.", new FittedSteps([], [], 0, false) { Range = ScoreRange.Unbounded }, m => m
            .Required("edges", "The values at which a step begins, ascending.", ExactNumbers, f => f.Edges, (f, v) => f with { Edges = v })
            .Required("scores", "The scores of the steps.", ExactNumbers, f => f.Scores, (f, v) => f with { Scores = v })
            .Required("beyond", "The score of values that reach no edge.", Exact, f => f.Beyond, (f, v) => f with { Beyond = v })
            .Optional("descending", "Whether a step reaches from its edge downward.", Flag, f => f.Descending,
                (f, v) => f with { Descending = v }),
            f => f.Edges.Count != f.Scores.Count || !IsAscending(f.Edges)
                ? "The edges must ascend, and there must be as many scores." : null)
        .Case("band", "Below, within and above a band.", new FittedBand(0, 0, 1) { Range = ScoreRange.Unbounded }, m => m
            .Required("low", "The lower end of the band.", Exact, f => f.Low, (f, v) => f with { Low = v })
            .Required("high", "The upper end of the band.", Exact, f => f.High, (f, v) => f with { High = v })
            .Required("above", "The score above the band, its negative below.", Exact, f => f.Above, (f, v) => f with { Above = v }))
        .Case("by-unit", "Deviations from each unit's own mean.", new FittedByUnit([], [], []) { Range = ScoreRange.Unbounded }, m => m
            .Required("units", "The units.", Texts, f => f.Units, (f, v) => f with { Units = v })
            .Required("means", "Their means.", ExactNumbers, f => f.Means, (f, v) => f with { Means = v })
            .Required("deviations", "Their mean absolute deviations.", ExactNumbers, f => f.Deviations,
                (f, v) => f with { Deviations = v }),
            f => f.Units.Count != f.Means.Count || f.Units.Count != f.Deviations.Count
                ? "There must be as many means and deviations as units." : null)
        .Case("desirability", "Harrington's curve.", new FittedDesirability(0, 1) { Range = ScoreRange.Unbounded }, m => m
            .Required("poor", "The value of desirability 0.20.", Exact, f => f.Poor, (f, v) => f with { Poor = v })
            .Required("good", "The value of desirability 0.80.", Exact, f => f.Good, (f, v) => f with { Good = v }))
        .Case("logistic", "The logistic curve.", new FittedLogistic(0, 1) { Range = ScoreRange.Unbounded }, m => m
            .Required("center", "The value that scores 1/2.", Exact, f => f.Center, (f, v) => f with { Center = v })
            .Required("width", "The distance at which the score is 0.731.", Exact, f => f.Width, (f, v) => f with { Width = v }))
        .Case("reciprocal", "reference / x.", new FittedReciprocal(1) { Range = ScoreRange.Unbounded }, m => m
            .Required("reference", "The value that scores 1.", Exact, f => f.Reference, (f, v) => f with { Reference = v }))
        .Case("undefined", "Nothing was learned: no score, or the one chosen.", Undefined, m => m
            .Required("value", "The score of every value; null for none.", Exact, f => f.Value, (f, v) => f with { Value = v }))
        .Case("distance", "A map of the distance from the best range.",
            new FittedDistance(new TargetRange(0, 0), Undefined) { Range = ScoreRange.Unbounded }, m => m
                .Required("target", "The best range.", Target, f => f.Target, (f, v) => f with { Target = v })
                .Required("ofDistance", "The map of distances.", Family!, f => f.OfDistance, (f, v) => f with { OfDistance = v }))
        .Case("rescaled", "Another map stretched onto the range.",
            new FittedRescaled(Undefined, 0, 1) { Range = ScoreRange.Unbounded }, m => m
                .Required("inner", "The other map.", Family!, f => f.Inner, (f, v) => f with { Inner = v })
                .Required("from", "Its score that becomes the low end.", Exact, f => f.From, (f, v) => f with { From = v })
                .Required("to", "Its score that becomes the high end.", Exact, f => f.To, (f, v) => f with { To = v }))
        .Case("points", "The share of the attainable points.", new FittedPoints(new PointScale(0, 1), 0) { Range = ScoreRange.Unbounded },
            m => m
                .Required("scale", "The points a value earns.", Scale, f => f.Scale, (f, v) => f with { Scale = v })
                .Required("zero", "The points that count as nothing.", Exact, f => f.Zero, (f, v) => f with { Zero = v }))
        .Case("levels", "Levels by a table.", new FittedLevels(new LevelTable("", "", 0, [])) { Range = ScoreRange.Unbounded }, m => m
            .Required("table", "The table.", ReadinessJson.Levels, f => f.Table, (f, v) => f with { Table = v })
            .Nullable("endsSum", "Lowest plus highest value, of which values are subtracted first; as they are when left out.", Exact,
                f => f.EndsSum, (f, v) => f with { EndsSum = v }))
        .Case("scale-levels", "Levels as they stand on the scale.",
            new FittedScaleLevels(ScoreRange.Unit, false) { Range = ScoreRange.Unbounded }, m => m
                .Required("scale", "The lowest and the highest value.", Range, f => f.Scale, (f, v) => f with { Scale = v })
                .Optional("isReversed", "Whether less is better.", Flag, f => f.IsReversed, (f, v) => f with { IsReversed = v }),
            f => f.Scale.Low <= f.Scale.High ? null : "The lowest value must not be above the highest.")
        .Case("sufficiency", "The sufficiency against one norm.",
            new FittedSufficiency(1, Direction.HigherIsBetter, SufficiencyCap.AtNorm) { Range = ScoreRange.Unbounded }, m => m
                .Required("norm", "What is needed.", Exact, f => f.Norm, (f, v) => f with { Norm = v })
                .Optional("direction", "Which values are better; higher when left out.", IndicatorJson.DirectionName, f => f.Direction,
                    (f, v) => f with { Direction = v })
                .Optional("cap", "The highest sufficiency that counts; 1 when left out.", ResourceJson.Cap, f => f.Cap,
                    (f, v) => f with { Cap = v }),
            f => !(f.Norm > 0 && double.IsFinite(f.Norm)) ? NoNorm : f.Direction == Direction.TargetRange ? NoRange : null)
        .Case("own-norms", "The sufficiency against each unit's own norm.",
            new FittedOwnNorms([], [], Direction.HigherIsBetter, SufficiencyCap.AtNorm) { Range = ScoreRange.Unbounded }, m => m
                .Required("units", "The units.", Texts, f => f.Units, (f, v) => f with { Units = v })
                .Required("norms", "Their norms; null for none.", ExactNumbers, f => f.Norms, (f, v) => f with { Norms = v })
                .Optional("direction", "Which values are better; higher when left out.", IndicatorJson.DirectionName, f => f.Direction,
                    (f, v) => f with { Direction = v })
                .Optional("cap", "The highest sufficiency that counts; 1 when left out.", ResourceJson.Cap, f => f.Cap,
                    (f, v) => f with { Cap = v }),
            f => f.Units.Count != f.Norms.Count ? "There must be as many norms as units."
                : f.Norms.Any(n => !double.IsNaN(n) && !(n > 0 && double.IsFinite(n))) ? NoNorm
                : f.Direction == Direction.TargetRange ? NoRange : null);

    private static string? ProblemOf(FittedNormalization fitted) =>
        fitted.LowEnd > fitted.HighEnd ? "The value below which all score alike must not be above that above which they do."
        : fitted.Range.Low > fitted.Range.High ? "The lowest score must not be above the highest." : null;

    private static bool IsAscending(EquatableArray<double> values) => values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
}
