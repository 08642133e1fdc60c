using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>A strategy of one's own, by two functions: how a value becomes a score, and how the scores of children become one.</summary>
/// <remarks>
/// <para>
/// The functions are never asked about missing values: a missing observation is left out (or what <see cref="AssessmentStrategy.Missing"/>
/// says), and its bounds are the ends of <see cref="Range"/>. Scores of children under other strategies are mapped onto <see cref="Range"/>
/// first. A score outside the range, or NaN, is undefined. For more than two functions can say (findings, several passes over units) derive
/// from <see cref="AssessmentStrategy"/>.
/// </para>
/// <para>Equal to another when name, functions and range are. A model with such a strategy cannot be written as JSON.</para>
/// </remarks>
internal sealed record CustomStrategy : AssessmentStrategy
{
    private readonly Func<Indicator, double, double> _value;
    private readonly Aggregation _combination;

    /// <summary>A strategy of one's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The score of a value of an indicator, more being better; within the range, NaN where it is undefined.</param>
    /// <param name="combine">The score of a node, from the scores of its children that are present and weigh more than 0.</param>
    /// <param name="range">The range of all scores, with two finite ends.</param>
    /// <exception cref="ArgumentException">The name is blank, or the range has no end or no width.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public CustomStrategy(string name, Func<Indicator, double, double> value, AggregationFunction combine, ScoreRange range)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!range.IsBounded || range.High <= range.Low)
            throw new ArgumentException("The range needs two finite ends, the lower one first.", nameof(range));
        Name = name;
        Range = range;
        _value = value;
        _combination = Aggregation.Custom(name, combine);
    }

    /// <inheritdoc/>
    public override string Kind => "custom";

    /// <summary>The strategy's name.</summary>
    public string Name { get; }

    /// <summary>The range of all scores.</summary>
    public ScoreRange Range { get; }

    /// <summary>
    /// Whether a higher score of a child never lowers the node's, so that worst and best observations give the bounds; yes unless said
    /// otherwise. Without it the bounds are the whole range.
    /// </summary>
    public bool Monotone { get; init; } = true;

    /// <inheritdoc/>
    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample) =>
        new FittedFunction(x => Within(_value(indicator, x)))
        {
            Worst = Range.Low,
            Best = Range.High,
            Range = Range,
        };

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Range;

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => Range;

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) => Range;

    internal override bool NeedsOnlyWeights => true;

    /// <inheritdoc/>
    protected internal override bool IsMonotone(NodeOutline node) => Monotone;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores)
    {
        _combination.Aggregate(children.Values, node.Weights, scores);
        for (var i = 0; i < scores.Length; i++) scores[i] = Within(scores[i]);
    }

    private double Within(double score) => score >= Range.Low && score <= Range.High ? score : double.NaN;
}
