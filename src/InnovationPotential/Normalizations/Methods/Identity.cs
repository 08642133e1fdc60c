namespace InnovationPotential.Normalizations;

/// <summary>
/// No normalization: the value itself, the sign turned for lower-is-better indicators; where a range is best, minus the distance from it.
/// </summary>
/// <remarks>
/// For indicators that share a unit of measure. The range is that of the measurement scale, where it has ends. Goalposts are not used.
/// </remarks>
internal sealed record Identity : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "none";

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var low = indicator.Scale.Lowest ?? double.NegativeInfinity;
        var high = indicator.Scale.Highest ?? double.PositiveInfinity;
        return indicator.Direction switch
        {
            Direction.LowerIsBetter => new ScoreRange(-high, -low),
            Direction.TargetRange => new ScoreRange(double.NegativeInfinity, 0),
            _ => new ScoreRange(low, high),
        };
    }

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample) =>
        new FittedAffine(indicator.Direction == Direction.LowerIsBetter
            ? new AffineMap(-1, 0) : AffineMap.Identity)
        { Range = RangeOf(indicator)!.Value };
}
