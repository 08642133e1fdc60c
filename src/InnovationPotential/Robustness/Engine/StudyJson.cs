using InnovationPotential.Preparation;
using InnovationPotential.Serialization;
using InnovationPotential.Weightings;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Robustness;

/// <summary>How studies stand in JSON.</summary>
internal static class StudyJson
{
    private static readonly JsonList<int> Levels = new(Integer);
    private static readonly JsonNumber Share = new(0, 1);

    private static readonly JsonShape<WeightInterval> Interval = new(
        "weightInterval",
        "The share that a child may have among its siblings.",
        new WeightInterval("", 0, 1),
        new JsonPart<WeightInterval, string>("code", "The child's code.", TextValue, b => b.Code, (b, v) => b with { Code = v },
            required: true),
        new JsonPart<WeightInterval, double>("low", "The lowest share; 0 when left out.", Share, b => b.Low, (b, v) => b with { Low = v }),
        new JsonPart<WeightInterval, double>("high", "The highest share; 1 when left out.", Share, b => b.High,
            (b, v) => b with { High = v }));

    private static readonly JsonShape<CodeWeight> Weight = new(
        "weight",
        "The weight of a node.",
        new CodeWeight("", 1),
        new JsonPart<CodeWeight, string>("code", "The node's code.", TextValue, w => w.Code, (w, v) => w with { Code = v }, required: true),
        new JsonPart<CodeWeight, double>("weight", "The weight, 0 or more.", new JsonNumber(0), w => w.Weight,
            (w, v) => w with { Weight = v }, required: true));

    private static readonly JsonShape<WeightSet> Set = new(
        "weightSet",
        "Weights that belong together, such as those of one expert.",
        new WeightSet("", []),
        new JsonPart<WeightSet, string>("name", "What the set is called.", TextValue, s => s.Name, (s, v) => s with { Name = v },
            required: true),
        new JsonPart<WeightSet, EquatableArray<CodeWeight>>("weights", "The weights; a node that is not named keeps its own.",
            new JsonList<CodeWeight>(Weight), s => s.Weights, (s, v) => s with { Weights = v }, required: true));

