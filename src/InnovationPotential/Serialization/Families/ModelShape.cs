using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How a model stands in JSON: its root dimension with what belongs to the whole.</summary>
internal static class ModelShape
{
    private static readonly JsonMember<IndicatorModel>[] Root =
        [.. NodeJson.Dimension.Members.Select(m =>
            m.Within<IndicatorModel>(model => model.Root, (model, root) => model with { Root = root }))];

    public static JsonShape<IndicatorModel> Shape { get; } = new(
        "model",
        "An indicator model: a tree of dimensions and indicators with the strategies that assess it.",
        new IndicatorModel(new Dimension("")),
        [
            .. Root.Where(m => m.Name != "children"),
            new JsonPart<IndicatorModel, string>("version", "The version of the model, the author's choice; \"1\" when left out.",
                TextValue, m => m.Version, (m, v) => m with { Version = v }, keep: true),
            new JsonPart<IndicatorModel, Bands>("bands", "The named levels of the result.", BandsJson.Shape, m => m.Bands,
                (m, v) => m with { Bands = v }),
            new JsonPart<IndicatorModel, FitScope>("scope",
                "The observations from which extremes, means, weights and whatever else depends on data are learned; the whole panel when "
                    + "left out.", ScopeJson.Family, m => m.Scope, (m, v) => m with { Scope = v }),
            new JsonPart<IndicatorModel, PreparationPlan>("preparation", "How tables are prepared before they are scored.",
                PreparationJson.Shape, m => m.Preparation, (m, v) => m with { Preparation = v }),
            new JsonPart<IndicatorModel, EquatableArray<string>>(
                "benchmarks", "The units that are scored, but neither learned from nor ranked.", Texts, m => m.Benchmarks,
                (m, v) => m with { Benchmarks = v }),
            new JsonPart<IndicatorModel, EquatableArray<string>>(
                "leftOut", "The units of a table that are left out altogether.", Texts, m => m.LeftOut, (m, v) => m with { LeftOut = v }),
            .. Root.Where(m => m.Name == "children"),
        ]);
}
