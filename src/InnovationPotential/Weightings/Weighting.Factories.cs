using InnovationPotential.Weightings;

namespace InnovationPotential;

public abstract partial record Weighting
{
    /// <summary>The weights written in the model.</summary>
    public static Weighting Nominal { get; } = new NominalWeights();

    /// <summary>The same weight for every child of a node, whatever stands below it.</summary>
    public static Weighting EqualAmongSiblings { get; } = new EqualAmongSiblings();

    /// <summary>The same weight for every indicator: a child weighs as many as there are indicators below it.</summary>
    public static Weighting EqualAmongIndicators { get; } = new EqualAmongIndicators();

    /// <summary>Shannon entropy: what is spread more unevenly over the units weighs more.</summary>
    public static Weighting Entropy { get; } = new EntropyWeights();

    /// <summary>The Gini coefficient: what the units are more unequal in weighs more.</summary>
    public static Weighting Gini { get; } = new GiniWeights();

    /// <summary>MEREC: what changes the units' performance more when it is left out weighs more.</summary>
    public static Weighting Merec { get; } = new MerecWeights();

    /// <summary>The standard deviation: what differs more between units weighs more.</summary>
    public static Weighting StandardDeviation { get; } = new StandardDeviationWeights();

    /// <summary>Unobserved components: what varies less counts as more precise and weighs more.</summary>
    public static Weighting UnobservedComponents { get; } = new UnobservedComponents();

    /// <summary>Weights by code.</summary>
    /// <param name="weights">Codes and weights of 0 or more; only proportions among siblings matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static Weighting Fixed(params ReadOnlySpan<(string Code, double Weight)> weights) =>
        new FixedWeights { Weights = CodeWeight.From(weights) };

    /// <summary>The mean of experts' budgets.</summary>
    /// <param name="budgets">The experts' points.</param>
    public static Weighting BudgetAllocation(params ReadOnlySpan<ExpertBudget> budgets) =>
        new BudgetAllocation { Budgets = EquatableArray.Create(budgets) };

    /// <summary>The mean of experts' budgets, and how far they may differ before it is said.</summary>
    /// <param name="acceptedVariation">
    /// The coefficient of variation up to which experts count as agreed, 0 or more; 0.33 for the other overload.
    /// </param>
    /// <param name="budgets">The experts' points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The accepted variation is negative or not a number.</exception>
    public static Weighting BudgetAllocation(double acceptedVariation, params ReadOnlySpan<ExpertBudget> budgets) =>
        new BudgetAllocation { AcceptedVariation = acceptedVariation, Budgets = EquatableArray.Create(budgets) };

    /// <summary>Fishburn's arithmetic progression over an order of importance.</summary>
    /// <param name="order">The codes from the most important on.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static Weighting Fishburn(params ReadOnlySpan<string> order) => RankOrder(RankFormula.Fishburn, Strict(order));

    /// <summary>The rank-order centroid: the center of all weights in an order of importance.</summary>
    /// <inheritdoc cref="Fishburn"/>
    public static Weighting RankOrderCentroid(params ReadOnlySpan<string> order) => RankOrder(RankFormula.RankOrderCentroid, Strict(order));

    /// <summary>Rank sums over an order of importance.</summary>
    /// <inheritdoc cref="Fishburn"/>
    public static Weighting RankSum(params ReadOnlySpan<string> order) => RankOrder(RankFormula.RankSum, Strict(order));

    /// <summary>Weights from an order of importance with ties.</summary>
    /// <param name="formula">How the order becomes weights.</param>
    /// <param name="order">Groups of equally important codes, from the most important on.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static Weighting RankOrder(RankFormula formula, EquatableArray<EquatableArray<string>> order) =>
        new RankOrderWeights { Formula = formula, Order = order };

    /// <summary>CRITIC: contrast times conflict.</summary>
    /// <param name="correlation">Which correlation.</param>
    public static Weighting Critic(CorrelationMethod correlation = CorrelationMethod.Pearson) =>
        new CriticWeights { Correlation = correlation };

    /// <summary>The analytic hierarchy process for one expert's judgments.</summary>
    /// <param name="codes">The codes of the nodes compared.</param>
    /// <param name="matrix">a_ij, how many times more important i is than j; a_ji = 1/a_ij.</param>
    /// <param name="priorities">How judgments become priorities.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">The matrix does not fit the codes, is not positive and finite, or not reciprocal; a code stands
    /// twice.</exception>
    public static Weighting Ahp(ReadOnlySpan<string> codes, double[,] matrix, PriorityMethod priorities = PriorityMethod.Eigenvector) =>
        new AhpWeights { Judgments = [PairwiseJudgments.Of(codes, matrix)], Priorities = priorities };

