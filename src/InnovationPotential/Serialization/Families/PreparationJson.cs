using InnovationPotential.Preparation;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How the preparation of tables stands in JSON.</summary>
internal static class PreparationJson
{
    private static readonly JsonList<string> Names = new(TextValue);
    private static readonly JsonNumber Share = new(0, 1);
    private static readonly JsonName<Center> CenterName = new(("mean", Center.Mean), ("median", Center.Median));
    private static readonly JsonName<OutlierAction> ActionName = new(("nearest-value", OutlierAction.NearestValue),
        ("limit", OutlierAction.Limit), ("exclude-from-range", OutlierAction.ExcludeFromRange));

    private static readonly JsonFamily<Transformation> Transformations = new(
        "transformation",
        t => t.Kind,
        JsonCase<Transformation>.Of("log", "ln(x - min + 0.01 (max - min)).", new LogTransformation()),
        JsonCase<Transformation>.Of("log-plus-one", "ln(x - min + 1).", new LogPlusOneTransformation()),
        JsonCase<Transformation>.Of("log-of-tail", "As log, mirrored for a tail of low values.", new LogOfTailTransformation()),
        JsonCase<Transformation>.Of("gii-log", "The logarithm of the Global Innovation Index.", new GiiLogTransformation()),
        JsonCase<Transformation>.Of(
            "root",
            "A root.",
            new RootTransformation(2),
            new JsonPart<RootTransformation, int>("degree", "The degree, from 2; 2 is the square root.", Integer, t => t.Degree,
                (_, v) => new RootTransformation(v), required: true)),
        JsonCase<Transformation>.Of(
            "box-cox",
            "The power transform of Box and Cox of x - min + 1.",
            new BoxCoxTransformation(),
            new JsonOptional<BoxCoxTransformation>("lambda", "The exponent; fitted when left out.", Number, t => t.Lambda,
                (t, v) => t with { Lambda = v })));

