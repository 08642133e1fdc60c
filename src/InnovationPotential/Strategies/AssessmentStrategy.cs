using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential;

/// <summary>How leaf observations become comparable scores, how the scores of children are combined, and what else is reported.</summary>
/// <remarks>
/// A strategy may stand on any dimension and holds below it until another one stands there. Where branches of different strategies meet,
/// each child's score is mapped linearly from the range its strategy declares onto the range its parent's strategy asks for
/// (<see cref="ChildRangeOf"/>). Derive from it for a strategy of your own, or use <c>AssessmentStrategy.Custom</c>.
/// Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract record AssessmentStrategy
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>Adds up points on ordinal, binary or rubric-scored indicators and holds them against the attainable.</summary>
    /// <param name="configure">Changes options: <c>o => o with { Shift = false }</c>.</param>
    public static AssessmentStrategy ScoreSum(Func<ScoreSum, ScoreSum>? configure = null) =>
        configure is null ? new ScoreSum() : configure(new ScoreSum());

    /// <summary>Normalized indicators, weighted and aggregated.</summary>
    /// <param name="configure">Changes the defaults: min–max, the model's weights, arithmetic means.</param>
    public static AssessmentStrategy WeightedIndex(Func<WeightedIndex, WeightedIndex>? configure = null) =>
        configure?.Invoke(new WeightedIndex()) ?? new WeightedIndex();

    /// <summary>Holds resources against norms; the scarce ones hold the potential down.</summary>
    /// <param name="configure">Changes options: <c>o => o with { Cap = SufficiencyCap.Surplus(1.5) }</c>.</param>
    public static AssessmentStrategy ResourceBased(Func<ResourceBased, ResourceBased>? configure = null) =>
        configure is null ? new ResourceBased() : configure(new ResourceBased());

    /// <summary>Finds the level that is reached: the weakest link unless a rule says otherwise.</summary>
    /// <param name="configure">Changes options: <c>o => o with { Rule = ReadinessRule.KOutOfN(3) }</c>.</param>
    public static AssessmentStrategy ReadinessBased(Func<ReadinessBased, ReadinessBased>? configure = null) =>
        configure is null ? new ReadinessBased() : configure(new ReadinessBased());

    /// <summary>A strategy of one's own, by two functions; derive from this type for more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The score of a value of an indicator, more being better; within the range, NaN where it is undefined. Never
    /// asked about missing values.</param>
    /// <param name="combine">The score of a node, from the scores of its children that are present and weigh more than 0.</param>
    /// <param name="range">The range of all scores; from 0 to 1 when left out.</param>
    /// <exception cref="ArgumentException">The name is blank, or the range has no end or no width.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static AssessmentStrategy Custom(string name, Func<Indicator, double, double> value, AggregationFunction combine,
        ScoreRange? range = null) =>
        new CustomStrategy(name, value, combine, range ?? ScoreRange.Unit);

    /// <summary>What happens to missing observations; they are excluded by default.</summary>
    public MissingPolicy Missing { get; init; } = MissingPolicy.Exclude;

    /// <summary>Learns how to value an indicator: the map from natural values to scores.</summary>
    /// <param name="indicator">The indicator, a leaf below a node of this strategy.</param>
    /// <param name="sample">The values of the reference units, NaN where missing.</param>
    protected internal abstract FittedNormalization Value(Indicator indicator, IndicatorSample sample);

    /// <summary>
    /// The observations from which <see cref="Value"/> learns, where they are not those of the model's scope; null for these.
    /// </summary>
    internal virtual FitScope? ScopeOf(string indicator) => null;

    /// <summary>The range of the scores of an indicator, as far as it is known without data; checks of models ask for it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The range, infinite where it has no end; null where only data tell, as by default.</returns>
    protected internal virtual ScoreRange? RangeOf(Indicator indicator) => null;

    /// <summary>How much an indicator weighs for each unit of its nominal weight; 1 unless the strategy counts points.</summary>
    /// <param name="indicator">The indicator.</param>
    protected internal virtual double MassOf(Indicator indicator) => 1;

    /// <summary>
    /// How much a dimension of this strategy weighs in its parent for each unit of its nominal weight; 1 unless the strategy counts points.
    /// </summary>
    /// <param name="node">The dimension.</param>
    protected internal virtual double MassOf(NodeOutline node) => 1;

    /// <summary>The mass of a child: of an indicator, or of a dimension by its own strategy.</summary>
    /// <remarks>A mass counts within one strategy only: where another one begins, a child weighs what the model says.</remarks>
    internal double MassOf(Indicator? indicator, AssessmentStrategy? own, NodeOutline? outline) =>
        indicator is not null ? MassOf(indicator) : own?.Kind == Kind && outline is not null ? own.MassOf(outline) : 1;

    /// <summary>The weighting of a node's children where the node has none of its own.</summary>
    protected internal virtual Weighting DefaultWeighting => Weighting.Nominal;

    /// <summary>The range on which the strategy wants the scores of its children; null to take them as they are.</summary>
    /// <param name="children">The ranges the children's scores have.</param>
    protected internal abstract ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children);

    /// <summary>The range of a node's scores.</summary>
    /// <param name="node">The node and its children, whose ranges are those of <see cref="ChildRangeOf"/>.</param>
    protected internal abstract ScoreRange RangeOf(NodeOutline node);

    /// <summary>Combines the children's scores into the node's.</summary>
    /// <param name="node">The node and its children.</param>
    /// <param name="children">The scores of the children for each row, NaN where missing.</param>
    /// <param name="scores">Receives the node's score for each row, NaN where it is undefined.</param>
    /// <remarks>
    /// Called three times where observations are missing: with what is there, with every missing one at its worst, and at its best.
    /// A higher child score must not lower the result unless <see cref="IsMonotone"/> says so.
    /// </remarks>
    protected internal abstract void Combine(NodeOutline node, ChildScores children, Span<double> scores);

    /// <summary>Whether a higher score of a child never lowers the node's, so that worst and best observations give the bounds.</summary>
    /// <param name="node">The node.</param>
    protected internal virtual bool IsMonotone(NodeOutline node) => true;

    /// <summary>Whether the node's score is the weighted arithmetic mean of its children's, so that contributions add up.</summary>
    /// <param name="node">The node.</param>
    protected internal virtual bool IsAdditive(NodeOutline node) => false;

    /// <summary>
    /// Whether <see cref="Combine"/> is the weighted arithmetic mean of the scores as they are, whatever their coverages.
    /// </summary>
    internal virtual bool IsPlainMean(NodeOutline node) => false;

    /// <summary>
    /// The mean or extreme that <see cref="Combine"/> is, so that it can be evaluated by its formula; null where it is none.
    /// </summary>
    internal virtual MeanShape? ShapeOf(NodeOutline node) => null;

    /// <summary>
    /// Whether <see cref="Combine"/> looks at nothing that may change but scores and <see cref="NodeOutline.Weights"/>; no of a strategy
    /// that may look at everything it is given.
    /// </summary>
    internal virtual bool NeedsOnlyWeights => false;

    /// <summary>Whether the weights count only by leaving out what weighs 0.</summary>
    internal virtual bool IgnoresWeights(NodeOutline node) => false;

    /// <summary>
    /// Whether the node's score is the weighted geometric mean of its children's, so that the logarithms of contributions add up.
    /// </summary>
    /// <param name="node">The node.</param>
    protected internal virtual bool IsGeometric(NodeOutline node) => false;

    /// <summary>What each child adds to the node's score, in the children's order; null where the score is not such a sum.</summary>
    /// <param name="evidence">The node, its children and their scores for one unit.</param>
    /// <returns>By default, where <see cref="IsAdditive"/> says so, <c>w·s / Σw</c> over the children that have a score, 0 for the
    /// others.</returns>
    protected internal virtual double[]? Contributions(NodeEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return IsAdditive(evidence.Node) ? evidence.Shares(c => c.Outline.Weight) : null;
    }

    /// <summary>Whether a unit's score depends on the units assessed with it.</summary>
    /// <param name="node">The node.</param>
    protected internal virtual bool ComparesUnits(NodeOutline node) => false;

    /// <summary>Whether a child's score of 0 pulls the node's to 0.</summary>
    /// <param name="node">The node.</param>
    protected internal virtual bool Zeroes(NodeOutline node) => false;

    /// <summary>
    /// The strategy with another aggregation, for a dimension that names one; null when the strategy has none to replace.
    /// </summary>
    /// <param name="aggregation">The dimension's aggregation.</param>
    protected internal virtual AssessmentStrategy? With(Aggregation aggregation) => null;

    /// <summary>The aggregation by which the strategy combines a node's children; null where it has its own way.</summary>
    /// <param name="node">The node.</param>
    protected internal virtual Aggregation? AggregationOf(NodeOutline node) => null;

    /// <summary>What can be said of one unit's result at a node beyond its score: the limiting resource, the gate that fails.</summary>
    /// <param name="evidence">The node, its children and their scores and observations for one unit.</param>
    protected internal virtual IEnumerable<Finding> Explain(NodeEvidence evidence) => [];

    /// <summary>Whether <see cref="Explain"/> can say anything, so that evidence is put together only where it is needed.</summary>
    internal virtual bool Explains(NodeOutline node) => true;

    /// <summary>What is wrong with valuing an indicator by this strategy, as far as can be said without data.</summary>
    /// <param name="indicator">The indicator.</param>
    protected internal virtual IEnumerable<Diagnostic> Validate(Indicator indicator) => [];

    /// <summary>What is wrong with using the strategy on a node, as far as can be said without data.</summary>
    /// <param name="node">The node and its children.</param>
    protected internal virtual IEnumerable<Diagnostic> Validate(NodeOutline node) => [];
}
