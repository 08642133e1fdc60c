using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How what the treatment of outliers has learned stands in JSON.</summary>
internal static class FittedTreatmentJson
{
    private static readonly JsonShape<IndicatorExtent> Extent = new("extent", "The ends of an indicator's range without its outliers.",
        new IndicatorExtent("", 0, 0), m => m
            .Required("indicator", "The indicator.", TextValue, e => e.Indicator, (e, v) => e with { Indicator = v })
            .Required("low", "The lowest value that is no outlier.", Exact, e => e.Low, (e, v) => e with { Low = v })
            .Required("high", "The highest value that is no outlier.", Exact, e => e.High, (e, v) => e with { High = v }));

    public static JsonFamily<FittedTransformation> Transformation { get; } = new JsonFamily<FittedTransformation>(
        "fittedTransformation", t => t.GetType().Name)
        .Case("log", "sign ln(slope (x - origin) + shift).", new FittedLog(0, 1, 0, 1), m => m
            .Required("origin", "The value that is moved to 0.", Exact, t => t.Origin, (t, v) => t with { Origin = v })
            .Required("slope", "The stretch.", Exact, t => t.Slope, (t, v) => t with { Slope = v })
            .Required("shift", "What is added.", Exact, t => t.Shift, (t, v) => t with { Shift = v })
            .Required("sign", "1, or -1 where the function is mirrored.", new JsonInteger(-1, 1), t => t.Sign,
                (t, v) => t with { Sign = v }))
        .Case("root", "The root of a degree.", new FittedRoot(2), m => m
            .Required("degree", "The degree.", new JsonInteger(2), t => t.Degree, (t, v) => t with { Degree = v }))
        .Case("box-cox", "The power transform of Box and Cox of x - lowest + 1.", new FittedBoxCox(0, 0), m => m
            .Required("lambda", "The exponent.", Exact, t => t.Lambda, (t, v) => t with { Lambda = v })
            .Required("lowest", "The lowest reference value.", Exact, t => t.Lowest, (t, v) => t with { Lowest = v }));

    public static JsonShape<TreatedIndicator> Treated { get; } = new("treatedIndicator", "What a treatment has learned about an indicator.",
        new TreatedIndicator(""), m => m
            .Required("indicator", "The indicator.", TextValue, t => t.Indicator, (t, v) => t with { Indicator = v })
            .Optional("lowLimit", "Values below become the low value; none when left out.", Exact, t => t.LowLimit,
                (t, v) => t with { LowLimit = v })
            .Optional("lowValue", "What values below the lower limit become.", Exact, t => t.LowValue, (t, v) => t with { LowValue = v })
            .Optional("highLimit", "Values above become the high value; none when left out.", Exact, t => t.HighLimit,
                (t, v) => t with { HighLimit = v })
            .Optional("highValue", "What values above the upper limit become.", Exact, t => t.HighValue, (t, v) => t with { HighValue = v })
            .Optional("transformation", "The transformation of what is within the limits.", Transformation, t => t.Transformation,
                (t, v) => t with { Transformation = v })
            .Optional("lowest", "The lowest reference value.", Exact, t => t.Lowest, (t, v) => t with { Lowest = v })
            .Optional("highest", "The highest reference value.", Exact, t => t.Highest, (t, v) => t with { Highest = v })
            .Optional("extent", "The ends of the range without outliers.", Extent, t => t.Extent, (t, v) => t with { Extent = v })
            .Optional("points", "How many reference values the limits change.", new JsonInteger(0), t => t.Points,
                (t, v) => t with { Points = v })
            .Optional("skewnessBefore", "The skewness of the reference before.", Exact, t => t.SkewnessBefore,
                (t, v) => t with { SkewnessBefore = v })
            .Optional("kurtosisBefore", "The excess kurtosis of the reference before.", Exact, t => t.KurtosisBefore,
                (t, v) => t with { KurtosisBefore = v })
            .Optional("skewnessAfter", "The skewness of the reference after.", Exact, t => t.SkewnessAfter,
                (t, v) => t with { SkewnessAfter = v })
            .Optional("kurtosisAfter", "The excess kurtosis of the reference after.", Exact, t => t.KurtosisAfter,
                (t, v) => t with { KurtosisAfter = v }));
}