    public static JsonFamily<PreparationStep> Step { get; } = new(
        "preparationStep",
        s => s.Kind,
        Screened("screening-units", "Leaves out units of which too little is known.", new UnitScreening()),
        Screened("screening-indicators", "Leaves out indicators of which too little is known.", new IndicatorScreening()),
        Of(
            "screening-where",
            "Keeps the units that meet a condition.",
            new ConditionScreening("", UnitCondition.Parse("= ?")) { Coverage = 0 },
            new JsonPart<ConditionScreening, string>("column", "The attribute, or else the indicator or another column of numbers.",
                TextValue, s => s.Column, (s, v) => s with { Column = v }, required: true),
            new JsonPart<ConditionScreening, UnitCondition>("condition",
                "What it must be: \"= north | south\", \"!= north\", \">= 100000\", \"< 5\".",
                new JsonMapped<UnitCondition, string>(TextValue, c => c.Text, UnitCondition.Parse), s => s.Condition,
                (s, v) => s with { Condition = v }, required: true),
            new JsonPart<ConditionScreening, EquatableArray<string>>("kept", "What is kept on demand.", Names, s => s.Kept,
                (s, v) => s with { Kept = v }),
            new JsonPart<ConditionScreening, EquatableArray<string>>("leftOut", "What is left out on demand.", Names, s => s.LeftOut,
                (s, v) => s with { LeftOut = v })),
        Of(
            "denomination-by-indicator",
            "Divides by another column of the table.",
            new IndicatorDenomination(""),
            new JsonPart<IndicatorDenomination, string>("indicator", "The column's code.", TextValue, s => s.Indicator,
                (s, v) => s with { Indicator = v }, required: true),
            Scale<IndicatorDenomination>((s, v) => s with { Scale = v })),
        Of(
            "denomination-by-attribute",
            "Divides by a unit attribute that is a number.",
            new AttributeDenomination(""),
            new JsonPart<AttributeDenomination, string>("attribute", "The attribute's name.", TextValue, s => s.Attribute,
                (s, v) => s with { Attribute = v }, required: true),
            Scale<AttributeDenomination>((s, v) => s with { Scale = v })),
        Of("imputation-mean", "By the indicator's mean.", new MeanImputation()),
        Of("imputation-median", "By the indicator's median.", new MedianImputation()),
        Of(
            "imputation-group",
            "By the mean or median of the units of the same group.",
            new GroupImputation(""),
            new JsonPart<GroupImputation, string>("attribute", "The unit attribute that names the group.", TextValue, s => s.Attribute,
                (s, v) => s with { Attribute = v }, required: true),
            new JsonPart<GroupImputation, Center>("center", "Mean (when left out) or median.", CenterName, s => s.Center,
                (s, v) => s with { Center = v })),
        Of(
            "imputation-siblings",
            "By the unit's other indicators of the dimension, on their ranges.",
            new SiblingImputation(),
            new JsonPart<SiblingImputation, Center>("center", "Mean (when left out) or median.", CenterName, s => s.Center,
                (s, v) => s with { Center = v }),
            new JsonPart<SiblingImputation, bool>("acrossAll", "Whether all indicators count, whatever their dimension.", Flag,
                s => s.AcrossAll, (s, v) => s with { AcrossAll = v })),
        Of("imputation-previous", "By the last period before that has a value.", new PreviousImputation(),
            Age<PreviousImputation>((s, v) => s with { MaximumAge = v })),
        Of("imputation-next", "By the first period after that has a value.", new NextImputation(),
            Age<NextImputation>((s, v) => s with { MaximumAge = v })),
        Of("imputation-nearest", "By the nearest period that has a value, of two the earlier.", new NearestImputation(),
            Age<NearestImputation>((s, v) => s with { MaximumAge = v })),
        Of(
            "imputation-linear",
            "On the line between the nearest periods before and after.",
            new LinearImputation(),
            Age<LinearImputation>((s, v) => s with { MaximumAge = v }),
            new JsonPart<LinearImputation, bool>("constantEnds", "Whether a gap at an end gets the nearest value.", Flag,
                s => s.ConstantEnds, (s, v) => s with { ConstantEnds = v })),
        Of(
            "imputation-regression",
            "By the line on the best-correlated indicator that the unit has.",
            new RegressionImputation(),
            new JsonPart<RegressionImputation, int>("leastPairs", "How many units must have both indicators, at least 3; 5 when left out.",
                Integer, s => s.LeastPairs, (s, v) => s with { LeastPairs = v })),
        Of(
            "imputation-neighbors",
            "By the mean of the most similar units.",
            new NeighborImputation(),
            new JsonPart<NeighborImputation, int>("neighbors", "How many units; 5 when left out.", Integer, s => s.Neighbors,
                (s, v) => s with { Neighbors = v })),
        Of("imputation-expectation-maximization", "By the distribution of all indicators together.",
            new ExpectationMaximizationImputation()),
        Of(
            "treatment-winsorization",
            "Winsorizes where skewness and kurtosis are both high; a transformation takes its place where that does not suffice.",
            new Winsorization(),
            new JsonPart<Winsorization, int>("maximumPoints", "How many values may change at most; 5 when left out.", Integer,
                s => s.MaximumPoints, (s, v) => s with { MaximumPoints = v }),
            new JsonPart<Winsorization, bool>("mayExceed", "Whether a group of ties may make it more values, as in COINr.", Flag, s =>
                s.MayExceed, (s, v) => s with { MayExceed = v }),
            new JsonPart<Winsorization, double>("skewness", "The threshold of the absolute skewness; 2 when left out.", Number,
                s => s.Skewness, (s, v) => s with { Skewness = v }),
            new JsonPart<Winsorization, double>("kurtosis", "The threshold of the excess kurtosis; 3.5 when left out.", Number,
                s => s.Kurtosis, (s, v) => s with { Kurtosis = v }),
            new JsonPart<Winsorization, Transformation>("transformation",
                "The transformation where winsorizing does not suffice; none when left out.", Transformations, s => s.Transformation,
                (s, v) => s with { Transformation = v }),
            new JsonPart<Winsorization, bool>("transformWinsorized", "Whether the transformation is of the winsorized values.", Flag,
                s => s.TransformWinsorized, (s, v) => s with { TransformWinsorized = v })),
        Of(
            "treatment-forced-winsorization",
            "Winsorizes so many values whatever the skewness.",
            new ForcedWinsorization(1),
            new JsonPart<ForcedWinsorization, int>("points", "How many values.", Integer, s => s.Points,
                (s, v) => new ForcedWinsorization(v) { Only = s.Only, Except = s.Except, Scope = s.Scope, MayExceed = s.MayExceed },
                required: true),
            new JsonPart<ForcedWinsorization, bool>("mayExceed", "Whether a group of ties may make it more values, as in COINr.", Flag,
                s => s.MayExceed, (s, v) => s with { MayExceed = v })),
        Of(
            "treatment-deviation",
            "Treats what lies beyond the mean plus or minus so many standard deviations.",
            new DeviationTreatment(),
            new JsonPart<DeviationTreatment, double>("deviations", "How many standard deviations; 2 when left out.", Number,
                s => s.Deviations, (s, v) => s with { Deviations = v }),
            Action<DeviationTreatment>((s, v) => s with { Action = v })),
        Of(
            "treatment-interquartile-fence",
            "Treats what lies beyond the quartiles by so many interquartile ranges.",
            new InterquartileFence(),
            new JsonPart<InterquartileFence, double>("ranges", "How many interquartile ranges; 1.5 when left out.", Number, s => s.Ranges,
                (s, v) => s with { Ranges = v }),
            Action<InterquartileFence>((s, v) => s with { Action = v })),
        Of(
            "treatment-percentile-trim",
            "Treats what lies below a percentile or above the opposite one.",
            new PercentileTrim(),
            new JsonPart<PercentileTrim, double>("tail", "The share of each tail; 0.025 when left out.", Number, s => s.Tail,
                (s, v) => s with { Tail = v }),
            Action<PercentileTrim>((s, v) => s with { Action = v })),
        Of(
            "treatment-transformation",
            "Transforms every indicator, or those that are skewed.",
            new TransformationTreatment(Transformation.SquareRoot),
            new JsonPart<TransformationTreatment, Transformation>("transformation", "The transformation.", Transformations,
                s => s.Transformation,
                (s, v) => new TransformationTreatment(v)
                {
                    Only = s.Only,
                    Except = s.Except,
                    Scope = s.Scope,
                    SkewnessAbove = s.SkewnessAbove
                }, required: true),
            new JsonOptional<TransformationTreatment>("skewnessAbove",
                "The skewness above which an indicator is transformed; every one when left out.", Number, s => s.SkewnessAbove,
                (s, v) => s with { SkewnessAbove = v })));

