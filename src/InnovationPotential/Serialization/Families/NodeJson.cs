using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>How the nodes of a model stand in JSON: an object with children is a dimension, one without an indicator.</summary>
internal sealed class NodeJson : JsonType<ModelNode>
{
    private static readonly NodeJson Node = new();
    private static readonly string[] DimensionOnly = ["children", "strategy", "aggregation", "weighting", "minimumCoverage"];

    /// <summary>How dimensions stand in JSON.</summary>
    public static JsonShape<Dimension> Dimension { get; } = new("dimension", "An inner node of the tree.", new Dimension(""), m => m
        .Node()
        .Optional("strategy", "The strategy from here down; inherited when left out.", StrategyJson.Family, d => d.Strategy,
            (d, v) => d with { Strategy = v })
        .Optional("aggregation", "How this dimension combines its children; as the strategy does when left out.", AggregationJson.Family,
            d => d.Aggregation, (d, v) => d with { Aggregation = v })
        .Optional("weighting", "How the children are weighted; as the strategy does when left out.", WeightingJson.Family, d => d.Weighting,
            (d, v) => d with { Weighting = v })
        .Optional("minimumCoverage", "What must be known below for a score: a share of the weight, or a rule that says of what.",
            new CoverageJson(), d => d.MinimumCoverage, (d, v) => d with { MinimumCoverage = v })
        .Required("children", "The dimensions and indicators below.", new JsonList<ModelNode>(Node, keepsParts: true), d => d.Children,
            (d, v) => d with { Children = v }));

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out ModelNode value)
    {
        bool ok;
        if (DimensionOnly.Any(name => json.Member(name) is not null))
        {
            ok = Dimension.TryRead(json, problems, out var dimension);
            value = dimension;
        }
        else
        {
            ok = IndicatorJson.Shape.TryRead(json, problems, out var indicator);
            value = indicator;
        }

        return ok;
    }

    public override void Write(Utf8JsonWriter writer, ModelNode value)
    {
        if (value is Dimension dimension) Dimension.Write(writer, dimension);
        else IndicatorJson.Shape.Write(writer, (value as Indicator)!);
    }

    public override JsonObject Schema(JsonSchema schema) => schema.Reference("node", () =>
        new() { ["anyOf"] = new JsonArray(Dimension.Schema(schema), IndicatorJson.Shape.Schema(schema)) });
}
