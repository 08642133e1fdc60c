using InnovationPotential.Preparation;
using InnovationPotential.Serialization;
using InnovationPotential.Weightings;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Robustness;

/// <summary>How studies stand in JSON.</summary>
internal static class StudyJson
{
    private static readonly JsonShape<WeightInterval> Interval = new("weightInterval",
        "The share that a child may have among its siblings.", new WeightInterval("", 0, 1), m => m
            .Required("code", "The child's code.", TextValue, b => b.Code, (b, v) => b with { Code = v })
            .Optional("low", "The lowest share; 0 when left out.", Share, b => b.Low, (b, v) => b with { Low = v })
            .Optional("high", "The highest share; 1 when left out.", Share, b => b.High, (b, v) => b with { High = v }));

    private static readonly JsonShape<CodeWeight> Weight = new("weight", "The weight of a node.", new CodeWeight("", 1), m => m
        .Required("code", "The node's code.", TextValue, w => w.Code, (w, v) => w with { Code = v })
        .Required("weight", "The weight, 0 or more.", new JsonNumber(0), w => w.Weight, (w, v) => w with { Weight = v }));

    private static readonly JsonShape<WeightSet> Set = new("weightSet", "Weights that belong together, such as those of one expert.",
        new WeightSet("", []), m => m
            .Required("name", "What the set is called.", TextValue, s => s.Name, (s, v) => s with { Name = v })
            .Required("weights", "The weights; a node that is not named keeps its own.", Weight.List, s => s.Weights,
                (s, v) => s with { Weights = v }));

    private static readonly JsonFamily<UncertainFactor> Family = new JsonFamily<UncertainFactor>("factor", f => f.Kind, first: m => m
            .Optional("name", "The name in results; the kind when left out.", TextValue, f => f.Name, (f, v) => f with { Name = v }))
        .Case("weight-noise", "Each weight times 1 ± a fraction, drawn uniformly.", new WeightNoise(0.25), m => m
            .Optional("fraction", "The fraction, above 0 and at most 1; 0.25 when left out.", Share, f => f.Fraction,
                (f, v) => f with { Fraction = v })
            .Optional("eachWeight", "Whether sensitivity analysis takes every weight for a factor of its own.", Flag, f => f.EachWeight,
                (f, v) => f with { EachWeight = v })
            .Leveled())
        .Case("dirichlet-weights", "Weights around the nominal ones.", new DirichletWeights(1), m => m
            .Required("concentration", "The larger, the closer to the nominal weights.", Number, f => f.Concentration,
                (f, v) => f with { Concentration = v })
            .Leveled())
        .Case("uniform-weights", "Any weights, uniform on the simplex.", new UniformWeights(), m => m.Leveled())
        .Case("ordered-weights", "Weights of which only the order is known.", new OrderedWeights("", []), m => m
            .Required("dimension", "The dimension whose children are weighted.", TextValue, f => f.Dimension,
                (f, v) => f with { Dimension = v })
            .Required("groups", "The children's codes in groups, the most important first.", Texts.List, f => f.Groups,
                (f, v) => f with { Groups = v }))
        .Case("bounded-weights", "Weights between bounds.", new BoundedWeights("", []), m => m
            .Required("dimension", "The dimension whose children are weighted.", TextValue, f => f.Dimension,
                (f, v) => f with { Dimension = v })
            .Required("bounds", "The bounds of children's shares.", Interval.List, f => f.Bounds, (f, v) => f with { Bounds = v }))
        .Case("weight-sets", "One of some sets of weights.", new WeightSets([]), m => m
            .Required("sets", "The sets.", Set.List, f => f.Sets, (f, v) => f with { Sets = v }))
        .Case("leave-one-out", "No indicator or one of them is left out.", new LeaveOneOut(), m => m
            .Optional("indicators", "The indicators that may be left out; all when left out.", Texts, f => f.Indicators,
                (f, v) => f with { Indicators = v }))
        .Case("normalization", "One normalization or another.", new NormalizationChoice([]), m => m
            .Required("alternatives", "The normalizations.", NormalizationJson.Family.List, f => f.Normalizations,
                (f, v) => f with { Normalizations = v })
            .Chosen())
        .Case("aggregation", "One aggregation or another.", new AggregationChoice([]), m => m
            .Required("alternatives", "The aggregations.", AggregationJson.Family.List, f => f.Aggregations,
                (f, v) => f with { Aggregations = v })
            .Optional("levels", "The levels, 1 for the root; all when left out.", Integer.List, f => f.Levels,
                (f, v) => f with { Levels = v })
            .Optional("dimensions", "The dimensions; all, or those of the levels, when left out.", Texts, f => f.Dimensions,
                (f, v) => f with { Dimensions = v })
            .Chosen())
        .Case("imputation", "One imputation or another.", new ImputationChoice([]), m => m
            .Required("alternatives", "The imputations.", Steps<Imputation>("an imputation").List, f => f.Imputations,
                (f, v) => f with { Imputations = v })
            .Optional("orNone", "Whether not to impute is one more alternative.", Flag, f => f.OrNone, (f, v) => f with { OrNone = v })
            .Chosen())
        .Case("treatment", "One outlier treatment or another.", new TreatmentChoice([]), m => m
            .Required("alternatives", "The treatments.", Steps<OutlierTreatment>("an outlier treatment").List,
                f => f.Treatments, (f, v) => f with { Treatments = v })
            .Optional("orNone", "Whether not to treat outliers is one more alternative.", Flag, f => f.OrNone,
                (f, v) => f with { OrNone = v })
            .Chosen())
        .Case("strategy", "One strategy or another on a dimension.", new StrategyChoice("", []), m => m
            .Required("dimension", "The dimension.", TextValue, f => f.Dimension, (f, v) => f with { Dimension = v })
            .Required("alternatives", "The strategies.", StrategyJson.Family.List, f => f.Strategies, (f, v) => f with { Strategies = v })
            .Chosen())
        .Case("scope", "One scope of fitting or another.", new ScopeChoice([]), m => m
            .Required("alternatives", "The scopes.", ScopeJson.Family.List, f => f.Scopes, (f, v) => f with { Scopes = v })
            .Chosen())
        .Case("model", "One model or another.", new ModelChoice([]), m => m
            .Required("alternatives", "The models.", ModelShape.Shape.List, f => f.Models, (f, v) => f with { Models = v })
            .Chosen())
        .Case("observation-noise", "Observed values with an error.", new ObservationNoise(0, NoiseMeasure.Relative), m => m
            .Required("amount", "The standard deviation of a normal error, the half-width of the others.", new JsonNumber(0), f => f.Amount,
                (f, v) => f with { Amount = v })
            .Optional("measure", "Relative to the value (when left out), or in the indicator's unit of measure.", Names<NoiseMeasure>(),
                f => f.Measure, (f, v) => f with { Measure = v })
            .Optional("distribution", "Normal when left out.", Names<NoiseDistribution>(), f => f.Distribution,
                (f, v) => f with { Distribution = v })
            .Concerned())
        .Case("stated-errors", "Observed values drawn by the errors that the table states.",
            new StatedErrors(ErrorDistribution.Normal, 0.95), m => m
                .Optional("distribution", "Normal when left out.", Names<ErrorDistribution>(), f => f.Distribution,
                    (f, v) => f with { Distribution = v })
                .Optional("confidence", "The probability with which an interval holds the true value; 0.95 when left out.", Share,
                    f => f.Confidence, (f, v) => f with { Confidence = v })
                .Concerned())
        .Case("ordinal-steps", "Ordinal levels one lower or one higher.", new OrdinalSteps(0.25, 0.25), m => m
            .Optional("lower", "The probability of one lower; 0.25 when left out.", Share, f => f.Lower, (f, v) => f with { Lower = v })
            .Optional("higher", "The probability of one higher; 0.25 when left out.", Share, f => f.Higher,
                (f, v) => f with { Higher = v })
            .Concerned())
        .Case("missing-cells", "Missing cells drawn between their worst and best score.", new MissingCells(), m => m.Concerned())
        .Case("imputation-draws", "Imputed cells drawn with the error their method expects.", new ImputationDraws(), m => m.Concerned());

