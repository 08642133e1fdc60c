using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How what the treatment of outliers has learned stands in JSON.</summary>
internal static class FittedTreatmentJson
{
    private static readonly JsonShape<IndicatorExtent> Extent = new(
        "extent",
        "The ends of an indicator's range without its outliers.",
        new IndicatorExtent("", 0, 0),
        new JsonPart<IndicatorExtent, string>("indicator", "The indicator.", TextValue, e => e.Indicator,
            (e, v) => e with { Indicator = v }, required: true),
        new JsonPart<IndicatorExtent, double>("low", "The lowest value that is no outlier.", Exact, e => e.Low,
            (e, v) => e with { Low = v }, required: true),
        new JsonPart<IndicatorExtent, double>("high", "The highest value that is no outlier.", Exact, e => e.High,
            (e, v) => e with { High = v }, required: true));

    public static JsonFamily<FittedTransformation> Transformation { get; } = new(
        "fittedTransformation",
        t => t.GetType().Name,
        JsonCase<FittedTransformation>.Of(
            "log",
            "sign ln(slope (x - origin) + shift).",
            new FittedLog(0, 1, 0, 1),
            new JsonPart<FittedLog, double>("origin", "The value that is moved to 0.", Exact, t => t.Origin,
                (t, v) => t with { Origin = v }, required: true),
            new JsonPart<FittedLog, double>("slope", "The stretch.", Exact, t => t.Slope, (t, v) => t with { Slope = v }, required: true),
            new JsonPart<FittedLog, double>("shift", "What is added.", Exact, t => t.Shift, (t, v) => t with { Shift = v }, required: true),
            new JsonPart<FittedLog, int>("sign", "1, or -1 where the function is mirrored.", new JsonInteger(-1, 1), t => t.Sign,
                (t, v) => t with { Sign = v }, required: true)),
        JsonCase<FittedTransformation>.Of(
            "root",
            "The root of a degree.",
            new FittedRoot(2),
            new JsonPart<FittedRoot, int>("degree", "The degree.", new JsonInteger(2), t => t.Degree, (t, v) => t with { Degree = v },
                required: true)),
        JsonCase<FittedTransformation>.Of(
            "box-cox",
            "The power transform of Box and Cox of x - lowest + 1.",
            new FittedBoxCox(0, 0),
            new JsonPart<FittedBoxCox, double>("lambda", "The exponent.", Exact, t => t.Lambda, (t, v) => t with { Lambda = v },
                required: true),
            new JsonPart<FittedBoxCox, double>("lowest", "The lowest reference value.", Exact, t => t.Lowest,
                (t, v) => t with { Lowest = v }, required: true)));

    public static JsonShape<TreatedIndicator> Treated { get; } = new(
        "treatedIndicator",
        "What a treatment has learned about an indicator.",
        new TreatedIndicator(""),
        new JsonPart<TreatedIndicator, string>("indicator", "The indicator.", TextValue, t => t.Indicator,
            (t, v) => t with { Indicator = v }, required: true),
        new JsonPart<TreatedIndicator, double>("lowLimit", "Values below become the low value; none when left out.", Exact, t => t.LowLimit,
            (t, v) => t with { LowLimit = v }),
        new JsonPart<TreatedIndicator, double>("lowValue", "What values below the lower limit become.", Exact, t => t.LowValue,
            (t, v) => t with { LowValue = v }),
        new JsonPart<TreatedIndicator, double>("highLimit", "Values above become the high value; none when left out.", Exact,
            t => t.HighLimit, (t, v) => t with { HighLimit = v }),
        new JsonPart<TreatedIndicator, double>("highValue", "What values above the upper limit become.", Exact, t => t.HighValue,
            (t, v) => t with { HighValue = v }),
        new JsonPart<TreatedIndicator, FittedTransformation>("transformation", "The transformation of what is within the limits.",
            Transformation, t => t.Transformation, (t, v) => t with { Transformation = v }),
        new JsonPart<TreatedIndicator, double>("lowest", "The lowest reference value.", Exact, t => t.Lowest,
            (t, v) => t with { Lowest = v }),
        new JsonPart<TreatedIndicator, double>("highest", "The highest reference value.", Exact, t => t.Highest,
            (t, v) => t with { Highest = v }),
        new JsonPart<TreatedIndicator, IndicatorExtent>("extent", "The ends of the range without outliers.", Extent, t => t.Extent,
            (t, v) => t with { Extent = v }),
        new JsonPart<TreatedIndicator, int>("points", "How many reference values the limits change.", new JsonInteger(0), t => t.Points,
            (t, v) => t with { Points = v }),
        new JsonPart<TreatedIndicator, double>("skewnessBefore", "The skewness of the reference before.", Exact, t => t.SkewnessBefore,
            (t, v) => t with { SkewnessBefore = v }),
        new JsonPart<TreatedIndicator, double>("kurtosisBefore", "The excess kurtosis of the reference before.", Exact,
            t => t.KurtosisBefore, (t, v) => t with { KurtosisBefore = v }),
        new JsonPart<TreatedIndicator, double>("skewnessAfter", "The skewness of the reference after.", Exact, t => t.SkewnessAfter,
            (t, v) => t with { SkewnessAfter = v }),
        new JsonPart<TreatedIndicator, double>("kurtosisAfter", "The excess kurtosis of the reference after.", Exact, t => t.KurtosisAfter,
            (t, v) => t with { KurtosisAfter = v }));
}