    private static readonly JsonFamily<UncertainFactor> Family = new(
        "factor",
        f => f.Kind,
        Leveled("weight-noise", "Each weight times 1 ± a fraction, drawn uniformly.", new WeightNoise(0.25),
            new JsonPart<WeightNoise, double>("fraction", "The fraction, above 0 and at most 1; 0.25 when left out.", Share,
                f => f.Fraction, (f, v) => f with { Fraction = v }),
            new JsonPart<WeightNoise, bool>("eachWeight", "Whether sensitivity analysis takes every weight for a factor of its own.", Flag,
                f => f.EachWeight, (f, v) => f with { EachWeight = v })),
        Leveled("dirichlet-weights", "Weights around the nominal ones.", new DirichletWeights(1),
            new JsonPart<DirichletWeights, double>("concentration", "The larger, the closer to the nominal weights.", Number,
                f => f.Concentration, (f, v) => f with { Concentration = v }, required: true)),
        Leveled("uniform-weights", "Any weights, uniform on the simplex.", new UniformWeights()),
        Of("ordered-weights", "Weights of which only the order is known.", new OrderedWeights("", []),
            new JsonPart<OrderedWeights, string>("dimension", "The dimension whose children are weighted.", TextValue, f => f.Dimension,
                (f, v) => f with { Dimension = v }, required: true),
            new JsonPart<OrderedWeights, EquatableArray<EquatableArray<string>>>("groups",
                "The children's codes in groups, the most important first.", new JsonList<EquatableArray<string>>(Texts), f => f.Groups,
                (f, v) => f with { Groups = v }, required: true)),
        Of("bounded-weights", "Weights between bounds.", new BoundedWeights("", []),
            new JsonPart<BoundedWeights, string>("dimension", "The dimension whose children are weighted.", TextValue, f => f.Dimension,
                (f, v) => f with { Dimension = v }, required: true),
            new JsonPart<BoundedWeights, EquatableArray<WeightInterval>>("bounds", "The bounds of children's shares.",
                new JsonList<WeightInterval>(Interval), f => f.Bounds, (f, v) => f with { Bounds = v }, required: true)),
        Of("weight-sets", "One of some sets of weights.", new WeightSets([]),
            new JsonPart<WeightSets, EquatableArray<WeightSet>>("sets", "The sets.", new JsonList<WeightSet>(Set), f => f.Sets,
                (f, v) => f with { Sets = v }, required: true)),
        Of("leave-one-out", "No indicator or one of them is left out.", new LeaveOneOut(),
            new JsonPart<LeaveOneOut, EquatableArray<string>>("indicators", "The indicators that may be left out; all when left out.",
                Texts, f => f.Indicators, (f, v) => f with { Indicators = v })),
        Choice("normalization", "One normalization or another.", new NormalizationChoice([]),
            new JsonPart<NormalizationChoice, EquatableArray<Normalization>>("alternatives", "The normalizations.",
                new JsonList<Normalization>(NormalizationJson.Family), f => f.Normalizations, (f, v) => f with { Normalizations = v },
                required: true)),
        Choice("aggregation", "One aggregation or another.", new AggregationChoice([]),
            new JsonPart<AggregationChoice, EquatableArray<Aggregation>>("alternatives", "The aggregations.",
                new JsonList<Aggregation>(AggregationJson.Family), f => f.Aggregations, (f, v) => f with { Aggregations = v },
                required: true),
            new JsonPart<AggregationChoice, EquatableArray<int>>("levels", "The levels, 1 for the root; all when left out.", Levels,
                f => f.Levels, (f, v) => f with { Levels = v }),
            new JsonPart<AggregationChoice, EquatableArray<string>>("dimensions",
                "The dimensions; all, or those of the levels, when left out.", Texts, f => f.Dimensions,
                (f, v) => f with { Dimensions = v })),
        Choice("imputation", "One imputation or another.", new ImputationChoice([]),
            new JsonPart<ImputationChoice, EquatableArray<Imputation>>("alternatives", "The imputations.",
                new JsonList<Imputation>(Steps<Imputation>("an imputation")), f => f.Imputations, (f, v) => f with { Imputations = v },
                required: true),
            new JsonPart<ImputationChoice, bool>("orNone", "Whether not to impute is one more alternative.", Flag, f => f.OrNone,
                (f, v) => f with { OrNone = v })),
        Choice("treatment", "One outlier treatment or another.", new TreatmentChoice([]),
            new JsonPart<TreatmentChoice, EquatableArray<OutlierTreatment>>("alternatives", "The treatments.",
                new JsonList<OutlierTreatment>(Steps<OutlierTreatment>("an outlier treatment")), f => f.Treatments,
                (f, v) => f with { Treatments = v }, required: true),
            new JsonPart<TreatmentChoice, bool>("orNone", "Whether not to treat outliers is one more alternative.", Flag, f => f.OrNone,
                (f, v) => f with { OrNone = v })),
        Choice("strategy", "One strategy or another on a dimension.", new StrategyChoice("", []),
            new JsonPart<StrategyChoice, string>("dimension", "The dimension.", TextValue, f => f.Dimension,
                (f, v) => f with { Dimension = v }, required: true),
            new JsonPart<StrategyChoice, EquatableArray<AssessmentStrategy>>("alternatives", "The strategies.",
                new JsonList<AssessmentStrategy>(StrategyJson.Family), f => f.Strategies, (f, v) => f with { Strategies = v },
                required: true)),
        Choice("scope", "One scope of fitting or another.", new ScopeChoice([]),
            new JsonPart<ScopeChoice, EquatableArray<FitScope>>("alternatives", "The scopes.", new JsonList<FitScope>(ScopeJson.Family),
                f => f.Scopes, (f, v) => f with { Scopes = v }, required: true)),
        Choice("model", "One model or another.", new ModelChoice([]),
            new JsonPart<ModelChoice, EquatableArray<IndicatorModel>>("alternatives", "The models.",
                new JsonList<IndicatorModel>(ModelShape.Shape), f => f.Models, (f, v) => f with { Models = v }, required: true)),
        Data("observation-noise", "Observed values with an error.", new ObservationNoise(0, NoiseMeasure.Relative),
            new JsonPart<ObservationNoise, double>("amount", "The standard deviation of a normal error, the half-width of the others.",
                new JsonNumber(0), f => f.Amount, (f, v) => f with { Amount = v }, required: true),
            new JsonPart<ObservationNoise, NoiseMeasure>("measure",
                "Relative to the value (when left out), or in the indicator's unit of measure.",
                new JsonName<NoiseMeasure>(("relative", NoiseMeasure.Relative), ("absolute", NoiseMeasure.Absolute)), f => f.Measure,
                (f, v) => f with { Measure = v }),
            new JsonPart<ObservationNoise, NoiseDistribution>("distribution", "Normal when left out.",
                new JsonName<NoiseDistribution>(("normal", NoiseDistribution.Normal), ("uniform", NoiseDistribution.Uniform),
                    ("triangular", NoiseDistribution.Triangular)), f => f.Distribution, (f, v) => f with { Distribution = v })),
        Data("stated-errors", "Observed values drawn by the errors that the table states.",
            new StatedErrors(ErrorDistribution.Normal, 0.95),
            new JsonPart<StatedErrors, ErrorDistribution>("distribution", "Normal when left out.",
                new JsonName<ErrorDistribution>(("normal", ErrorDistribution.Normal), ("log-normal", ErrorDistribution.LogNormal),
                    ("uniform", ErrorDistribution.Uniform), ("poisson", ErrorDistribution.Poisson)), f => f.Distribution,
                (f, v) => f with { Distribution = v }),
            new JsonPart<StatedErrors, double>("confidence",
                "The probability with which an interval holds the true value; 0.95 when left out.", Share, f => f.Confidence,
                (f, v) => f with { Confidence = v })),
        Data("ordinal-steps", "Ordinal levels one lower or one higher.", new OrdinalSteps(0.25, 0.25),
            new JsonPart<OrdinalSteps, double>("lower", "The probability of one lower; 0.25 when left out.", Share, f => f.Lower,
                (f, v) => f with { Lower = v }),
            new JsonPart<OrdinalSteps, double>("higher", "The probability of one higher; 0.25 when left out.", Share, f => f.Higher,
                (f, v) => f with { Higher = v })),
        Data("missing-cells", "Missing cells drawn between their worst and best score.", new MissingCells()),
        Data("imputation-draws", "Imputed cells drawn with the error their method expects.", new ImputationDraws()));

