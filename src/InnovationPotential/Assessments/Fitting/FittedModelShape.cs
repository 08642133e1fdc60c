using InnovationPotential.Serialization;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Assessments;

/// <summary>How a fitted model stands in JSON: the model, what was learned, and of what.</summary>
internal static class FittedModelShape
{
    /// <summary>The format by which a text says that it is a fitted model.</summary>
    public const string Format = "fitted-model-1";

    private static readonly JsonShape<ScoreInParent> Expression = new("scoreExpression",
        "The line by which scores are re-expressed for the parent.", new ScoreInParent(AffineMap.Identity, ScoreRange.Unbounded), m => m
            .Required("slope", "The factor.", Exact, e => e.Map.Slope, (e, v) => e with { Map = e.Map with { Slope = v } })
            .Required("intercept", "The summand.", Exact, e => e.Map.Intercept, (e, v) => e with { Map = e.Map with { Intercept = v } })
            .Required("range", "The range on which the scores then are.", FittedNormalizationJson.Range, e => e.Range,
                (e, v) => e with { Range = v }));

    private static readonly JsonShape<LearnedNode> Node = new("nodeLesson", "What was learned about a node.",
        new LearnedNode("", 1, ScoreRange.Unbounded), m => m
            .Required("code", "The node's code.", TextValue, n => n.Code, (n, v) => n with { Code = v })
            .Required("weight", "The resolved weight among its siblings.", new JsonNumber(0), n => n.Weight,
                (n, v) => n with { Weight = v })
            .Required("range", "The range of its scores.", FittedNormalizationJson.Range, n => n.Range, (n, v) => n with { Range = v })
            .Optional("toParent", "How its parent sees its scores; as they are when left out.", Expression, n => n.ToParent,
                (n, v) => n with { ToParent = v })
            .Optional("valuation", "How an indicator's values become scores.", FittedNormalizationJson.Family, n => n.Valuation,
                (n, v) => n with { Valuation = v }));

    private static readonly JsonShape<LearnedPlan> Plan = new("planLesson",
        "What was learned from the whole reference, or from one period.", new LearnedPlan(null, 1, []), m => m
            .Nullable("period", "The period, where each was fitted by itself.", PeriodText, p => p.Period,
                (p, v) => p with { Period = v })
            .Required("units", "How many units there were to compare.", new JsonInteger(0), p => p.Units, (p, v) => p with { Units = v })
            .Required("nodes", "The nodes of the model's tree, level by level.", Node.List, p => p.Nodes, (p, v) => p with { Nodes = v }));

    private static readonly JsonShape<ReferenceSummary> Reference = new("reference",
        "The table that was learned from; its values are not kept but for what was learned.", new ReferenceSummary("", [], []), m => m
            .Required("fingerprint", "The SHA-256 of the table.", TextValue, r => r.Fingerprint, (r, v) => r with { Fingerprint = v })
            .Required("units", "Its units.", Texts, r => r.Units, (r, v) => r with { Units = v })
            .Optional("periods", "Its periods; none for a cross-section.", PeriodText.List, r => r.Periods,
                (r, v) => r with { Periods = v }));

    public static JsonShape<FittedDraft> Shape { get; } = new("fittedModel", "A model with what it learned from a reference table.",
        FittedDraft.Empty, m => m
            .Required("format", "The format of the text.", new JsonName<string>((Format, Format)), d => d.Format,
                (d, v) => d with { Format = v })
            .Required("libraryVersion", "The version of the library that fitted.", TextValue, d => d.LibraryVersion,
                (d, v) => d with { LibraryVersion = v })
            .Required("model", "The model.", ModelShape.Shape, d => d.Model, (d, v) => d with { Model = v })
            .Required("scope", "The observations that were learned from.", ScopeJson.Family, d => d.Scope, (d, v) => d with { Scope = v })
            .Required("reference", "The table that was learned from.", Reference, d => d.Reference, (d, v) => d with { Reference = v })
            .Optional("preparation", "What the preparation of tables has learned.", FittedPreparationJson.Shape, d => d.Preparation,
                (d, v) => d with { Preparation = v })
            .Required("plans", "What the model has learned: once, or for each period.", Plan.List, d => d.Plans,
                (d, v) => d with { Plans = v })
            .Optional("diagnostics", "What was found while fitting.", DiagnosticJson.List, d => d.Diagnostics,
                (d, v) => d with { Diagnostics = v }));
}