    /// <summary>The analytic hierarchy process for several experts' judgments.</summary>
    /// <param name="judgments">The judgments, one set an expert.</param>
    /// <param name="group">How the experts are put together.</param>
    /// <param name="priorities">How judgments become priorities.</param>
    /// <param name="randomIndex">The table of random indices; Saaty's of 1980 by default.</param>
    /// <param name="acceptedRatio">The consistency ratio above which a diagnostic is given.</param>
    public static Weighting Ahp(
        EquatableArray<PairwiseJudgments> judgments, GroupMethod group = GroupMethod.Judgments,
        PriorityMethod priorities = PriorityMethod.Eigenvector, RandomIndex? randomIndex = null, double acceptedRatio = 0.10) =>
        new AhpWeights
        {
            Judgments = judgments,
            Group = group,
            Priorities = priorities,
            RandomIndex = randomIndex ?? RandomIndex.Saaty1980,
            AcceptedRatio = acceptedRatio,
        };

    /// <summary>The loadings on the first principal component.</summary>
    /// <param name="form">How loadings become weights.</param>
    public static Weighting PrincipalComponent(LoadingForm form = LoadingForm.Squared) => new PrincipalComponentWeights { Form = form };

    /// <summary>The weights of an index of component scores.</summary>
    /// <param name="components">How many components, the greatest first; all that have a variance when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static Weighting ComponentScores(int? components = null) => new ComponentScoreWeights { Components = components };

    /// <summary>Squared varimax loadings, factors weighing by the variance they explain.</summary>
    /// <param name="scaling">To what the squared loadings of a factor's children are scaled.</param>
    /// <param name="leastEigenvalue">The eigenvalue above which a factor is kept.</param>
    /// <param name="leastShare">The share of the variance that a kept factor explains by itself.</param>
    /// <param name="leastTogether">The share of the variance that the kept factors explain together.</param>
    public static Weighting FactorAnalysis(FactorScaling scaling = FactorScaling.ExplainedVariance, double leastEigenvalue = 1,
        double leastShare = 0.1, double leastTogether = 0.6) =>
        new FactorAnalysisWeights
        {
            Scaling = scaling,
            LeastEigenvalue = leastEigenvalue,
            LeastShare = leastShare,
            LeastTogether = leastTogether,
        };

    /// <summary>Weights for which the children's importances come nearest to equal ones.</summary>
    /// <param name="measure">What counts as importance.</param>
    /// <param name="tolerance">The largest difference from equal importances, as a share, that is no warning; 0 or more.</param>
    /// <param name="largestEvaluations">How often the search may evaluate weights, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The tolerance is negative or not a number, or no evaluation is allowed.
    /// </exception>
    public static Weighting EqualImportance(ImportanceMeasure measure = ImportanceMeasure.SquaredCorrelation, double tolerance = 0.001,
        int largestEvaluations = 100_000) =>
        new OptimizedImportance { Measure = measure, Tolerance = tolerance, LargestEvaluations = largestEvaluations };

    /// <summary>Weights for which the children's importances come nearest to targets.</summary>
    /// <param name="targets">Codes and importances of 0 or more, in proportion to each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">A target is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static Weighting OptimizedImportance(params ReadOnlySpan<(string Code, double Importance)> targets) =>
        new OptimizedImportance { Targets = CodeWeight.From(targets) };

    /// <summary>Weights for which the children's importances come nearest to targets, and how near is near enough.</summary>
    /// <param name="measure">What counts as importance.</param>
    /// <param name="tolerance">
    /// The largest difference of an importance from its target, as a share, that is no warning; 0 or more, 0.001 for the other overload.
    /// </param>
    /// <param name="targets">Codes and importances of 0 or more, in proportion to each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The tolerance is negative or not a number, or a target is negative or not finite.
    /// </exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static Weighting OptimizedImportance(ImportanceMeasure measure, double tolerance,
        params ReadOnlySpan<(string Code, double Importance)> targets) =>
        new OptimizedImportance { Measure = measure, Tolerance = tolerance, Targets = CodeWeight.From(targets) };

    private static EquatableArray<EquatableArray<string>> Strict(ReadOnlySpan<string> order)
    {
        var groups = new EquatableArray<string>[order.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = [order[i]];
        return EquatableArray.Create<EquatableArray<string>>(groups);
    }
}