    public static JsonShape<UncertaintyStudy> Shape { get; } = new("study", "What is uncertain about an assessment.",
        new UncertaintyStudy([]), m => m
            .Required("factors", "The factors, each with its own name.", Family.List, s => s.Factors, (s, v) => s with { Factors = v }));

    private static JsonMembers<T> Leveled<T>(this JsonMembers<T> members)
        where T : LeveledWeightFactor => members
            .Optional("levels", "The levels whose weights vary, 1 for the children of the root; all when left out.", Integer.List,
                f => f.Levels, (f, v) => (T)(f with { Levels = v }))
            .Optional("dimensions", "The dimensions whose children's weights vary; all, or those of the levels, when left out.", Texts,
                f => f.Dimensions, (f, v) => (T)(f with { Dimensions = v }));

    private static JsonMembers<T> Chosen<T>(this JsonMembers<T> members)
        where T : ChoiceFactor => members.Optional("probabilities", "The probability of each alternative; equal when left out.", Share.List,
            f => f.Probabilities, (f, v) => (T)(f with { Probabilities = v }));

    private static JsonMembers<T> Concerned<T>(this JsonMembers<T> members)
        where T : DataFactor => members.Optional("indicators", "The indicators concerned; all when left out.", Texts, f => f.Indicators,
            (f, v) => (T)(f with { Indicators = v }));

    private static JsonMapped<T, PreparationStep> Steps<T>(string expected)
        where T : PreparationStep => new(
        PreparationJson.Step, s => s, s => s as T ?? throw new ArgumentException($"The step '{s.Kind}' is not {expected}."));
}
