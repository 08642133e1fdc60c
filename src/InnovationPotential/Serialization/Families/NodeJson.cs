using System.Text.Json;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How the nodes of a model stand in JSON: an object with children is a dimension, one without an indicator.</summary>
internal sealed class NodeJson : JsonType<ModelNode>
{
    private static readonly NodeJson Node = new();
    private static readonly string[] DimensionOnly = ["children", "strategy", "aggregation", "weighting", "minimumCoverage"];

    /// <summary>How dimensions stand in JSON.</summary>
    public static JsonShape<Dimension> Dimension { get; } = new(
        "dimension",
        "An inner node of the tree.",
        new Dimension(""),
        new JsonPart<Dimension, string>("code", "The code, unique in the model.", TextValue, d => d.Code, (d, v) => d with { Code = v },
            required: true),
        new JsonPart<Dimension, string>("name", "The name for people.", TextValue, d => d.Name, (d, v) => d with { Name = v }),
        new JsonPart<Dimension, string>("description", "What it means.", TextValue, d => d.Description,
            (d, v) => d with { Description = v }),
        new JsonPart<Dimension, double>("weight", "The weight among its siblings; 1 when left out.", Number, d => d.Weight,
            (d, v) => d with { Weight = v }),
        new JsonPart<Dimension, AssessmentStrategy>("strategy", "The strategy from here down; inherited when left out.",
            StrategyJson.Family, d => d.Strategy, (d, v) => d with { Strategy = v }),
        new JsonPart<Dimension, Aggregation>("aggregation", "How this dimension combines its children; as the strategy does when left out.",
            AggregationJson.Family, d => d.Aggregation, (d, v) => d with { Aggregation = v }),
        new JsonPart<Dimension, Weighting>("weighting", "How the children are weighted; as the strategy does when left out.",
            WeightingJson.Family, d => d.Weighting, (d, v) => d with { Weighting = v }),
        new JsonPart<Dimension, MinimumCoverage>(
            "minimumCoverage",
            "What must be known below for a score: a share of the weight, or a rule that says of what.",
            new CoverageJson(),
            d => d.MinimumCoverage,
            (d, v) => d with { MinimumCoverage = v }),
        new JsonPart<Dimension, EquatableArray<ModelNode>>("children", "The dimensions and indicators below.",
            new JsonList<ModelNode>(Node, keepsParts: true), d => d.Children, (d, v) => d with { Children = v }, required: true));

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

    public override void WriteSchema(JsonSchema schema) => schema.Reference("node", () =>
    {
        schema.Writer.WriteStartArray("anyOf");
        foreach (var write in (Action<JsonSchema>[])[Dimension.WriteSchema, IndicatorJson.Shape.WriteSchema])
        {
            schema.Writer.WriteStartObject();
            write(schema);
            schema.Writer.WriteEndObject();
        }

        schema.Writer.WriteEndArray();
    });
}
