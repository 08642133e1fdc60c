using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How the preparation of tables stands in JSON.</summary>
internal static class PreparationJson
{
    private static readonly JsonFamily<Transformation> Transformations = new JsonFamily<Transformation>("transformation", t => t.Kind)
        .Case("log", "ln(x - min + 0.01 (max - min)).", new LogTransformation())
        .Case("log-plus-one", "ln(x - min + 1).", new LogPlusOneTransformation())
        .Case("log-of-tail", "As log, mirrored for a tail of low values.", new LogOfTailTransformation())
        .Case("gii-log", "The logarithm of the Global Innovation Index.", new GiiLogTransformation())
        .Case("root", "A root.", new RootTransformation(2), m => m
            .Required("degree", "The degree, from 2; 2 is the square root.", Integer, t => t.Degree, (_, v) => new RootTransformation(v)))
        .Case("box-cox", "The power transform of Box and Cox of x - min + 1.", new BoxCoxTransformation(), m => m
            .Nullable("lambda", "The exponent; fitted when left out.", Number, t => t.Lambda, (t, v) => t with { Lambda = v }));

    public static JsonFamily<PreparationStep> Step { get; } = new JsonFamily<PreparationStep>("preparationStep", s => s.Kind, last: m => m
            .Optional("only", "The indicators that the step concerns; all when left out.", Texts, s => s.Only,
                (s, v) => s with { Only = v })
            .Optional("except", "The indicators that the step leaves alone.", Texts, s => s.Except, (s, v) => s with { Except = v })
            .Optional("scope", "The observations from which the step learns; those of the model's scope when left out.", ScopeJson.Family,
                s => s.Scope, (s, v) => s with { Scope = v }))
        .Case("screening-units", "Leaves out units of which too little is known.", new UnitScreening(),
            m => m.Thresholds().Demands())
        .Case("screening-indicators", "Leaves out indicators of which too little is known.", new IndicatorScreening(),
            m => m.Thresholds().Demands())
        .Case("screening-where", "Keeps the units that meet a condition.",
            new ConditionScreening("", UnitCondition.Parse("= ?")) { Coverage = 0 }, m => m
                .Required("column", "The attribute, or else the indicator or another column of numbers.", TextValue, s => s.Column,
                    (s, v) => s with { Column = v })
                .Required("condition", "What it must be: \"= north | south\", \"!= north\", \">= 100000\", \"< 5\".",
                    new JsonMapped<UnitCondition, string>(TextValue, c => c.Text, UnitCondition.Parse), s => s.Condition,
                    (s, v) => s with { Condition = v })
                .Demands())
        .Case("denomination-by-indicator", "Divides by another column of the table.", new IndicatorDenomination(""), m => m
            .Required("indicator", "The column's code.", TextValue, s => s.Indicator, (s, v) => s with { Indicator = v })
            .Scale())
        .Case("denomination-by-attribute", "Divides by a unit attribute that is a number.", new AttributeDenomination(""), m => m
            .Required("attribute", "The attribute's name.", TextValue, s => s.Attribute, (s, v) => s with { Attribute = v })
            .Scale())
        .Case("imputation-mean", "By the indicator's mean.", new MeanImputation())
        .Case("imputation-median", "By the indicator's median.", new MedianImputation())
        .Case("imputation-group", "By the mean or median of the units of the same group.", new GroupImputation(""), m => m
            .Required("attribute", "The unit attribute that names the group.", TextValue, s => s.Attribute,
                (s, v) => s with { Attribute = v })
            .Optional("center", "Mean (when left out) or median.", Names<Center>(), s => s.Center, (s, v) => s with { Center = v }))
        .Case("imputation-siblings", "By the unit's other indicators of the dimension, on their ranges.", new SiblingImputation(), m => m
            .Optional("center", "Mean (when left out) or median.", Names<Center>(), s => s.Center, (s, v) => s with { Center = v })
            .Optional("acrossAll", "Whether all indicators count, whatever their dimension.", Flag, s => s.AcrossAll,
                (s, v) => s with { AcrossAll = v }))
        .Case("imputation-previous", "By the last period before that has a value.", new PreviousImputation(), m => m.Age())
        .Case("imputation-next", "By the first period after that has a value.", new NextImputation(), m => m.Age())
        .Case("imputation-nearest", "By the nearest period that has a value, of two the earlier.", new NearestImputation(), m => m.Age())
        .Case("imputation-linear", "On the line between the nearest periods before and after.", new LinearImputation(), m => m
            .Age()
            .Optional("constantEnds", "Whether a gap at an end gets the nearest value.", Flag, s => s.ConstantEnds,
                (s, v) => s with { ConstantEnds = v }))
        .Case("imputation-regression", "By the line on the best-correlated indicator that the unit has.", new RegressionImputation(),
            m => m
                .Optional("leastPairs", "How many units must have both indicators, at least 3; 5 when left out.", Integer,
                    s => s.LeastPairs, (s, v) => s with { LeastPairs = v }))
        .Case("imputation-neighbors", "By the mean of the most similar units.", new NeighborImputation(), m => m
            .Optional("neighbors", "How many units; 5 when left out.", Integer, s => s.Neighbors, (s, v) => s with { Neighbors = v }))
        .Case("imputation-expectation-maximization", "By the distribution of all indicators together.",
            new ExpectationMaximizationImputation())
        .Case("treatment-winsorization",
            "Winsorizes where skewness and kurtosis are both high; a transformation takes its place where that does not suffice.",
            new Winsorization(), m => m
                .Optional("maximumPoints", "How many values may change at most; 5 when left out.", Integer, s => s.MaximumPoints,
                    (s, v) => s with { MaximumPoints = v })
                .Optional("mayExceed", "Whether a group of ties may make it more values, as in COINr.", Flag, s => s.MayExceed,
                    (s, v) => s with { MayExceed = v })
                .Optional("skewness", "The threshold of the absolute skewness; 2 when left out.", Number, s => s.Skewness,
                    (s, v) => s with { Skewness = v })
                .Optional("kurtosis", "The threshold of the excess kurtosis; 3.5 when left out.", Number, s => s.Kurtosis,
                    (s, v) => s with { Kurtosis = v })
                .Optional("transformation", "The transformation where winsorizing does not suffice; none when left out.", Transformations,
                    s => s.Transformation, (s, v) => s with { Transformation = v })
                .Optional("transformWinsorized", "Whether the transformation is of the winsorized values.", Flag,
                    s => s.TransformWinsorized, (s, v) => s with { TransformWinsorized = v }))
        .Case("treatment-forced-winsorization", "Winsorizes so many values whatever the skewness.", new ForcedWinsorization(1), m => m
            .Required("points", "How many values.", Integer, s => s.Points,
                (s, v) => new ForcedWinsorization(v) { Only = s.Only, Except = s.Except, Scope = s.Scope, MayExceed = s.MayExceed })
            .Optional("mayExceed", "Whether a group of ties may make it more values, as in COINr.", Flag, s => s.MayExceed,
                (s, v) => s with { MayExceed = v }))
        .Case("treatment-deviation", "Treats what lies beyond the mean plus or minus so many standard deviations.",
            new DeviationTreatment(), m => m
                .Optional("deviations", "How many standard deviations; 2 when left out.", Number, s => s.Deviations,
                    (s, v) => s with { Deviations = v })
                .Action())
        .Case("treatment-interquartile-fence", "Treats what lies beyond the quartiles by so many interquartile ranges.",
            new InterquartileFence(), m => m
                .Optional("ranges", "How many interquartile ranges; 1.5 when left out.", Number, s => s.Ranges,
                    (s, v) => s with { Ranges = v })
                .Action())
        .Case("treatment-percentile-trim", "Treats what lies below a percentile or above the opposite one.", new PercentileTrim(), m => m
            .Optional("tail", "The share of each tail; 0.025 when left out.", Number, s => s.Tail, (s, v) => s with { Tail = v })
            .Action())
        .Case("treatment-transformation", "Transforms every indicator, or those that are skewed.",
            new TransformationTreatment(Transformation.SquareRoot), m => m
                .Required("transformation", "The transformation.", Transformations, s => s.Transformation,
                    (s, v) => new TransformationTreatment(v)
                    {
                        Only = s.Only,
                        Except = s.Except,
                        Scope = s.Scope,
                        SkewnessAbove = s.SkewnessAbove,
                    })
                .Nullable("skewnessAbove", "The skewness above which an indicator is transformed; every one when left out.", Number,
                    s => s.SkewnessAbove, (s, v) => s with { SkewnessAbove = v }));

