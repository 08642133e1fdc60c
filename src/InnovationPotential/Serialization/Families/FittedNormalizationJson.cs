using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How fitted normalizations, and what strategies make of them, stand in JSON.</summary>
internal static class FittedNormalizationJson
{
    private const string NoNorm = "A norm must be above 0 and finite.";
    private const string NoRange = "A sufficiency needs more or less to be better, not a range.";

    private static readonly JsonShape<AffineMap> Map = new(
        "affineMap",
        "The map slope x + intercept between two ends.",
        AffineMap.Identity,
        new JsonPart<AffineMap, double>("slope", "The factor.", Exact, m => m.Slope, (m, v) => m with { Slope = v }, required: true),
        new JsonPart<AffineMap, double>("intercept", "The summand.", Exact, m => m.Intercept, (m, v) => m with { Intercept = v },
            required: true),
        new JsonPart<AffineMap, double>("low", "The lowest result; none when left out.", Exact, m => m.Low, (m, v) => m with { Low = v }),
        new JsonPart<AffineMap, double>("high", "The highest result; none when left out.", Exact, m => m.High,
            (m, v) => m with { High = v }));

    private static readonly JsonShape<TargetRange> Target = new(
        "fittedTarget",
        "The best range, both ends included.",
        new TargetRange(0, 0),
        new JsonPart<TargetRange, double>("from", "The lower end.", Exact, r => r.From, (r, v) => r with { From = v }, required: true),
        new JsonPart<TargetRange, double>("to", "The upper end.", Exact, r => r.To, (r, v) => r with { To = v }, required: true));

    private static readonly JsonShape<PointScale> Scale = new(
        "pointScale",
        "The points an indicator can be worth, and how a value earns them.",
        new PointScale(0, 0),
        new JsonPart<PointScale, double>("lowest", "The fewest points.", Exact, s => s.Lowest, (s, v) => s with { Lowest = v },
            required: true),
        new JsonPart<PointScale, double>("highest", "The most points.", Exact, s => s.Highest, (s, v) => s with { Highest = v },
            required: true),
        new JsonPart<PointScale, bool>("reversed", "Whether the lowest value earns the most points.", Flag, s => s.Reversed,
            (s, v) => s with { Reversed = v }),
        new JsonPart<PointScale, Rubric>("rubric", "How values become points; they are the points when left out.",
            IndicatorJson.RubricShape, s => s.Rubric, (s, v) => s with { Rubric = v }));

    // Maps of maps: these members look the family up when they are used.
    private static readonly JsonLater<FittedNormalization> Inner = new(() => Family!);

    /// <summary>A range of scores whose ends may be infinite.</summary>
    public static JsonShape<ScoreRange> Range { get; } = new(
        "scoreRange",
        "The lowest and the highest score.",
        ScoreRange.Unbounded,
        new JsonPart<ScoreRange, double>("low", "The lowest score.", Exact, r => r.Low, (r, v) => r with { Low = v }, required: true),
        new JsonPart<ScoreRange, double>("high", "The highest score.", Exact, r => r.High, (r, v) => r with { High = v }, required: true));

