namespace InnovationPotential.Preparation;

/// <summary>The root of a degree; one of an even degree is undefined below 0.</summary>
internal sealed record RootTransformation : Transformation
{
    /// <summary>The root of a degree.</summary>
    /// <param name="degree">The degree, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 2.</exception>
    public RootTransformation(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 2);
        Degree = degree;
    }

    /// <inheritdoc/>
    public override string Kind => "root";

    /// <summary>The degree: 2 for the square root.</summary>
    public int Degree { get; }

    internal override FittedTransformation? Fit(Indicator indicator, ReadOnlySpan<double> values) =>
        Degree % 2 == 0 && Ends(values).Low < 0 ? null : new FittedRoot(Degree);
}
