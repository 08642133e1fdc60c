namespace InnovationPotential.Numerics.Kernels;

/// <summary>What a weighted mean is, for whoever evaluates it by its formula.</summary>
/// <param name="Form">Its transformation, or the extreme in its place.</param>
/// <param name="Exponent">ρ of the power mean that it is: 1 arithmetic, 0 geometric, −1 harmonic, −∞ and +∞ the extremes.</param>
internal readonly record struct MeanShape(MeanForm Form, double Exponent)
{
    public static MeanShape Arithmetic { get; } = new(MeanForm.Arithmetic, 1);

    public static MeanShape Geometric { get; } = new(MeanForm.Geometric, 0);

    public static MeanShape Harmonic { get; } = new(MeanForm.Harmonic, -1);

    public static MeanShape Minimum { get; } = new(MeanForm.Minimum, double.NegativeInfinity);

    public static MeanShape Maximum { get; } = new(MeanForm.Maximum, double.PositiveInfinity);

    /// <summary>Whether the mean is multiplied by the sum of the weights.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether the weight of a child counts as far as the child is covered.</summary>
    public bool ByCoverage { get; init; }

    /// <summary>The power mean of an exponent.</summary>
    public static MeanShape Power(double exponent) => exponent switch
    {
        0 => Geometric,
        1 => Arithmetic,
        _ => new(MeanForm.Power, exponent),
    };
}
