namespace InnovationPotential.Normalizations;

/// <summary>
/// What a normalization (or a strategy's valuation of leaves) has learned: a map from natural values to scores, more being better.
/// </summary>
/// <remarks>Immutable, value-equal and safe to share between threads. A missing value (NaN) has no score (NaN).</remarks>
public abstract record FittedNormalization
{
    /// <summary>
    /// The score of the worst attainable value: the worst goalpost or the worst value of the sample; NaN where there is none.
    /// </summary>
    public double Worst { get; init; } = double.NaN;

    /// <summary>
    /// The score of the best attainable value: the best goalpost or the best value of the sample; NaN where there is none.
    /// </summary>
    public double Best { get; init; } = double.NaN;

    /// <summary>The range the scores are declared on; unbounded for z-scores and the like.</summary>
    /// <remarks>A value that the sample did not have may score beyond it, unless the map clamps there.</remarks>
    public required ScoreRange Range { get; init; }

    /// <summary>The value, in natural units, below which every value scores as this one; −∞ where the map is not cut off.</summary>
    public double LowEnd { get; init; } = double.NegativeInfinity;

    /// <summary>The value, in natural units, above which every value scores as this one; +∞ where the map is not cut off.</summary>
    public double HighEnd { get; init; } = double.PositiveInfinity;

    /// <summary>What was found while fitting: a constant column, no data, a reference that is missing.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The map as <c>slope · x + intercept</c>, clamped, where it has that form; else null.</summary>
    /// <remarks>Where the values are far from 0 compared with their range, <see cref="Apply(double)"/> is the more accurate.</remarks>
    internal virtual Numerics.AffineMap? Affine => null;

    /// <summary>
    /// Whether nothing was learned, so that no value has a score: the indicator is then left out for all units, of bounds and coverage too.
    /// </summary>
    public virtual bool IsUndefined => false;

    /// <summary>
    /// Whether a value lies beyond <see cref="LowEnd"/> or <see cref="HighEnd"/>, by more than rounding, so that its score is that of the
    /// end; false of NaN.
    /// </summary>
    /// <param name="value">A value in the indicator's natural units.</param>
    public virtual bool Clamps(double value) => Rounding.IsBelow(value, LowEnd) || Rounding.IsAbove(value, HighEnd);

    /// <summary>
    /// The scores a value that is only supposed could turn out to have: the worst or the best, or its own where that lies beyond. The
    /// worst is the higher one
    /// where scores are natural values of which less is better.
    /// </summary>
    internal (double Worst, double Best) Around(double score) => Worst > Best
        ? (Worst > score ? Worst : score, Best < score ? Best : score)
        : (Worst < score ? Worst : score, Best > score ? Best : score);

    /// <summary>The score of a value.</summary>
    /// <param name="value">A value in the indicator's natural units; NaN where missing.</param>
    public abstract double Apply(double value);

    /// <summary>The scores of a column of values.</summary>
    /// <param name="sample">The values to score and the units they belong to.</param>
    /// <param name="scores">Receives the scores; as long as the values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public void Apply(IndicatorSample sample, Span<double> scores)
    {
        if (scores.Length != sample.Values.Length) throw new ArgumentException("There must be as many scores as values.", nameof(scores));
        ApplyCore(sample, scores);
    }

    /// <summary>The scores of a guarded column; by default one value after the other.</summary>
    /// <param name="sample">The values to score.</param>
    /// <param name="scores">Receives the scores.</param>
    protected virtual void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        var values = sample.Values;
        for (var i = 0; i < values.Length; i++) scores[i] = Apply(values[i]);
    }
}