    public static JsonShape<PreparationPlan> Shape { get; } = new("preparation", "How tables are prepared before they are scored.",
        new PreparationPlan([]), m => m
            .Required("steps", "The steps in their order; usually screening, denomination, imputation, treatment.", Step.List, p => p.Steps,
                (p, v) => p with { Steps = v }));

    private static JsonMembers<T> Thresholds<T>(this JsonMembers<T> members)
        where T : Screening => members
            .Optional("coverage", "The least share of cells to be observed; 0 to ignore coverage, 2/3 when left out.", Share,
                s => s.Coverage, (s, v) => (T)(s with { Coverage = v }))
            .Optional("nonZero", "The least share of values other than 0; 0, to ignore zeros, when left out.", Share, s => s.NonZero,
                (s, v) => (T)(s with { NonZero = v }));

    private static JsonMembers<T> Demands<T>(this JsonMembers<T> members)
        where T : Screening => members
            .Optional("kept", "What is kept on demand.", Texts, s => s.Kept, (s, v) => (T)(s with { Kept = v }))
            .Optional("leftOut", "What is left out on demand.", Texts, s => s.LeftOut, (s, v) => (T)(s with { LeftOut = v }));

    private static JsonMembers<T> Scale<T>(this JsonMembers<T> members)
        where T : Denomination => members.Optional(
            "scale", "The number of units of the denominator that the result is per; 1 when left out.", Number, s => s.Scale,
            (s, v) => (T)(s with { Scale = v }));

    private static JsonMembers<T> Age<T>(this JsonMembers<T> members)
        where T : TemporalImputation => members.Nullable(
            "maximumAge", "How many years a value may lie away to be used; any number when left out.", new JsonNumber(0),
            s => s.MaximumAge, (s, v) => (T)(s with { MaximumAge = v }));

    private static JsonMembers<T> Action<T>(this JsonMembers<T> members)
        where T : LimitTreatment => members.Optional(
            "action", "What becomes of what lies beyond.", Names<OutlierAction>(), s => s.Action, (s, v) => (T)(s with { Action = v }));
}
