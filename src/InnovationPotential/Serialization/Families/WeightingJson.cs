using InnovationPotential.Weightings;
using static InnovationPotential.Serialization.JsonTypes;
using Judged = (string? Expert, InnovationPotential.EquatableArray<string> Codes, InnovationPotential.EquatableArray<double> Upper);

namespace InnovationPotential.Serialization;

/// <summary>How weightings stand in JSON.</summary>
internal static class WeightingJson
{
    private static readonly JsonShape<CodeWeight> CodeWeightShape = new("codeWeight", "A number that belongs to a node.",
        new CodeWeight("", 0), m => m
            .Required("code", "The node's code.", TextValue, w => w.Code, (w, v) => w with { Code = v })
            .Required("weight", "The weight, points or importance.", new JsonNumber(0), w => w.Weight, (w, v) => w with { Weight = v }));

    private static readonly JsonList<CodeWeight> CodeWeights = new(CodeWeightShape);

    private static readonly JsonShape<ExpertBudget> Budget = new("expertBudget", "The points an expert gives.", new ExpertBudget("", []),
        m => m
            .Required("expert", "The expert's name.", TextValue, b => b.Expert, (b, v) => b with { Expert = v })
            .Required("points", "The points of each node, usually 100 in all.", CodeWeights, b => b.Points,
                (b, v) => b with { Points = v }));

    private static readonly JsonMapped<PairwiseJudgments, Judged> Judgments = new(
        new JsonShape<Judged>("pairwiseJudgments", "How many times more important one node is than another, as one expert sees it.",
            default, m => m
                .Optional("expert", "The expert's name.", TextValue, d => d.Expert, (d, v) => d with { Expert = v })
                .Required("codes", "The nodes that are compared.", Texts, d => d.Codes, (d, v) => d with { Codes = v })
                .Required("upper", "The judgments above the diagonal, row by row: the first over the second, over the third, ..., the "
                    + "second over the third, ...", Numbers, d => d.Upper, (d, v) => d with { Upper = v })),
        j => (j.Expert, j.Codes, j.Upper), d => new PairwiseJudgments(d.Codes, d.Upper) { Expert = d.Expert });

    private static readonly JsonShape<RandomIndex> RandomIndexShape = new("randomIndex", "A table of random indices.",
        RandomIndex.Saaty1980, m => m
            .Required("name", "What the table is called.", TextValue, r => r.Name, (r, v) => r with { Name = v })
            .Required("values", "The indices of the sizes 1, 2, 3, ...", Numbers, r => r.Values, (r, v) => r with { Values = v }));

