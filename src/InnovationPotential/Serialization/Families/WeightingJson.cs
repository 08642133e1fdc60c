using InnovationPotential.Numerics;
using InnovationPotential.Weightings;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How weightings stand in JSON.</summary>
internal static class WeightingJson
{
    private static readonly JsonShape<CodeWeight> CodeWeightShape = new(
        "codeWeight",
        "A number that belongs to a node.",
        new CodeWeight("", 0),
        new JsonPart<CodeWeight, string>("code", "The node's code.", TextValue, w => w.Code, (w, v) => w with { Code = v }, required: true),
        new JsonPart<CodeWeight, double>("weight", "The weight, points or importance.", new JsonNumber(0), w => w.Weight,
            (w, v) => w with { Weight = v }, required: true));

    private static readonly JsonList<CodeWeight> CodeWeights = new(CodeWeightShape);

    private static readonly JsonShape<ExpertBudget> Budget = new(
        "expertBudget",
        "The points an expert gives.",
        new ExpertBudget("", []),
        new JsonPart<ExpertBudget, string>("expert", "The expert's name.", TextValue, b => b.Expert, (b, v) => b with { Expert = v },
            required: true),
        new JsonPart<ExpertBudget, EquatableArray<CodeWeight>>("points", "The points of each node, usually 100 in all.", CodeWeights,
            b => b.Points, (b, v) => b with { Points = v }, required: true));

    private static readonly JsonMapped<PairwiseJudgments, (string? Expert, EquatableArray<string> Codes,
        EquatableArray<double> Upper)> Judgments = new(
        new JsonShape<(string? Expert, EquatableArray<string> Codes, EquatableArray<double> Upper)>(
            "pairwiseJudgments",
            "How many times more important one node is than another, as one expert sees it.",
            default,
            new JsonPart<(string? Expert, EquatableArray<string> Codes, EquatableArray<double> Upper), string>("expert",
                "The expert's name.", TextValue, d => d.Expert, (d, v) => d with { Expert = v }),
            new JsonPart<(string? Expert, EquatableArray<string> Codes, EquatableArray<double> Upper), EquatableArray<string>>("codes",
                "The nodes that are compared.", Texts, d => d.Codes, (d, v) => d with { Codes = v }, required: true),
            new JsonPart<(string? Expert, EquatableArray<string> Codes, EquatableArray<double> Upper), EquatableArray<double>>("upper",
                "The judgments above the diagonal, row by row: the first over the second, over the third, ..., the second over the third, "
                    + "...", Numbers, d => d.Upper, (d, v) => d with { Upper = v }, required: true)),
        j => (j.Expert, j.Codes, j.Upper),
        d => new PairwiseJudgments(d.Codes, d.Upper) { Expert = d.Expert });

    private static readonly JsonShape<RandomIndex> RandomIndexShape = new(
        "randomIndex",
        "A table of random indices.",
        RandomIndex.Saaty1980,
        new JsonPart<RandomIndex, string>("name", "What the table is called.", TextValue, r => r.Name, (r, v) => r with { Name = v },
            required: true),
        new JsonPart<RandomIndex, EquatableArray<double>>("values", "The indices of the sizes 1, 2, 3, ...", Numbers, r => r.Values,
            (r, v) => r with { Values = v }, required: true));

