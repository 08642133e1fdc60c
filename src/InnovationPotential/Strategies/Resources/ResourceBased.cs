using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>Potential as what resources suffice for: each is held against a norm, and a scarce one holds the others down.</summary>
/// <remarks>
/// <para>
/// Sufficiency <c>k = actual / norm</c> (<c>norm / actual</c> where less is better), capped at 1 by default; group index
/// <c>R = Π k^v</c>; potential <c>P = Π R^w</c>; weights sum to 1 among siblings. Any CES function may take the place of the geometric mean
/// (<see cref="Ces"/>).
/// </para>
/// <para>
/// Scores lie in [0, cap], in [0, ∞) without a cap. A resource of 0 is legitimate: the potential is then 0, nothing is ever added to it,
/// and a finding says so. Missing resources are left out; without a cap their best is unbounded, and so is the upper bound. Children of
/// other strategies are taken as they are when they lie within [0, cap] and start at 0, else all are mapped onto [0, cap]; without a cap
/// all are taken as they are.
/// </para>
/// <para>Source: methods page <c>docs/methods/strategy-resource-based.md</c>.</para>
/// </remarks>
public sealed record ResourceBased : AssessmentStrategy
{
    /// <inheritdoc/>
    public override string Kind => "resource-based";

    /// <summary>What resources are held against; the indicators' own norms by default.</summary>
    public NormSource Norm { get; init; } = NormSource.Stated;

    /// <summary>The observations from which norms are learned that depend on data; those of the model's scope when null.</summary>
    public FitScope? NormScope { get; init; }

    /// <summary>How far a surplus counts; not above the norm by default.</summary>
    public SufficiencyCap Cap { get; init; } = SufficiencyCap.AtNorm;

    /// <summary>How indicators make a group: on nodes all of whose children are indicators. Geometric by default.</summary>
    public Aggregation Group { get; init; } = Aggregation.Geometric;

    /// <summary>How groups make the potential: on the nodes above. Geometric by default.</summary>
    public Aggregation Overall { get; init; } = Aggregation.Geometric;

    /// <summary>The potential to reach: by what factor each resource alone would have to grow is then reported; null not to ask.</summary>
    public double? Target { get; init; }

    /// <summary>Which indicators say what is used of which resources.</summary>
    public EquatableArray<(string Available, string Used)> Used { get; init; }

    /// <summary>A table that makes a type of potential of which resources suffice; null for none.</summary>
    public SufficiencyTyping? Typing { get; init; }

    /// <summary>
    /// The CES function of an exponent, for <see cref="Group"/> and <see cref="Overall"/>; the elasticity of substitution is <c>1/(1 −
    /// ρ)</c>.
    /// </summary>
    /// <param name="rho">ρ: 1 is arithmetic, 0 geometric, −1 harmonic, −∞ Leontief's minimum. Above 1 surpluses attract each other; no
    /// production function does that.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not a number.</exception>
    public static Aggregation Ces(double rho) => rho switch
    {
        1 => Aggregation.Arithmetic,
        0 => Aggregation.Geometric,
        -1 => Aggregation.Harmonic,
        double.NegativeInfinity => Aggregation.Minimum,
        _ => Aggregation.PowerMean(rho),
    };

    internal override FitScope? ScopeOf(string indicator) => NormScope;

