namespace InnovationPotential.Normalizations;

/// <summary>The straight line <c>start + span · (x − origin) / width</c>, cut off at the ends.</summary>
/// <param name="Origin">The value that scores <paramref name="Start"/>.</param>
/// <param name="Width">The distance from the origin, with its sign, over which the score changes by <paramref name="Span"/>.</param>
/// <param name="Start">The score of the origin.</param>
/// <param name="Span">The change of the score over the width.</param>
/// <remarks>Accurate also where the values are far from 0 compared with their range.</remarks>
internal sealed record FittedLine(double Origin, double Width, double Start, double Span) : FittedNormalization
{
    /// <summary>Whether distances are measured on natural logarithms: <c>start + span · ln(x / origin) / width</c>.</summary>
    public bool Logarithmic { get; init; }

    /// <inheritdoc/>
    internal override AffineMap? Affine
    {
        get
        {
            if (Logarithmic) return null;
            var slope = Span / Width;
            var (low, high) = slope < 0 ? (HighEnd, LowEnd) : (LowEnd, HighEnd);
            return new AffineMap(slope, Start - (slope * Origin))
            {
                Low = Apply(low),
                High = Apply(high),
            };
        }
    }

    /// <inheritdoc/>
    public override double Apply(double value)
    {
        var x = Math.Clamp(value, LowEnd, HighEnd);
        var distance = Logarithmic ? Math.Log(x / Origin) : x - Origin;
        return Start + (Span * (distance / Width));
    }

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        if (Logarithmic) base.ApplyCore(sample, scores);
        else new ClampedLine(LowEnd, HighEnd, Origin, Width, Start, Span).Apply(sample.Values, scores);
    }
}
