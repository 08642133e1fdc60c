using InnovationPotential.Robustness;

namespace InnovationPotential;

public abstract partial record UncertainFactor
{
    /// <summary>
    /// Weights between <c>w·(1 − f)</c> and <c>w·(1 + f)</c>, each drawn uniformly, then divided by the sum of its siblings'.
    /// </summary>
    /// <param name="fraction">f, above 0 and at most 1.</param>
    /// <param name="levels">The levels whose weights vary, 1 for the children of the root; all when left out.</param>
    public static WeightNoise WeightNoise(double fraction, params ReadOnlySpan<int> levels) =>
        new(fraction) { Levels = EquatableArray.Create(levels) };

    /// <summary>Weights around the nominal ones: Dirichlet with shapes κ·w, so with mean w and variance w(1 − w)/(κ + 1).</summary>
    /// <param name="concentration">κ: the larger, the closer to the nominal weights.</param>
    /// <param name="levels">The levels whose weights vary, 1 for the children of the root; all when left out.</param>
    public static LeveledWeightFactor DirichletWeights(double concentration, params ReadOnlySpan<int> levels) =>
        new DirichletWeights(concentration) { Levels = EquatableArray.Create(levels) };

    /// <summary>Any weights at all, uniform on the simplex.</summary>
    /// <param name="levels">The levels whose weights vary, 1 for the children of the root; all when left out.</param>
    public static LeveledWeightFactor UniformWeights(params ReadOnlySpan<int> levels) =>
        new UniformWeights { Levels = EquatableArray.Create(levels) };

    /// <summary>Weights of which only the order is known, uniform on that part of the simplex.</summary>
    /// <param name="dimension">The dimension whose children are weighted.</param>
    /// <param name="groups">The children's codes, the most important first; children of one group are not ordered among each other.</param>
    public static UncertainFactor OrderedWeights(string dimension, params ReadOnlySpan<EquatableArray<string>> groups) =>
        new OrderedWeights(dimension, EquatableArray.Create(groups));

    /// <summary>Weights between bounds, uniform on that part of the simplex.</summary>
    /// <param name="dimension">The dimension whose children are weighted.</param>
    /// <param name="bounds">The lowest and highest share of each child; from 0 to 1 for a child that is not named.</param>
    public static UncertainFactor BoundedWeights(string dimension, params ReadOnlySpan<WeightInterval> bounds) =>
        new BoundedWeights(dimension, EquatableArray.Create(bounds));

    /// <summary>One of some sets of weights, such as those of several experts; each as probable as the others.</summary>
    /// <param name="sets">The sets.</param>
    public static UncertainFactor WeightSets(params ReadOnlySpan<WeightSet> sets) => new WeightSets(EquatableArray.Create(sets));

    /// <summary>One normalization or another for every indicator under a weighted index.</summary>
    /// <param name="alternatives">The normalizations, each as probable as the others.</param>
    public static ChoiceFactor NormalizationChoice(params ReadOnlySpan<Normalization> alternatives) =>
        new NormalizationChoice(EquatableArray.Create(alternatives));

    /// <summary>One aggregation or another, in every dimension unless levels or dimensions are named.</summary>
    /// <param name="alternatives">The aggregations, each as probable as the others.</param>
    public static AggregationChoice AggregationChoice(params ReadOnlySpan<Aggregation> alternatives) =>
        new(EquatableArray.Create(alternatives));

    /// <summary>One imputation or another in place of those of the model's preparation.</summary>
    /// <param name="alternatives">The imputations, each as probable as the others.</param>
    public static StepChoice ImputationChoice(params ReadOnlySpan<Imputation> alternatives) =>
        new ImputationChoice(EquatableArray.Create(alternatives));

    /// <summary>One outlier treatment or another in place of those of the model's preparation.</summary>
    /// <param name="alternatives">The treatments, each as probable as the others.</param>
    public static StepChoice TreatmentChoice(params ReadOnlySpan<OutlierTreatment> alternatives) =>
        new TreatmentChoice(EquatableArray.Create(alternatives));

    /// <summary>One scope of fitting or another.</summary>
    /// <param name="alternatives">The scopes, each as probable as the others.</param>
    public static ChoiceFactor ScopeChoice(params ReadOnlySpan<FitScope> alternatives) =>
        new ScopeChoice(EquatableArray.Create(alternatives));

    /// <summary>
    /// One strategy or another on a dimension: other parameters of the same strategy, or another understanding altogether.
    /// </summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="alternatives">The strategies, each as probable as the others.</param>
    public static ChoiceFactor StrategyChoice(string dimension, params ReadOnlySpan<AssessmentStrategy> alternatives) =>
        new StrategyChoice(dimension, EquatableArray.Create(alternatives));

    /// <summary>One model or another in place of the nominal one.</summary>
    /// <param name="alternatives">The models, each as probable as the others.</param>
    public static ChoiceFactor ModelChoice(params ReadOnlySpan<IndicatorModel> alternatives) =>
        new ModelChoice(EquatableArray.Create(alternatives));

    /// <summary>No indicator or one of them is left out, each of these cases with probability 1/(Q + 1).</summary>
    /// <param name="indicators">The codes of the indicators that may be left out; all when empty.</param>
    public static UncertainFactor LeaveOneOut(params ReadOnlySpan<string> indicators) =>
        new LeaveOneOut { Indicators = EquatableArray.Create(indicators) };

    /// <summary>Observed values with an error relative to them: x·(1 + r·e), e from the distribution.</summary>
    /// <param name="amount">r, above 0: the half-width of the uniform distribution, the standard deviation of the normal one.</param>
    /// <param name="distribution">The distribution of e.</param>
    public static DataFactor RelativeNoise(double amount, NoiseDistribution distribution = NoiseDistribution.Normal) =>
        new ObservationNoise(amount, NoiseMeasure.Relative) { Distribution = distribution };

    /// <summary>Observed values with an error in the indicator's own unit of measure: x + a·e, e from the distribution.</summary>
    /// <param name="amount">a, above 0: the half-width of the uniform distribution, the standard deviation of the normal one.</param>
    /// <param name="distribution">The distribution of e.</param>
    public static DataFactor AbsoluteNoise(double amount, NoiseDistribution distribution = NoiseDistribution.Normal) =>
        new ObservationNoise(amount, NoiseMeasure.Absolute) { Distribution = distribution };

    /// <summary>Observed values drawn by the errors that the table states: a standard error (<c>x_se</c>) or an interval
    /// (<c>x_low</c>, <c>x_high</c>); see <see cref="Observation"/>. Cells that state none are exact, and counted (IP7118).</summary>
    /// <param name="distribution">The distribution of the true value.</param>
    /// <param name="confidence">The probability with which an interval holds the true value, above 0 and below 1.</param>
    public static DataFactor StatedErrors(ErrorDistribution distribution = ErrorDistribution.Normal, double confidence = 0.95) =>
        new StatedErrors(distribution, confidence);

    /// <summary>Levels of ordinal indicators that could be one lower or one higher.</summary>
    /// <param name="lower">The probability that the true level is one lower.</param>
    /// <param name="higher">The probability that the true level is one higher.</param>
    public static DataFactor OrdinalSteps(double lower = 0.25, double higher = 0.25) => new OrdinalSteps(lower, higher);

    /// <summary>Missing cells drawn uniformly between their worst and their best attainable score.</summary>
    public static DataFactor MissingCells() => new MissingCells();

    /// <summary>
    /// Imputed cells drawn around the imputed value with the standard deviation of the error that the imputation expects.
    /// </summary>
    public static DataFactor ImputationDraws() => new ImputationDraws();
}
