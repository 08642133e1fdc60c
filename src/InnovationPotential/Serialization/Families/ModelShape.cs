using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How a model stands in JSON: its root dimension with what belongs to the whole.</summary>
internal static class ModelShape
{
    private static readonly JsonMember<IndicatorModel>[] Root =
        [.. NodeJson.Dimension.Members.Select(m =>
            m.Within<IndicatorModel>(model => model.Root, (model, root) => model with { Root = root }))];

    public static JsonShape<IndicatorModel> Shape { get; } = new("model",
        "An indicator model: a tree of dimensions and indicators with the strategies that assess it.",
        new IndicatorModel(new Dimension("")), m => m
            .Add(Root.Where(r => r.Name != "children"))
            .Add([new JsonPart<IndicatorModel, string>("version", "The version of the model, the author's choice; \"1\" when left out.",
                TextValue, i => i.Version, (i, v) => i with { Version = v }, keep: true)])
            .Optional("bands", "The named levels of the result.", BandsJson.Shape, i => i.Bands, (i, v) => i with { Bands = v })
            .Optional("scope", "The observations from which extremes, means, weights and whatever else depends on data are learned; the "
                + "whole panel when left out.", ScopeJson.Family, i => i.Scope, (i, v) => i with { Scope = v })
            .Optional("preparation", "How tables are prepared before they are scored.", PreparationJson.Shape, i => i.Preparation,
                (i, v) => i with { Preparation = v })
            .Optional("benchmarks", "The units that are scored, but neither learned from nor ranked.", Texts, i => i.Benchmarks,
                (i, v) => i with { Benchmarks = v })
            .Optional("leftOut", "The units of a table that are left out altogether.", Texts, i => i.LeftOut,
                (i, v) => i with { LeftOut = v })
            .Add(Root.Where(r => r.Name == "children")));
}