    /// <inheritdoc/>
    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample)
    {
        if (ValidateNorm(indicator) is { IsEmpty: false } problems) return NormSource.Undefined(Cap, indicator.Weight == 0 ? [] : problems);
        var fitted = Norm.Fit(indicator, sample, Cap);
        return fitted with { Diagnostics = [.. fitted.Diagnostics, .. SufficiencyNotes.Of(indicator, sample, fitted, Cap)] };
    }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => Cap.Range;

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children)
    {
        if (!Cap.IsCapped) return null;
        var fit = true;
        foreach (var range in children)
        {
            if (!range.IsBounded) return null;
            fit &= range.Low == 0 && range.High <= Cap.Highest;
        }

        return fit ? null : Cap.Range;
    }

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) =>
        node.Children.IsEmpty
            ? Cap.Range : AggregationOf(node).RangeOf(CommonRange.Hull(node), node.Weights, node.Units);

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores)
    {
        var aggregation = AggregationOf(node);
        aggregation.Aggregate(children.Values, node.Weights, scores);
        if (RhoOf(aggregation) is not <= 0) return;

        // A zero beside an unbounded resource: infinities cancel to NaN, while the potential is 0 for any finite amount.
        for (var row = 0; row < scores.Length; row++)
        {
            if (double.IsNaN(scores[row]) && HasZeroBesideInfinity(node.Weights, children.Values, row)) scores[row] = 0;
        }
    }

    /// <inheritdoc/>
    protected internal override Aggregation AggregationOf(NodeOutline node) => node.HasDimension ? Overall : Group;

    /// <inheritdoc/>
    protected internal override bool IsMonotone(NodeOutline node) => AggregationOf(node).Properties.Monotone;

    /// <inheritdoc/>
    protected internal override bool IsAdditive(NodeOutline node) =>
        AggregationOf(node).Properties is { Additive: true, NormalizesWeights: true };

    /// <inheritdoc/>
    protected internal override bool IsGeometric(NodeOutline node) => AggregationOf(node).Properties.Class == AggregationClass.Geometric;

    /// <inheritdoc/>
    protected internal override bool ComparesUnits(NodeOutline node) => AggregationOf(node).Properties.ComparesUnits;

    /// <inheritdoc/>
    protected internal override AssessmentStrategy? With(Aggregation aggregation) =>
        this with { Group = aggregation, Overall = aggregation };

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence)
    {
        var aggregation = AggregationOf(evidence.Node);
        return [.. new ResourceFindings(this, evidence, RhoOf(aggregation)).All(), .. PenaltyFinding.Of(aggregation, evidence)];
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) =>
        indicator.Weight == 0 ? [] : ValidateNorm(indicator);

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var location = new Location { Node = node.Code };
        if (Target is { } target && (!(target > 0) || double.IsInfinity(target)))
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                Invariant($"The target {target} is not above 0 and finite."), location);
        if (Typing is { } typing
            && (typing.Length is not (> 0 and <= 16) || (typing.Components.Count > 0 && typing.Components.Count != typing.Length)))
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                $"The rules of the typing '{typing.Name}' must speak of the same components, 1 to 16 of them.", location);
        foreach (var child in node.Children)
        {
            if (child.Weight > 0 && child.Range.Low < 0 && AggregationOf(node).Properties.Domain != AggregationDomain.Any)
                yield return Diagnostic.Warning(StrategyCodes.ZeroReachable,
                    $"The score of '{child.Code}' can be negative, where the potential is undefined.", location);
        }

        foreach (var resource in Used)
        {
            if (node.IndexOf(resource.Available) < 0) continue;
            var used = node.IndexOf(resource.Used);
            if (used < 0)
                yield return Diagnostic.Error(StrategyCodes.UnknownChild,
                    $"'{resource.Used}' is to say what is used of '{resource.Available}', but is not its sibling.", location);
            else if (node.Children[used].Weight > 0)
                yield return Diagnostic.Warning(StrategyCodes.UsedCounts,
                    $"'{resource.Used}' says what is used of '{resource.Available}', and counts as a resource of its own.", location,
                    "Give it a weight of 0.");
        }
    }

    /// <summary>The exponent of an aggregation that is a CES function; else null.</summary>
    internal static double? RhoOf(Aggregation aggregation) => aggregation.Shape is { IsSum: false } shape ? shape.Exponent : null;

    internal override MeanShape? ShapeOf(NodeOutline node) => AggregationOf(node).Shape;

    internal override bool NeedsOnlyWeights => true;

    internal override bool IgnoresWeights(NodeOutline node) => !AggregationOf(node).Properties.UsesWeights;

    private EquatableArray<Diagnostic> ValidateNorm(Indicator indicator)
    {
        if (indicator.Direction == Direction.TargetRange)
            return CannotValue("a range is best, and a ratio to a range is not defined", "Let more or less be better.");
        return indicator.Scale is Indicators.IntervalScale
            ? CannotValue("an interval scale has no true zero, so ratios on it mean nothing", "Use a ratio scale.")
            : Norm.Validate(indicator).ToEquatableArray();

        EquatableArray<Diagnostic> CannotValue(string reason, string hint) =>
            [Diagnostic.Error(StrategyCodes.CannotValue, $"'{indicator.Code}' cannot be held against a norm: {reason}.",
                new Location { Node = indicator.Code }, hint)];
    }

    private static bool HasZeroBesideInfinity(ReadOnlySpan<double> weights, ColumnBlock values, int row)
    {
        bool zero = false, infinite = false;
        for (var child = 0; child < weights.Length; child++)
        {
            if (weights[child] == 0) continue;
            var value = values.Column(child)[row];
            if (value < 0) return false;
            zero |= value == 0;
            infinite |= double.IsPositiveInfinity(value);
        }

        return zero && infinite;
    }
}
