using System.Globalization;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
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
        ArgumentNullException.ThrowIfNull(indicator);
        if (ScaleOf(indicator) is not { } scale)
        {
            return new FittedUndefined(double.NaN)
            {
                Worst = double.NaN,
                Best = double.NaN,
                Range = ScoreRange.Unit,
                Diagnostics = Check(indicator).ToEquatableArray(),
            };
        }

        var zero = Shift ? scale.Lowest : 0;
        return new FittedPoints(scale, zero)
        {
            Worst = (scale.Lowest - zero) / (scale.Highest - zero),
            Best = 1,
            Range = ScoreRange.Unit,
            Diagnostics = OutsideScale(indicator, scale, sample),
        };
    }

    /// <inheritdoc/>
    protected internal override double MassOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return ScaleOf(indicator) is { } scale ? scale.Highest - (Shift ? scale.Lowest : 0) : 1;
    }

    /// <inheritdoc/>
    protected internal override double MassOf(NodeOutline node)
    {
        ArgumentNullException.ThrowIfNull(node);
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

    internal override bool IsPlainMean(NodeOutline node) => Missing != MissingPolicy.Exclude || !HasDimension(node);

    internal override MeanShape? ShapeOf(NodeOutline node) => MeanShape.Arithmetic with { ByCoverage = !IsPlainMean(node) };

    /// <summary>What each child adds: <c>w·κ·s / Σ w·κ</c>, κ being its coverage.</summary>
    /// <param name="evidence">The node, its children and their scores for one unit.</param>
    protected internal override double[]? Contributions(NodeEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Shares(c => c.Outline.Weight * (Missing == MissingPolicy.Exclude ? c.Coverage ?? 0 : 1));
    }

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(node);
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
        ArgumentNullException.ThrowIfNull(evidence);
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
        yield return new Finding("points", evidence.Node.Code, string.Create(
            CultureInfo.InvariantCulture,
            $"{points:0.###} of {attainable:0.###} points attainable on what was assessed; {maximum:0.###} points in all."))
        {
            Facts =
            [
                new("points", points),
                new("attainable", attainable),
                new("maximum", maximum),
                new("share", share),
                new("coverage", covered),
                new("lowestShare", evidence.Low),
                new("highestShare", evidence.High),
            ],
        };
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Check(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (ScaleOf(indicator) is not null) yield break;
        yield return Diagnostic.Error(
            StrategyCodes.CannotValue,
            PointScale.Of(indicator) is null
                ? $"A score-sum cannot give points for '{indicator.Code}': it has neither a rubric nor a scale with a lowest and a higher "
                    + $"highest value on which more or less is better."
                : $"A score-sum without a shift cannot give points for '{indicator.Code}': its points reach below 0 or not above 0.",
            new Location { Node = indicator.Code },
            PointScale.Of(indicator) is null
                ? "Give the indicator a rubric, or an ordinal or binary scale."
                : "Shift the scale, or give the indicator points of 0 and above.");
    }

    private static bool HasDimension(NodeOutline node)
    {
        foreach (var child in node.Children.AsSpan())
        {
            if (child.Indicator is null) return true;
        }

        return false;
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

    private static EquatableArray<Diagnostic> OutsideScale(Indicator indicator, PointScale scale, IndicatorSample sample)
    {
        var (count, first) = (0, -1);
        for (var i = 0; i < sample.Values.Length; i++)
        {
            if (double.IsNaN(sample.Values[i]) || !double.IsNaN(scale.PointsOf(sample.Values[i]))) continue;
            if (count++ == 0) first = i;
        }

        if (count == 0) return [];
        var unit = sample.Units.IsEmpty ? null : sample.Units[first % sample.Units.Length];
        return
        [
            Diagnostic.Warning(
                StrategyCodes.OutsideScale,
                string.Create(CultureInfo.InvariantCulture,
                    $"{count} of the values of '{indicator.Code}' lie outside its scale from {scale.Lowest} to "
                        + $"{scale.Highest}, the first is {sample.Values[first]}; they have no score."),
                new Location { Node = indicator.Code, Unit = unit },
                "Correct the values, or widen the scale."),
        ];
    }
}
