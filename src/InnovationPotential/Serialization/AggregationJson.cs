using InnovationPotential.Aggregations;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How aggregations stand in JSON.</summary>
internal static class AggregationJson
{
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
            "The power mean.",
            new PowerMean(1),
            new JsonPart<PowerMean, double>("exponent", "The exponent: 1 is arithmetic, 0 geometric, -1 harmonic.", Number, a => a.Exponent, (_, v) => new PowerMean(v), required: true)));
}
