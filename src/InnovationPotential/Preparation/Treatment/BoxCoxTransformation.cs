namespace InnovationPotential.Preparation;

/// <summary>Box and Cox's (1964) power transform of <c>y = x − min + 1</c>: <c>(y^λ − 1)/λ</c>, ln y for λ = 0.</summary>
/// <remarks>A fitted λ is that of the greatest normal likelihood in [−5, 5].</remarks>
internal sealed record BoxCoxTransformation : Transformation
{
    /// <inheritdoc/>
    public override string Kind => "box-cox";

    /// <summary>λ; null to fit it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">λ is not finite.</exception>
    public double? Lambda
    {
        get;
        init =>
            field = value is { } lambda && !double.IsFinite(lambda)
                ? throw new ArgumentOutOfRangeException(nameof(value), value, "λ must be finite.") : value;
    }

    internal override FittedTransformation? Fit(Indicator indicator, ReadOnlySpan<double> values)
    {
        var lowest = Ends(values).Low;
        var shifted = new double[values.Length];
        Numerics.BoxCox.ShiftToOne(values, shifted);
        var lambda = Lambda ?? Numerics.BoxCox.Fit(shifted);
        return double.IsNaN(lambda) ? null : new FittedBoxCox(lambda, lowest);
    }
}
