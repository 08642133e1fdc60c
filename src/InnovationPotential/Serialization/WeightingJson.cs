using InnovationPotential.Weightings;

namespace InnovationPotential.Serialization;

/// <summary>How weightings stand in JSON.</summary>
internal static class WeightingJson
{
    public static JsonFamily<Weighting> Family { get; } = new(
        "weighting",
        w => w.Kind,
        JsonCase<Weighting>.Of("nominal", "The weights written in the model.", new NominalWeights()),
        JsonCase<Weighting>.Of("equal-among-siblings", "The same weight for every child of a node.", new EqualAmongSiblings()),
        JsonCase<Weighting>.Of("equal-among-indicators", "The same weight for every indicator.", new EqualAmongIndicators()));
}
