namespace InnovationPotential.Normalizations;

/// <summary>Another map whose worst and best scores are stretched onto a range.</summary>
/// <param name="Inner">The other map.</param>
/// <param name="From">Its score that becomes the low end.</param>
/// <param name="To">Its score that becomes the high end.</param>
internal sealed record FittedRescaled(FittedNormalization Inner, double From, double To) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => Stretch(Inner.Apply(value));

    /// <inheritdoc/>
    public override bool Clamps(double value) => Inner.Clamps(value);

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        Inner.Apply(sample, scores);
        for (var i = 0; i < scores.Length; i++) scores[i] = Stretch(scores[i]);
    }

    private double Stretch(double score) => Range.Low + ((score - From) / (To - From) * (Range.High - Range.Low));
}
