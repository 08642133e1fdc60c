namespace InnovationPotential.Strategies;

/// <summary>How the levels of several dimensions become one.</summary>
/// <remarks>
/// A level is no quantity: the weakest link, k out of n and gates use only the order of levels. The soft minimum, the mean and the median
/// are indicative. A child of weight 0 is left out; otherwise weights count only in the soft minimum and the mean. Immutable, value-equal
/// and safe to share between threads.
/// </remarks>
public abstract record ReadinessRule
{
    /// <summary>The lowest level.</summary>
    public static ReadinessRule WeakestLink { get; } = new WeakestLinkRule();

    /// <summary>The weighted arithmetic mean of the levels; indicative.</summary>
    public static ReadinessRule Mean { get; } = new MeanRule();

    /// <summary>The middle level, or the mean of the two middle ones; indicative.</summary>
    public static ReadinessRule Median { get; } = new MedianRule();

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the result treats levels as quantities, and so only indicates.</summary>
    public virtual bool IsIndicative => false;

    /// <summary>The largest level that at least k dimensions reach.</summary>
    /// <param name="k">How many dimensions must reach it, at least 1.</param>
    public static ReadinessRule KOutOfN(int k) => new KOutOfNRule(k);

    /// <summary>The weighted power mean with a negative exponent, between the minimum and the mean; indicative.</summary>
    /// <param name="rho">The exponent, below 0 and finite; the lower, the closer to the minimum.</param>
    public static ReadinessRule SoftMinimum(double rho) => new SoftMinimumRule(rho);

    /// <summary>Cumulative gates: a level is reached when the criteria of its gate and of all gates below are met.</summary>
    /// <param name="gates">The gates, by ascending level.</param>
    public static ReadinessRule Gates(params ReadOnlySpan<Gate> gates) => new GatesRule(EquatableArray.Create(gates));

    /// <summary>Cumulative gates above a level of their own: a unit that fails the first gate has the bottom level.</summary>
    /// <param name="bottom">The level when the first gate fails.</param>
    /// <param name="gates">The gates, by ascending level.</param>
    public static ReadinessRule Gates(int bottom, params ReadOnlySpan<Gate> gates) =>
        new GatesRule(EquatableArray.Create(gates)) { Bottom = bottom };

    /// <summary>The composite System Readiness Level of components that depend on each other.</summary>
    /// <param name="integration">The integration readiness levels among the components.</param>
    public static ReadinessRule SystemReadiness(IntegrationMatrix integration) => new SystemReadinessRule(integration);

    /// <summary>
    /// The range on which the rule wants the levels of the children: as they are when all scales are the same, else the unit range; null to
    /// take them as they are.
    /// </summary>
    /// <param name="children">The ranges of the children.</param>
    protected internal virtual ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => CommonRange.Of(children);

    /// <summary>The range of the result.</summary>
    /// <param name="node">The node and its children.</param>
    protected internal virtual ScoreRange RangeOf(NodeOutline node) => node.Children.IsEmpty ? ScoreRange.Unit : CommonRange.Hull(node);

    /// <summary>Whether the result is the weighted arithmetic mean of the levels.</summary>
    protected internal virtual bool IsAdditive => false;

    /// <summary>The aggregation that the rule is; null where it has its own way.</summary>
    internal virtual Aggregation? Aggregation => null;

    /// <summary>Whether the weights count only by leaving out what weighs 0.</summary>
    internal virtual bool IgnoresWeights => Aggregation is { Properties.UsesWeights: false };

    /// <summary>Whether a child may have a scale without ends.</summary>
    protected internal virtual bool TakesUnbounded => false;

    /// <summary>Combines levels, row by row.</summary>
    /// <param name="node">The node and its children.</param>
    /// <param name="levels">The levels of the children, NaN where unknown.</param>
    /// <param name="results">Receives the level of each row, NaN where there is no single one.</param>
    protected internal abstract void Combine(NodeOutline node, ColumnBlock levels, Span<double> results);

    /// <summary>
    /// Combines levels, some of which a table may have made of values: of these more is better, whatever the indicator says.
    /// </summary>
    internal virtual void Combine(NodeOutline node, ColumnBlock levels, LevelTable? table, Span<double> results) =>
        Combine(node, levels, results);

    /// <summary>What the rule says of a unit beyond its level, where a table may have made levels of values.</summary>
    internal virtual IEnumerable<Finding> Explain(NodeEvidence evidence, LevelTable? table) => Explain(evidence);

    /// <summary>What the rule says of a unit beyond its level.</summary>
    /// <param name="evidence">The node, its children and their levels for one unit.</param>
    protected internal virtual IEnumerable<Finding> Explain(NodeEvidence evidence) => [];

    /// <summary>What is wrong with using the rule on a node.</summary>
    /// <param name="node">The node and its children.</param>
    protected internal virtual IEnumerable<Diagnostic> Validate(NodeOutline node) => [];
}