    public static JsonFamily<Weighting> Family { get; } = new JsonFamily<Weighting>("weighting", w => w.Kind)
        .Case("nominal", "The weights written in the model.", new NominalWeights())
        .Case("equal-among-siblings", "The same weight for every child of a node.", new EqualAmongSiblings())
        .Case("equal-among-indicators", "The same weight for every indicator.", new EqualAmongIndicators())
        .Case("fixed", "Weights by code, instead of those written in the model.", new FixedWeights { Weights = [] }, m => m
            .Required("weights", "The weights; only proportions among siblings matter.", CodeWeights, w => w.Weights,
                (w, v) => w with { Weights = v }))
        .Case("budget-allocation", "The mean of experts' budgets.", new BudgetAllocation { Budgets = [] }, m => m
            .Required("budgets", "The experts' budgets.", Budget.List, w => w.Budgets, (w, v) => w with { Budgets = v })
            .Optional("acceptedVariation", "The coefficient of variation up to which experts count as agreed; 0.33 when left out.", Limit,
                w => w.AcceptedVariation, (w, v) => w with { AcceptedVariation = v }))
        .Case("rank-order", "Weights from an order of importance.", new RankOrderWeights { Order = [] }, m => m
            .Optional("formula", "How the order becomes weights; Fishburn's progression when left out.", Names<RankFormula>(),
                w => w.Formula, (w, v) => w with { Formula = v })
            .Required("order", "Groups of equally important codes, from the most important on.", Texts.List, w => w.Order,
                (w, v) => w with { Order = v }))
        .Case("ahp", "The analytic hierarchy process.", new AhpWeights { Judgments = [] }, m => m
            .Required("judgments", "The judgments, one set an expert.", Judgments.List, w => w.Judgments,
                (w, v) => w with { Judgments = v })
            .Optional("priorities", "How judgments become priorities; by the eigenvector when left out.", Names<PriorityMethod>(),
                w => w.Priorities, (w, v) => w with { Priorities = v })
            .Optional("group", "How several experts are put together; by their judgments when left out.", Names<GroupMethod>(),
                w => w.Group, (w, v) => w with { Group = v })
            .Optional("randomIndex", "The table of random indices; Saaty's of 1980 when left out.", RandomIndexShape, w => w.RandomIndex,
                (w, v) => w with { RandomIndex = v })
            .Optional("acceptedRatio", "The consistency ratio from which judgments count as inconsistent; 0.1 when left out.", Limit,
                w => w.AcceptedRatio, (w, v) => w with { AcceptedRatio = v }))
        .Case("entropy", "Shannon entropy: what is spread more unevenly over the units weighs more.", new EntropyWeights())
        .Case("gini", "The Gini coefficient: what the units are more unequal in weighs more.", new GiniWeights())
        .Case("merec", "MEREC: what changes the units' performance more when it is left out weighs more.", new MerecWeights())
        .Case("standard-deviation", "What differs more between units weighs more.", new StandardDeviationWeights())
        .Case("critic", "Contrast times conflict.", new CriticWeights(), m => m
            .Optional("correlation", "Which correlation; Pearson's when left out.", Names<CorrelationMethod>(), w => w.Correlation,
                (w, v) => w with { Correlation = v }))
        .Case("principal-component", "The loadings on the first principal component.", new PrincipalComponentWeights(), m => m
            .Optional("form", "How loadings become weights; squared when left out.", Names<LoadingForm>(), w => w.Form,
                (w, v) => w with { Form = v }))
        .Case("component-scores", "The weights of an index of component scores.", new ComponentScoreWeights(), m => m
            .Optional("components", "How many components, the greatest first; all that have a variance when left out.", new JsonInteger(1),
                w => w.Components ?? 0, (w, v) => w with { Components = v }))
        .Case("factor-analysis", "Squared varimax loadings, factors weighing by the variance they explain.", new FactorAnalysisWeights(),
            m => m
                .Optional("leastEigenvalue", "The eigenvalue above which a factor is kept; 1 when left out.", Number,
                    w => w.LeastEigenvalue, (w, v) => w with { LeastEigenvalue = v })
                .Optional("leastShare", "The share of variance above which a factor is kept; 0.1 when left out.", Number, w => w.LeastShare,
                    (w, v) => w with { LeastShare = v })
                .Optional("leastTogether", "The share of variance the factors explain together at least; 0.6 when left out.", Number,
                    w => w.LeastTogether, (w, v) => w with { LeastTogether = v })
                .Optional("scaling", "To what squared loadings are scaled; to the variance explained when left out.",
                    Names<FactorScaling>(), w => w.Scaling, (w, v) => w with { Scaling = v }))
        .Case("unobserved-components", "What varies less counts as more precise and weighs more.", new UnobservedComponents())
        .Case("optimized-importance", "Weights for which the children's importances come nearest to targets.", new OptimizedImportance(),
            m => m
                .Optional("targets", "Target importances; equal ones when left out.", CodeWeights, w => w.Targets,
                    (w, v) => w with { Targets = v })
                .Optional("measure", "What counts as importance; the squared correlation when left out.", Names<ImportanceMeasure>(),
                    w => w.Measure, (w, v) => w with { Measure = v })
                .Optional("tolerance", "The largest accepted difference between an importance and its target; 0.001 when left out.", Limit,
                    w => w.Tolerance, (w, v) => w with { Tolerance = v })
                .Optional("largestEvaluations", "How often the search may evaluate weights; 100000 when left out.", new JsonInteger(1),
                    w => w.LargestEvaluations, (w, v) => w with { LargestEvaluations = v }));
}