    public static JsonShape<UncertaintyStudy> Shape { get; } = new(
        "study",
        "What is uncertain about an assessment.",
        new UncertaintyStudy([]),
        new JsonPart<UncertaintyStudy, EquatableArray<UncertainFactor>>("factors", "The factors, each with its own name.",
            new JsonList<UncertainFactor>(Family), s => s.Factors, (s, v) => s with { Factors = v }, required: true));

    private static JsonCase<UncertainFactor> Of<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : UncertainFactor => JsonCase<UncertainFactor>.Of(
        kind, description, defaults,
        [new JsonPart<T, string>("name", "The name in results; the kind when left out.", TextValue, f => f.Name, (f, v) => Named(f, v)),
            .. members]);

    private static JsonCase<UncertainFactor> Leveled<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : LeveledWeightFactor => Of(
        kind,
        description,
        defaults,
        [
            .. members,
            new JsonPart<T, EquatableArray<int>>("levels",
                "The levels whose weights vary, 1 for the children of the root; all when left out.", Levels, f => f.Levels,
                (f, v) => Changed<T, LeveledWeightFactor>(f, l => l with { Levels = v })),
            new JsonPart<T, EquatableArray<string>>("dimensions",
                "The dimensions whose children's weights vary; all, or those of the levels, when left out.", Texts, f => f.Dimensions,
                (f, v) => Changed<T, LeveledWeightFactor>(f, l => l with { Dimensions = v })),
        ]);

    private static JsonCase<UncertainFactor> Choice<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : ChoiceFactor => Of(
        kind,
        description,
        defaults,
        [.. members,
            new JsonPart<T, EquatableArray<double>>("probabilities", "The probability of each alternative; equal when left out.",
                new JsonList<double>(Share), f => f.Probabilities,
                (f, v) => Changed<T, ChoiceFactor>(f, c => c with { Probabilities = v }))]);

    private static JsonCase<UncertainFactor> Data<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : DataFactor => Of(
        kind,
        description,
        defaults,
        [.. members,
            new JsonPart<T, EquatableArray<string>>("indicators", "The indicators concerned; all when left out.", Texts, f => f.Indicators,
                (f, v) => Changed<T, DataFactor>(f, d => d with { Indicators = v }))]);

    private static JsonMapped<T, PreparationStep> Steps<T>(string expected)
        where T : PreparationStep => new(
        PreparationJson.Step, s => s, s => s as T ?? throw new ArgumentException($"The step '{s.Kind}' is not {expected}."));

    private static T Named<T>(T factor, string name)
        where T : UncertainFactor => Changed<T, UncertainFactor>(factor, f => f with { Name = name });

    private static T Changed<T, TBase>(T factor, Func<TBase, TBase> change)
        where T : TBase
        where TBase : UncertainFactor => (T)change(factor);
}