    public static JsonFamily<FittedNormalization> Family { get; } = new(
        "fittedNormalization",
        f => f.GetType().Name,
        Of(
            "affine",
            "A straight line.",
            new FittedAffine(AffineMap.Identity) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedAffine, AffineMap>("map", "The line.", Map, f => f.Map, (f, v) => f with { Map = v }, required: true)),
        Of(
            "line",
            "start + span (x - origin) / width.",
            new FittedLine(0, 1, 0, 1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedLine, double>("origin", "The value that scores the start.", Exact, f => f.Origin,
                (f, v) => f with { Origin = v }, required: true),
            new JsonPart<FittedLine, double>("width", "The distance over which the score changes by the span.", Exact, f => f.Width,
                (f, v) => f with { Width = v }, required: true),
            new JsonPart<FittedLine, double>("start", "The score of the origin.", Exact, f => f.Start, (f, v) => f with { Start = v },
                required: true),
            new JsonPart<FittedLine, double>("span", "The change of the score over the width.", Exact, f => f.Span,
                (f, v) => f with { Span = v }, required: true),
            new JsonPart<FittedLine, bool>("logarithmic", "Whether distances are measured on logarithms.", Flag, f => f.Logarithmic,
                (f, v) => f with { Logarithmic = v })),
        Of(
            "knots",
            "Straight between known values, flat beyond them.",
            new FittedKnots([], []) { Range = ScoreRange.Unbounded },
            f => f.Values.IsEmpty || f.Values.Count != f.Scores.Count || !IsAscending(f.Values)
                ? "There must be values, ascending, and as many scores." : null,
            new JsonPart<FittedKnots, EquatableArray<double>>("values", "The values, ascending.", ExactNumbers, f => f.Values,
                (f, v) => f with { Values = v }, required: true),
            new JsonPart<FittedKnots, EquatableArray<double>>("scores", "Their scores.", ExactNumbers, f => f.Scores,
                (f, v) => f with { Scores = v }, required: true)),
        Of(
            "ranks",
            "The ranks of a reference whose values stand in a database, from lowEnd to highEnd.",
            new FittedRanks(2, 2, false, RankTies.Minimum, 1, 1) { Range = ScoreRange.Unbounded },
            f => f.Count >= f.Groups && f.Groups >= 1 && f.Steps > 0 && double.IsFinite(f.Count) && double.IsFinite(f.First)
                && double.IsFinite(f.Steps) && double.IsFinite(f.LowEnd) && double.IsFinite(f.HighEnd)
                    ? null : "There must be values, no fewer than are told apart, and finite ends.",
            new JsonPart<FittedRanks, double>("count", "How many values the reference has.", Exact, f => f.Count,
                (f, v) => f with { Count = v }, required: true),
            new JsonPart<FittedRanks, double>("groups", "How many of them are told apart.", Exact, f => f.Groups,
                (f, v) => f with { Groups = v }, required: true),
            new JsonPart<FittedRanks, bool>("isFalling", "Whether less is better.", Flag, f => f.IsFalling,
                (f, v) => f with { IsFalling = v }),
            new JsonPart<FittedRanks, RankTies>("ties", "Which of their places equal values share; the lowest when left out.",
                NormalizationJson.Ties, f => f.Ties, (f, v) => f with { Ties = v }),
            new JsonPart<FittedRanks, double>("first", "The score of the first rank.", Exact, f => f.First,
                (f, v) => f with { First = v }, required: true),
            new JsonPart<FittedRanks, double>("steps", "By what ranks are divided, counted from 0.", Exact, f => f.Steps,
                (f, v) => f with { Steps = v }, required: true)),
        Of(
            "steps",
            "A step function.",
            new FittedSteps([], [], 0, false) { Range = ScoreRange.Unbounded },
            f => f.Edges.Count != f.Scores.Count || !IsAscending(f.Edges)
                ? "The edges must ascend, and there must be as many scores." : null,
            new JsonPart<FittedSteps, EquatableArray<double>>("edges", "The values at which a step begins, ascending.", ExactNumbers,
                f => f.Edges, (f, v) => f with { Edges = v }, required: true),
            new JsonPart<FittedSteps, EquatableArray<double>>("scores", "The scores of the steps.", ExactNumbers, f => f.Scores,
                (f, v) => f with { Scores = v }, required: true),
            new JsonPart<FittedSteps, double>("beyond", "The score of values that reach no edge.", Exact, f => f.Beyond,
                (f, v) => f with { Beyond = v }, required: true),
            new JsonPart<FittedSteps, bool>("descending", "Whether a step reaches from its edge downward.", Flag, f => f.Descending,
                (f, v) => f with { Descending = v })),
        Of(
            "band",
            "Below, within and above a band.",
            new FittedBand(0, 0, 1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedBand, double>("low", "The lower end of the band.", Exact, f => f.Low, (f, v) => f with { Low = v },
                required: true),
            new JsonPart<FittedBand, double>("high", "The upper end of the band.", Exact, f => f.High, (f, v) => f with { High = v },
                required: true),
            new JsonPart<FittedBand, double>("above", "The score above the band, its negative below.", Exact, f => f.Above,
                (f, v) => f with { Above = v }, required: true)),
        Of(
            "by-unit",
            "Deviations from each unit's own mean.",
            new FittedByUnit([], [], []) { Range = ScoreRange.Unbounded },
            f => f.Units.Count != f.Means.Count || f.Units.Count != f.Deviations.Count
                ? "There must be as many means and deviations as units." : null,
            new JsonPart<FittedByUnit, EquatableArray<string>>("units", "The units.", Texts, f => f.Units, (f, v) => f with { Units = v },
                required: true),
            new JsonPart<FittedByUnit, EquatableArray<double>>("means", "Their means.", ExactNumbers, f => f.Means,
                (f, v) => f with { Means = v }, required: true),
            new JsonPart<FittedByUnit, EquatableArray<double>>("deviations", "Their mean absolute deviations.", ExactNumbers,
                f => f.Deviations, (f, v) => f with { Deviations = v }, required: true)),
        Of(
            "desirability",
            "Harrington's curve.",
            new FittedDesirability(0, 1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedDesirability, double>("poor", "The value of desirability 0.20.", Exact, f => f.Poor,
                (f, v) => f with { Poor = v }, required: true),
            new JsonPart<FittedDesirability, double>("good", "The value of desirability 0.80.", Exact, f => f.Good,
                (f, v) => f with { Good = v }, required: true)),
        Of(
            "logistic",
            "The logistic curve.",
            new FittedLogistic(0, 1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedLogistic, double>("center", "The value that scores 1/2.", Exact, f => f.Center,
                (f, v) => f with { Center = v }, required: true),
            new JsonPart<FittedLogistic, double>("width", "The distance at which the score is 0.731.", Exact, f => f.Width,
                (f, v) => f with { Width = v }, required: true)),
        Of(
            "reciprocal",
            "reference / x.",
            new FittedReciprocal(1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedReciprocal, double>("reference", "The value that scores 1.", Exact, f => f.Reference,
                (f, v) => f with { Reference = v }, required: true)),
        Of(
            "undefined",
            "Nothing was learned: no score, or the one chosen.",
            new FittedUndefined(double.NaN) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedUndefined, double>("value", "The score of every value; null for none.", Exact, f => f.Value,
                (f, v) => f with { Value = v }, required: true)),
        Of(
            "distance",
            "A map of the distance from the best range.",
            new FittedDistance(new TargetRange(0, 0),
                new FittedUndefined(double.NaN) { Range = ScoreRange.Unbounded })
            { Range = ScoreRange.Unbounded },
            new JsonPart<FittedDistance, TargetRange>("target", "The best range.", Target, f => f.Target, (f, v) => f with { Target = v },
                required: true),
            new JsonPart<FittedDistance, FittedNormalization>("ofDistance", "The map of distances.", Inner, f => f.OfDistance,
                (f, v) => f with { OfDistance = v }, required: true)),
        Of(
            "rescaled",
            "Another map stretched onto the range.",
            new FittedRescaled(new FittedUndefined(double.NaN) { Range = ScoreRange.Unbounded }, 0, 1) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedRescaled, FittedNormalization>("inner", "The other map.", Inner, f => f.Inner,
                (f, v) => f with { Inner = v }, required: true),
            new JsonPart<FittedRescaled, double>("from", "Its score that becomes the low end.", Exact, f => f.From,
                (f, v) => f with { From = v }, required: true),
            new JsonPart<FittedRescaled, double>("to", "Its score that becomes the high end.", Exact, f => f.To,
                (f, v) => f with { To = v }, required: true)),
        Of(
            "points",
            "The share of the attainable points.",
            new FittedPoints(new PointScale(0, 1), 0) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedPoints, PointScale>("scale", "The points a value earns.", Scale, f => f.Scale,
                (f, v) => f with { Scale = v }, required: true),
            new JsonPart<FittedPoints, double>("zero", "The points that count as nothing.", Exact, f => f.Zero,
                (f, v) => f with { Zero = v }, required: true)),
        Of(
            "levels",
            "Levels by a table.",
            new FittedLevels(new LevelTable("", "", 0, [])) { Range = ScoreRange.Unbounded },
            new JsonPart<FittedLevels, LevelTable>(
                "table", "The table.", ReadinessJson.Levels, f => f.Table, (f, v) => f with { Table = v }, required: true),
            new JsonOptional<FittedLevels>(
                "endsSum",
                "Lowest plus highest value, of which values are subtracted first; as they are when left out.",
                Exact,
                f => f.EndsSum,
                (f, v) => f with { EndsSum = v })),
        Of(
            "scale-levels",
            "Levels as they stand on the scale.",
            new FittedScaleLevels(ScoreRange.Unit, false) { Range = ScoreRange.Unbounded },
            f => f.Scale.Low <= f.Scale.High ? null : "The lowest value must not be above the highest.",
            new JsonPart<FittedScaleLevels, ScoreRange>("scale", "The lowest and the highest value.", Range, f => f.Scale,
                (f, v) => f with { Scale = v }, required: true),
            new JsonPart<FittedScaleLevels, bool>("isReversed", "Whether less is better.", Flag, f => f.IsReversed,
                (f, v) => f with { IsReversed = v })),
        Of(
            "sufficiency",
            "The sufficiency against one norm.",
            new FittedSufficiency(1, Direction.HigherIsBetter, SufficiencyCap.AtNorm) { Range = ScoreRange.Unbounded },
            f => !(f.Norm > 0 && double.IsFinite(f.Norm)) ? NoNorm : f.Direction == Direction.TargetRange ? NoRange : null,
            new JsonPart<FittedSufficiency, double>("norm", "What is needed.", Exact, f => f.Norm, (f, v) => f with { Norm = v },
                required: true),
            new JsonPart<FittedSufficiency, Direction>("direction", "Which values are better; higher when left out.",
                IndicatorJson.DirectionName, f => f.Direction, (f, v) => f with { Direction = v }),
            new JsonPart<FittedSufficiency, SufficiencyCap>("cap", "The highest sufficiency that counts; 1 when left out.",
                ResourceJson.Cap, f => f.Cap, (f, v) => f with { Cap = v })),
        Of(
            "own-norms",
            "The sufficiency against each unit's own norm.",
            new FittedOwnNorms([], [], Direction.HigherIsBetter, SufficiencyCap.AtNorm) { Range = ScoreRange.Unbounded },
            f => f.Units.Count != f.Norms.Count ? "There must be as many norms as units."
                : f.Norms.Any(n => !double.IsNaN(n) && !(n > 0 && double.IsFinite(n))) ? NoNorm
                : f.Direction == Direction.TargetRange ? NoRange : null,
            new JsonPart<FittedOwnNorms, EquatableArray<string>>("units", "The units.", Texts, f => f.Units, (f, v) => f with { Units = v },
                required: true),
            new JsonPart<FittedOwnNorms, EquatableArray<double>>("norms", "Their norms; null for none.", ExactNumbers, f => f.Norms,
                (f, v) => f with { Norms = v }, required: true),
            new JsonPart<FittedOwnNorms, Direction>("direction", "Which values are better; higher when left out.",
                IndicatorJson.DirectionName, f => f.Direction, (f, v) => f with { Direction = v }),
            new JsonPart<FittedOwnNorms, SufficiencyCap>("cap", "The highest sufficiency that counts; 1 when left out.", ResourceJson.Cap,
                f => f.Cap, (f, v) => f with { Cap = v })));

    private static JsonCase<FittedNormalization> Of<T>(string kind, string description, T defaults,
        params ReadOnlySpan<JsonMember<T>> members)
        where T : FittedNormalization => Of(kind, description, defaults, _ => null, members);

    private static JsonCase<FittedNormalization> Of<T>(string kind, string description, T defaults, Func<T, string?> fault,
        params ReadOnlySpan<JsonMember<T>> members)
        where T : FittedNormalization => JsonCase<FittedNormalization>.Checked(
        kind,
        description,
        defaults,
        f => FaultOf(f) ?? fault(f),
        [
            .. members,
            new JsonPart<T, ScoreRange>("range", "The range the scores are declared on.", Range, f => f.Range,
                (f, v) => (T)(f with { Range = v }), required: true),
            new JsonPart<T, double>("worst", "The score of the worst attainable value; undefined when left out.", Exact, f => f.Worst,
                (f, v) => (T)(f with { Worst = v })),
            new JsonPart<T, double>("best", "The score of the best attainable value; undefined when left out.", Exact, f => f.Best,
                (f, v) => (T)(f with { Best = v })),
            new JsonPart<T, double>("lowEnd", "The value below which all score alike; none when left out.", Exact, f => f.LowEnd,
                (f, v) => (T)(f with { LowEnd = v })),
            new JsonPart<T, double>("highEnd", "The value above which all score alike; none when left out.", Exact, f => f.HighEnd,
                (f, v) => (T)(f with { HighEnd = v })),
            new JsonPart<T, EquatableArray<Diagnostic>>("diagnostics", "What was found while fitting.", DiagnosticJson.List,
                f => f.Diagnostics, (f, v) => (T)(f with { Diagnostics = v })),
        ]);

    private static string? FaultOf(FittedNormalization fitted) =>
        fitted.LowEnd > fitted.HighEnd ? "The value below which all score alike must not be above that above which they do."
        : fitted.Range.Low > fitted.Range.High ? "The lowest score must not be above the highest." : null;

    private static bool IsAscending(EquatableArray<double> values)
    {
        for (var i = 1; i < values.Count; i++)
        {
            if (!(values[i] > values[i - 1])) return false;
        }

        return true;
    }
}
