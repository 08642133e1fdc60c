using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>
/// Normalized indicators, weighted and aggregated: <c>CI = Σ w·I / Σ w</c> and its relatives (OECD/JRC Handbook 2008, eq. 31).
/// </summary>
/// <remarks>
/// Flat or hierarchical: each dimension aggregates its children, each child has its weight among its siblings. Equal weights among siblings
/// and equal weights among indicators differ as soon as dimensions differ in size; see <see cref="Weighting.EqualAmongSiblings"/>.
/// </remarks>
public sealed record WeightedIndex : AssessmentStrategy
{
    /// <inheritdoc/>
    public override string Kind => "weighted-index";

    /// <summary>How indicators are made comparable; min–max onto [0, 1] by default.</summary>
    public Normalization Normalization { get; init; } = Normalization.MinMax();

    /// <summary>Other rules for some indicators, by their codes.</summary>
    public EquatableArray<IndicatorNormalization> Exceptions { get; init; }

    /// <summary>
    /// The observations from which the normalizations learn; those of the model's scope when null. Outliers treated year by year and all
    /// years normalized together:
    /// a scope on the treatment, the model's for the rest.
    /// </summary>
    public FitScope? NormalizationScope { get; init; }

    /// <summary>How children are weighted; by the model's weights by default.</summary>
    public Weighting Weighting { get; init; } = Weighting.Nominal;

    /// <summary>How children are aggregated; by the arithmetic mean by default.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Arithmetic;

    /// <inheritdoc/>
    protected internal override Weighting DefaultWeighting => Weighting;

    /// <summary>The rule for an indicator.</summary>
    /// <param name="indicator">The indicator's code.</param>
    public Normalization NormalizationOf(string indicator) => ExceptionOf(indicator)?.Normalization ?? Normalization;

    internal override FitScope? ScopeOf(string indicator) => ExceptionOf(indicator)?.Scope ?? NormalizationScope;

    private IndicatorNormalization? ExceptionOf(string indicator) => Exceptions.FirstOrDefault(e => e.Indicator == indicator);

    /// <inheritdoc/>
    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample) =>
        NormalizationOf(indicator.Code).Fit(indicator, sample);

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) =>
        NormalizationOf(indicator.Code).RangeOf(indicator);

    /// <inheritdoc/>
    protected internal override Aggregation? AggregationOf(NodeOutline node) => Aggregation;

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => CommonRange.Of(children);

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) =>
        node.Children.IsEmpty ? ScoreRange.Unit : Aggregation.RangeOf(CommonRange.Hull(node), node.Weights, node.Units);

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores) =>
        Aggregation.Aggregate(children.Values, node.Weights, scores, children.Cancellation);

    /// <inheritdoc/>
    /// <remarks>
    /// Under the Mazziotta–Pareto indices: the mean of the children's scores, their spread, and the penalty S²/M by which the score
    /// differs from the mean.
    /// </remarks>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) =>
        PenaltyFinding.Of(Aggregation, evidence);

    internal override bool Explains(NodeOutline node) => PenaltyFinding.Concerns(Aggregation);

    /// <inheritdoc/>
    protected internal override bool IsMonotone(NodeOutline node) => Aggregation.Properties.Monotone;

    /// <inheritdoc/>
    protected internal override bool IsAdditive(NodeOutline node) => Aggregation.Properties is { Additive: true, NormalizesWeights: true };

    internal override bool IsPlainMean(NodeOutline node) => Aggregation is ArithmeticMean;

    internal override MeanShape? ShapeOf(NodeOutline node) => Aggregation.Shape;

    internal override bool NeedsOnlyWeights => true;

    internal override bool IgnoresWeights(NodeOutline node) => !Aggregation.Properties.UsesWeights;

    /// <inheritdoc/>
    protected internal override bool IsGeometric(NodeOutline node) => Aggregation.Properties.Class == AggregationClass.Geometric;

    /// <inheritdoc/>
    protected internal override bool ComparesUnits(NodeOutline node) => Aggregation.Properties.ComparesUnits;

    /// <inheritdoc/>
    protected internal override bool Zeroes(NodeOutline node) => Aggregation.Properties.Domain == AggregationDomain.Positive;

    /// <inheritdoc/>
    protected internal override AssessmentStrategy With(Aggregation aggregation) => this with { Aggregation = aggregation };

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) =>
        NormalizationOf(indicator.Code).Validate(indicator);

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var counted = node.Children.Where(c => c.Weight > 0).ToArray();
        var endless = Array.FindAll(counted, c => !c.Range.IsBounded);
        if (endless.Length > 0 && endless.Length < counted.Length)
        {
            yield return Diagnostic.Warning(
                StrategyCodes.RangesDoNotMeet,
                $"The scores of {string.Join(", ", endless.Select(c => $"'{c.Code}'"))} have no ends and those of the other children of "
                    + $"'{node.Code}' do; they are combined as they are.",
                new Location { Node = node.Code },
                "Use normalizations that all have ends, or none of which has; or rescale, as Normalization.ZScore().Rescale(0, 1).");
        }

        var domain = Aggregation.Properties.Domain;
        if (domain == AggregationDomain.Any) yield break;
        foreach (var child in counted.Where(c => c.Range.Low < 0 || (c.Range.Low == 0 && domain == AggregationDomain.Positive)))
        {
            yield return new Diagnostic(
                StrategyCodes.ZeroReachable,
                child.IsCapped && child.Range.Low == 0 ? Severity.Information : Severity.Warning,
                child.Range.Low < 0
                    ? $"The score of '{child.Code}' can fall below 0, for which the {Aggregation.Kind} aggregation of "
                        + $"'{node.Code}' is undefined."
                    : $"The score of '{child.Code}' can reach 0, which pulls the {Aggregation.Kind} aggregation of '{node.Code}' to 0.")
            {
                Location = new Location { Node = node.Code },
                Hint = "Normalize onto a range above 0, such as Normalization.MinMax(1, 100), or set goalposts below the lowest value.",
            };
        }
    }
}
