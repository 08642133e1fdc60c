using InnovationPotential.Numerics;

namespace InnovationPotential.Normalizations;

/// <summary>No normalization: the value itself, the sign turned for lower-is-better indicators; where a range is best, minus the distance from it.</summary>
/// <remarks>For indicators that share a unit of measure. The range is that of the measurement scale, where it has ends. Goalposts are not used.</remarks>
public sealed record Identity : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "none";

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var low = indicator.Scale.Lowest ?? double.NegativeInfinity;
        var high = indicator.Scale.Highest ?? double.PositiveInfinity;
        return indicator.Direction == Direction.LowerIsBetter
            ? new FittedAffine(new AffineMap(-1, 0)) { Range = new ScoreRange(-high, -low) }
            : new FittedAffine(AffineMap.Identity) { Range = new ScoreRange(low, high) };
    }
}
