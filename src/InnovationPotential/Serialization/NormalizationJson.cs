using InnovationPotential.Normalizations;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How normalizations stand in JSON.</summary>
internal static class NormalizationJson
{
    private static readonly JsonShape<ScoreRange> Range = new(
        "range",
        "A range of scores.",
        new ScoreRange(0, 1),
        new JsonPart<ScoreRange, double>("low", "The lower end.", Number, r => r.Low, (r, v) => r with { Low = v }, required: true),
        new JsonPart<ScoreRange, double>("high", "The upper end.", Number, r => r.High, (r, v) => r with { High = v }, required: true));

    public static JsonFamily<Normalization> Family { get; } = new(
        "normalization",
        n => n.Kind,
        JsonCase<Normalization>.Of(
            "min-max",
            "Min-max onto a range, between the indicator's goalposts or the sample's ends.",
            new MinMax(),
            new JsonPart<MinMax, ScoreRange>("output", "The range of the scores; 0 to 1 when left out.", Range, n => n.Output, (n, v) => n with { Output = v }),
            new JsonPart<MinMax, bool>("clip", "Whether values beyond the sample's ends score as the ends.", Flag, n => n.Clip, (n, v) => n with { Clip = v })));
}