    public static JsonFamily<Weighting> Family { get; } = new(
        "weighting",
        w => w.Kind,
        JsonCase<Weighting>.Of("nominal", "The weights written in the model.", new NominalWeights()),
        JsonCase<Weighting>.Of("equal-among-siblings", "The same weight for every child of a node.", new EqualAmongSiblings()),
        JsonCase<Weighting>.Of("equal-among-indicators", "The same weight for every indicator.", new EqualAmongIndicators()),
        JsonCase<Weighting>.Of(
            "fixed",
            "Weights by code, instead of those written in the model.",
            new FixedWeights { Weights = [] },
            new JsonPart<FixedWeights, EquatableArray<CodeWeight>>("weights", "The weights; only proportions among siblings matter.",
                CodeWeights, w => w.Weights, (w, v) => w with { Weights = v }, required: true)),
        JsonCase<Weighting>.Of(
            "budget-allocation",
            "The mean of experts' budgets.",
            new BudgetAllocation { Budgets = [] },
            new JsonPart<BudgetAllocation, EquatableArray<ExpertBudget>>("budgets", "The experts' budgets.",
                new JsonList<ExpertBudget>(Budget), w => w.Budgets, (w, v) => w with { Budgets = v }, required: true),
            new JsonPart<BudgetAllocation, double>("acceptedVariation",
                "The coefficient of variation up to which experts count as agreed; 0.33 when left out.", Limit, w => w.AcceptedVariation,
                (w, v) => w with { AcceptedVariation = v })),
        JsonCase<Weighting>.Of(
            "rank-order",
            "Weights from an order of importance.",
            new RankOrderWeights { Order = [] },
            new JsonPart<RankOrderWeights, RankFormula>(
                "formula",
                "How the order becomes weights; Fishburn's progression when left out.",
                new JsonName<RankFormula>(("fishburn", RankFormula.Fishburn), ("rank-sum", RankFormula.RankSum),
                    ("rank-order-centroid", RankFormula.RankOrderCentroid), ("rank-reciprocal", RankFormula.RankReciprocal)),
                w => w.Formula,
                (w, v) => w with { Formula = v }),
            new JsonPart<RankOrderWeights, EquatableArray<EquatableArray<string>>>("order",
                "Groups of equally important codes, from the most important on.", new JsonList<EquatableArray<string>>(Texts), w => w.Order,
                (w, v) => w with { Order = v }, required: true)),
        JsonCase<Weighting>.Of(
            "ahp",
            "The analytic hierarchy process.",
            new AhpWeights { Judgments = [] },
            new JsonPart<AhpWeights, EquatableArray<PairwiseJudgments>>("judgments", "The judgments, one set an expert.",
                new JsonList<PairwiseJudgments>(Judgments), w => w.Judgments, (w, v) => w with { Judgments = v }, required: true),
            new JsonPart<AhpWeights, PriorityMethod>("priorities", "How judgments become priorities; by the eigenvector when left out.",
                new JsonName<PriorityMethod>(("eigenvector", PriorityMethod.Eigenvector), ("geometric-mean", PriorityMethod.GeometricMean)),
                w => w.Priorities, (w, v) => w with { Priorities = v }),
            new JsonPart<AhpWeights, GroupMethod>("group", "How several experts are put together; by their judgments when left out.",
                new JsonName<GroupMethod>(("judgments", GroupMethod.Judgments), ("priorities", GroupMethod.Priorities)), w => w.Group,
                (w, v) => w with { Group = v }),
            new JsonPart<AhpWeights, RandomIndex>("randomIndex", "The table of random indices; Saaty's of 1980 when left out.",
                RandomIndexShape, w => w.RandomIndex, (w, v) => w with { RandomIndex = v }),
            new JsonPart<AhpWeights, double>("acceptedRatio",
                "The consistency ratio from which judgments count as inconsistent; 0.1 when left out.", Limit, w => w.AcceptedRatio,
                (w, v) => w with { AcceptedRatio = v })),
        JsonCase<Weighting>.Of("entropy", "Shannon entropy: what is spread more unevenly over the units weighs more.",
            new EntropyWeights()),
        JsonCase<Weighting>.Of("gini", "The Gini coefficient: what the units are more unequal in weighs more.", new GiniWeights()),
        JsonCase<Weighting>.Of("merec", "MEREC: what changes the units' performance more when it is left out weighs more.",
            new MerecWeights()),
        JsonCase<Weighting>.Of("standard-deviation", "What differs more between units weighs more.", new StandardDeviationWeights()),
        JsonCase<Weighting>.Of(
            "critic",
            "Contrast times conflict.",
            new CriticWeights(),
            new JsonPart<CriticWeights, CorrelationMethod>("correlation", "Which correlation; Pearson's when left out.",
                new JsonName<CorrelationMethod>(("pearson", CorrelationMethod.Pearson), ("spearman", CorrelationMethod.Spearman),
                    ("kendall", CorrelationMethod.Kendall)), w => w.Correlation, (w, v) => w with { Correlation = v })),
        JsonCase<Weighting>.Of(
            "principal-component",
            "The loadings on the first principal component.",
            new PrincipalComponentWeights(),
            new JsonPart<PrincipalComponentWeights, LoadingForm>("form", "How loadings become weights; squared when left out.",
                new JsonName<LoadingForm>(("squared", LoadingForm.Squared), ("as-is", LoadingForm.AsIs)), w => w.Form,
                (w, v) => w with { Form = v })),
        JsonCase<Weighting>.Of(
            "component-scores",
            "The weights of an index of component scores.",
            new ComponentScoreWeights(),
            new JsonPart<ComponentScoreWeights, int>("components",
                "How many components, the greatest first; all that have a variance when left out.",
                new JsonInteger(1), w => w.Components ?? 0, (w, v) => w with { Components = v })),
        JsonCase<Weighting>.Of(
            "factor-analysis",
            "Squared varimax loadings, factors weighing by the variance they explain.",
            new FactorAnalysisWeights(),
            new JsonPart<FactorAnalysisWeights, double>("leastEigenvalue", "The eigenvalue above which a factor is kept; 1 when left out.",
                Number, w => w.LeastEigenvalue, (w, v) => w with { LeastEigenvalue = v }),
            new JsonPart<FactorAnalysisWeights, double>("leastShare",
                "The share of variance above which a factor is kept; 0.1 when left out.", Number, w => w.LeastShare,
                (w, v) => w with { LeastShare = v }),
            new JsonPart<FactorAnalysisWeights, double>("leastTogether",
                "The share of variance the factors explain together at least; 0.6 when left out.", Number, w => w.LeastTogether,
                (w, v) => w with { LeastTogether = v }),
            new JsonPart<FactorAnalysisWeights, FactorScaling>("scaling",
                "To what squared loadings are scaled; to the variance explained when left out.",
                new JsonName<FactorScaling>(("explained-variance", FactorScaling.ExplainedVariance),
                    ("own-variables", FactorScaling.OwnVariables)), w => w.Scaling, (w, v) => w with { Scaling = v })),
        JsonCase<Weighting>.Of("unobserved-components", "What varies less counts as more precise and weighs more.",
            new UnobservedComponents()),
        JsonCase<Weighting>.Of(
            "optimized-importance",
            "Weights for which the children's importances come nearest to targets.",
            new OptimizedImportance(),
            new JsonPart<OptimizedImportance, EquatableArray<CodeWeight>>("targets", "Target importances; equal ones when left out.",
                CodeWeights, w => w.Targets, (w, v) => w with { Targets = v }),
            new JsonPart<OptimizedImportance, ImportanceMeasure>("measure",
                "What counts as importance; the squared correlation when left out.",
                new JsonName<ImportanceMeasure>(("squared-correlation", ImportanceMeasure.SquaredCorrelation),
                    ("correlation", ImportanceMeasure.Correlation)), w => w.Measure, (w, v) => w with { Measure = v }),
            new JsonPart<OptimizedImportance, double>("tolerance",
                "The largest accepted difference between an importance and its target; 0.001 when left out.", Limit, w => w.Tolerance,
                (w, v) => w with { Tolerance = v }),
            new JsonPart<OptimizedImportance, int>("largestEvaluations", "How often the search may evaluate weights; 100000 when left out.",
                new JsonInteger(1), w => w.LargestEvaluations, (w, v) => w with { LargestEvaluations = v })));
}
