using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>
/// Adds up points: an indicator earns points on its scale, times its importance, and the sum is held against what was attainable.
/// </summary>
/// <remarks>
/// <para>
/// With importance v (the indicator's weight), points s on a scale from s⁻ to s⁺: share <c>D = Σ v(s − s⁻) / Σ v(s⁺ − s⁻)</c> over the
/// items that were assessed. Points come from a <see cref="Rubric"/>, or are the value itself on an ordinal, binary or other scale with a
/// lowest and a highest value; less being better reverses the scale, but never a rubric. A value outside its scale has no score and a
/// diagnostic says so.
/// </para>
/// <para>
/// A dimension weighs as many points as there are below it, and counts with the points that were assessed, so that nested sums equal
/// the flat one. Children of other strategies count as one point, scored from 0 to 1. Missing items are left out of sum and maximum
/// alike; the bounds score them lowest and highest. Of nothing assessed the score is undefined.
/// </para>
/// <para>Source: Korchagina 2017 (component scores); methods page <c>docs/methods/strategy-score-sum.md</c>.</para>
/// </remarks>
public sealed record ScoreSum : AssessmentStrategy
{
    private const int BlockRows = 256;

    /// <inheritdoc/>
    public override string Kind => "score-sum";

    /// <summary>
    /// Whether the lowest level of a scale that does not start at 0 earns nothing; yes by default. Without the shift the share
    /// is <c>Σ v s / Σ v s⁺</c>, and a unit with "1" everywhere on a scale of 1 to 5 has 20 %.
    /// </summary>
    public bool Shift { get; init; } = true;

    /// <inheritdoc/>
    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample)
    {
        if (ScaleOf(indicator) is not { } scale)
            return new FittedUndefined(double.NaN) { Range = ScoreRange.Unit, Diagnostics = Validate(indicator).ToEquatableArray() };
        var zero = Shift ? scale.Lowest : 0;
        var points = new FittedPoints(scale, zero)
        {
            Worst = (scale.Lowest - zero) / (scale.Highest - zero),
            Best = 1,
            Range = ScoreRange.Unit,
        };
        return points with
        {
            Diagnostics = ValuesOutside.Of(indicator, sample, points, new(scale.Lowest, scale.Highest), StrategyCodes.OutsideScale,
                "its scale", "score", "Correct the values, or widen the scale."),
        };
    }

    /// <inheritdoc/>
    protected internal override double MassOf(Indicator indicator) =>
        ScaleOf(indicator) is { } scale ? scale.Highest - (Shift ? scale.Lowest : 0) : 1;

    /// <inheritdoc/>
    protected internal override double MassOf(NodeOutline node)
    {
        var mass = 0.0;
        foreach (var weight in node.Weights) mass += weight;
        return mass;
    }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected internal override bool IsAdditive(NodeOutline node) => true;

    internal override bool IsPlainMean(NodeOutline node) => Missing != MissingPolicy.Exclude || !node.HasDimension;

    internal override MeanShape? ShapeOf(NodeOutline node) => MeanShape.Arithmetic with { ByCoverage = !IsPlainMean(node) };

    /// <summary>What each child adds: <c>w·κ·s / Σ w·κ</c>, κ being its coverage.</summary>
    /// <param name="evidence">The node, its children and their scores for one unit.</param>
    protected internal override double[]? Contributions(NodeEvidence evidence) =>
        evidence.Shares(c => c.Outline.Weight * (Missing == MissingPolicy.Exclude ? c.Coverage ?? 0 : 1));

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores)
    {
        // Of indicators the assessed ones count whole, as in any mean that leaves out the missing; only dimensions count in part.
        if (children.Coverages.Count == 0 || IsPlainMean(node))
        {
            RowAggregates.ArithmeticMean(children.Values, node.Weights, scores);
            return;
        }

        Span<double> block = stackalloc double[BlockRows];
        for (var first = 0; first < scores.Length; first += BlockRows)
        {
            var points = scores[first..Math.Min(first + BlockRows, scores.Length)];
            var attainable = block[..points.Length];
            points.Clear();
            attainable.Clear();
            for (var child = 0; child < node.Weights.Length; child++)
            {
                Add(children.Values.Column(child).Slice(first, points.Length), children.Coverages.Column(child).Slice(first, points.Length),
                    node.Weights[child], points, attainable);
            }

            for (var i = 0; i < points.Length; i++) points[i] /= attainable[i];
        }
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence)
    {
        double points = 0, attainable = 0, maximum = 0;
        foreach (var child in evidence.Children)
        {
            if (child.Coverage is not { } coverage) continue;
            maximum += child.Outline.Weight;
            if (child.Score is not { } score) continue;
            var weight = Missing == MissingPolicy.Exclude ? child.Outline.Weight * coverage : child.Outline.Weight;
            points += weight * score;
            attainable += weight;
        }

        double? share = attainable > 0 ? points / attainable : null;
        double? covered = evidence.Coverage ?? (maximum > 0 ? attainable / maximum : null);
        yield return evidence.Says("points", Invariant(
            $"{points:0.###} of {attainable:0.###} {Counted.Noun(attainable, "point")} attainable on what was assessed; "
                + $"{maximum:0.###} {Counted.Noun(maximum, "point")} in all."),
            new("points", points), new("attainable", attainable), new("maximum", maximum), new("share", share), new("coverage", covered),
            new("lowestShare", evidence.Low), new("highestShare", evidence.High));
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        if (ScaleOf(indicator) is not null) yield break;
        var (message, hint) = PointScale.Of(indicator) is null
            ? ($"A score-sum cannot give points for '{indicator.Code}': it has neither a rubric nor a scale with a lowest and a higher "
                + $"highest value on which more or less is better.", "Give the indicator a rubric, or an ordinal or binary scale.")
            : ($"A score-sum without a shift cannot give points for '{indicator.Code}': its points reach below 0 or not above 0.",
                "Shift the scale, or give the indicator points of 0 and above.");
        yield return Diagnostic.Error(StrategyCodes.CannotValue, message, new Location { Node = indicator.Code }, hint);
    }

    private static void Add(ReadOnlySpan<double> shares, ReadOnlySpan<double> coverages, double weight, Span<double> points,
        Span<double> attainable)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            var mass = weight * coverages[i];
            if (double.IsNaN(shares[i]) || !(mass > 0)) continue;
            points[i] += mass * shares[i];
            attainable[i] += mass;
        }
    }

    private PointScale? ScaleOf(Indicator indicator) =>
        PointScale.Of(indicator) is { } scale && (Shift || (scale.Lowest >= 0 && scale.Highest > 0)) ? scale : null;
}
