using System.Text.Json;
using System.Text.Json.Nodes;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How a rule of minimum coverage stands in JSON: a number where it is a share of the weight, else an object.</summary>
internal sealed class CoverageJson : JsonType<MinimumCoverage>
{
    private static readonly JsonShape<MinimumCoverage> Shape = new("minimumCoverage",
        "What must be known below a dimension for it to have a score.", new MinimumCoverage(0), m => m
            .Required("share", "The least share, from 0 to 1.", Share, r => r.Share, (r, v) => r with { Share = v })
            .Optional("of", "Of what it is a share; of the weight when left out.", Names<CoverageBasis>(), r => r.Basis,
                (r, v) => r with { Basis = v })
            .Optional("countsImputed", "Whether an imputed observation counts like an observed one; yes when left out.", Flag,
                r => r.CountsImputed, (r, v) => r with { CountsImputed = v }));

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out MinimumCoverage value)
    {
        if (json.Kind == JsonValueKind.Object) return Shape.TryRead(json, problems, out value);
        var ok = Share.TryRead(json, problems, out var share);
        value = share;
        return ok;
    }

    public override void Write(Utf8JsonWriter writer, MinimumCoverage value)
    {
        if (value.IsOfWeightKnown) Share.Write(writer, value.Share);
        else Shape.Write(writer, value);
    }

    public override JsonObject Schema(JsonSchema schema) =>
        new() { ["anyOf"] = new JsonArray(Share.Schema(schema), Shape.Schema(schema)) };
}