    public static JsonShape<PreparationPlan> Shape { get; } = new(
        "preparation",
        "How tables are prepared before they are scored.",
        new PreparationPlan([]),
        new JsonPart<PreparationPlan, EquatableArray<PreparationStep>>("steps",
            "The steps in their order; usually screening, denomination, imputation, treatment.", new JsonList<PreparationStep>(Step),
            p => p.Steps, (p, v) => p with { Steps = v }, required: true));

    private static JsonCase<PreparationStep> Of<T>(string kind, string description, T defaults, params JsonMember<T>[] members)
        where T : PreparationStep => JsonCase<PreparationStep>.Of(
        kind,
        description,
        defaults,
        [
            .. members,
            new JsonPart<T, EquatableArray<string>>("only", "The indicators that the step concerns; all when left out.", Names, s => s.Only,
                (s, v) => s.For(v.AsSpan())),
            new JsonPart<T, EquatableArray<string>>("except", "The indicators that the step leaves alone.", Names, s => s.Except,
                (s, v) => s.ExceptFor(v.AsSpan())),
            new JsonPart<T, FitScope>(
                "scope",
                "The observations from which the step learns; those of the model's scope when left out.",
                ScopeJson.Family,
                s => s.Scope,
                (s, v) => s.Within(v)),
        ]);

    private static JsonCase<PreparationStep> Screened<T>(string kind, string description, T defaults)
        where T : Screening => Of(
        kind,
        description,
        defaults,
        new JsonPart<T, double>("coverage", "The least share of cells to be observed; 0 to ignore coverage, 2/3 when left out.", Share,
            s => s.Coverage, (s, v) => Changed(s, b => b with { Coverage = v })),
        new JsonPart<T, double>("nonZero", "The least share of values other than 0; 0, to ignore zeros, when left out.", Share,
            s => s.NonZero, (s, v) => Changed(s, b => b with { NonZero = v })),
        new JsonPart<T, EquatableArray<string>>("kept", "What is kept on demand.", Names, s => s.Kept,
            (s, v) => Changed(s, b => b with { Kept = v })),
        new JsonPart<T, EquatableArray<string>>("leftOut", "What is left out on demand.", Names, s => s.LeftOut,
            (s, v) => Changed(s, b => b with { LeftOut = v })));

    private static T Changed<T>(T step, Func<Screening, Screening> change)
        where T : Screening => (T)change(step);

    private static JsonPart<T, double> Scale<T>(Func<T, double, T> set)
        where T : Denomination =>
            new("scale", "The number of units of the denominator that the result is per; 1 when left out.", Number, s => s.Scale, set);

    private static JsonOptional<T> Age<T>(Func<T, double?, T> set)
        where T : TemporalImputation =>
            new("maximumAge", "How many years a value may lie away to be used; any number when left out.", new JsonNumber(0),
                s => s.MaximumAge, set);

    private static JsonPart<T, OutlierAction> Action<T>(Func<T, OutlierAction, T> set)
        where T : LimitTreatment => new("action", "What becomes of what lies beyond.", ActionName, s => s.Action, set);
}
