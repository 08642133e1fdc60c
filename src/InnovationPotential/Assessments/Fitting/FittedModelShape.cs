using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Serialization;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Assessments;

/// <summary>How a fitted model stands in JSON: the model, what was learned, and of what.</summary>
internal static class FittedModelShape
{
    /// <summary>The format by which a text says that it is a fitted model.</summary>
    public const string Format = "fitted-model-1";

    private static readonly JsonList<Period> Periods = new(PeriodText);

    private static readonly JsonShape<ScoreInParent> Expression = new(
        "scoreExpression",
        "The line by which scores are re-expressed for the parent.",
        new ScoreInParent(AffineMap.Identity, ScoreRange.Unbounded),
        new JsonPart<ScoreInParent, double>("slope", "The factor.", Exact, e => e.Map.Slope,
            (e, v) => e with { Map = e.Map with { Slope = v } }, required: true),
        new JsonPart<ScoreInParent, double>("intercept", "The summand.", Exact, e => e.Map.Intercept,
            (e, v) => e with { Map = e.Map with { Intercept = v } },
            required: true),
        new JsonPart<ScoreInParent, ScoreRange>("range", "The range on which the scores then are.", FittedNormalizationJson.Range,
            e => e.Range, (e, v) => e with { Range = v }, required: true));

    private static readonly JsonShape<LearnedNode> Node = new(
        "nodeLesson",
        "What was learned about a node.",
        new LearnedNode("", 1, ScoreRange.Unbounded),
        new JsonPart<LearnedNode, string>("code", "The node's code.", TextValue, n => n.Code, (n, v) => n with { Code = v },
            required: true),
        new JsonPart<LearnedNode, double>("weight", "The resolved weight among its siblings.", new JsonNumber(0), n => n.Weight,
            (n, v) => n with { Weight = v }, required: true),
        new JsonPart<LearnedNode, ScoreRange>("range", "The range of its scores.", FittedNormalizationJson.Range, n => n.Range,
            (n, v) => n with { Range = v }, required: true),
        new JsonPart<LearnedNode, ScoreInParent>("toParent", "How its parent sees its scores; as they are when left out.", Expression,
            n => n.ToParent, (n, v) => n with { ToParent = v }),
        new JsonPart<LearnedNode, FittedNormalization>("valuation", "How an indicator's values become scores.",
            FittedNormalizationJson.Family, n => n.Valuation, (n, v) => n with { Valuation = v }));

    private static readonly JsonShape<LearnedPlan> Plan = new(
        "planLesson",
        "What was learned from the whole reference, or from one period.",
        new LearnedPlan(null, 1, []),
        new JsonPart<LearnedPlan, Period?>("period", "The period, where each was fitted by itself.",
            new JsonMapped<Period?, Period>(PeriodText, p => p!.Value, p => p), p => p.Period, (p, v) => p with { Period = v }),
        new JsonPart<LearnedPlan, int>("units", "How many units there were to compare.", new JsonInteger(0), p => p.Units,
            (p, v) => p with { Units = v }, required: true),
        new JsonPart<LearnedPlan, EquatableArray<LearnedNode>>("nodes", "The nodes of the model's tree, level by level.",
            new JsonList<LearnedNode>(Node), p => p.Nodes, (p, v) => p with { Nodes = v }, required: true));

    private static readonly JsonShape<ReferenceSummary> Reference = new(
        "reference",
        "The table that was learned from; its values are not kept but for what was learned.",
        new ReferenceSummary("", [], []),
        new JsonPart<ReferenceSummary, string>("fingerprint", "The SHA-256 of the table.", TextValue, r => r.Fingerprint,
            (r, v) => r with { Fingerprint = v }, required: true),
        new JsonPart<ReferenceSummary, EquatableArray<string>>("units", "Its units.", Texts, r => r.Units, (r, v) => r with { Units = v },
            required: true),
        new JsonPart<ReferenceSummary, EquatableArray<Period>>("periods", "Its periods; none for a cross-section.", Periods, r => r.Periods,
            (r, v) => r with { Periods = v }));

    public static JsonShape<FittedDraft> Shape { get; } = new(
        "fittedModel",
        "A model with what it learned from a reference table.",
        FittedDraft.Empty,
        new JsonPart<FittedDraft, string>("format", "The format of the text.", new JsonName<string>((Format, Format)), d => d.Format,
            (d, v) => d with { Format = v }, required: true),
        new JsonPart<FittedDraft, string>("libraryVersion", "The version of the library that fitted.", TextValue, d => d.LibraryVersion,
            (d, v) => d with { LibraryVersion = v }, required: true),
        new JsonPart<FittedDraft, IndicatorModel>("model", "The model.", ModelShape.Shape, d => d.Model, (d, v) => d with { Model = v },
            required: true),
        new JsonPart<FittedDraft, FitScope>("scope", "The observations that were learned from.", ScopeJson.Family, d => d.Scope,
            (d, v) => d with { Scope = v }, required: true),
        new JsonPart<FittedDraft, ReferenceSummary>("reference", "The table that was learned from.", Reference, d => d.Reference,
            (d, v) => d with { Reference = v }, required: true),
        new JsonPart<FittedDraft, FittedPreparation>("preparation", "What the preparation of tables has learned.",
            FittedPreparationJson.Shape, d => d.Preparation, (d, v) => d with { Preparation = v }),
        new JsonPart<FittedDraft, EquatableArray<LearnedPlan>>("plans", "What the model has learned: once, or for each period.",
            new JsonList<LearnedPlan>(Plan), d => d.Plans, (d, v) => d with { Plans = v }, required: true),
        new JsonPart<FittedDraft, EquatableArray<Diagnostic>>("diagnostics", "What was found while fitting.", DiagnosticJson.List,
            d => d.Diagnostics, (d, v) => d with { Diagnostics = v }));
}
