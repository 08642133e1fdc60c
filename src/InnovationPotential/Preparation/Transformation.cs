using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>A rising function that draws in the tail of a skewed indicator.</summary>
/// <remarks>
/// Configuration only: what depends on data (ends, λ) is learned. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract record Transformation
{
    private protected Transformation()
    {
    }

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>
    /// <c>ln(x − min + 0.01 · (max − min))</c>: COINr's <c>log_CT</c>. For a tail of low values it makes the skewness worse.
    /// </summary>
    public static Transformation Log { get; } = new LogTransformation();

    /// <summary><c>ln(x − min + 1)</c>: the COIN Tool's own, <c>log_CT_orig</c>. It depends on the unit of measure.</summary>
    public static Transformation LogPlusOne { get; } = new LogPlusOneTransformation();

    /// <summary>
    /// <see cref="Log"/>, mirrored for a tail of low values: <c>−ln(max + 0.01 · (max − min) − x)</c>; COINr's <c>log_CT_plus</c>.
    /// </summary>
    public static Transformation LogOfTail { get; } = new LogOfTailTransformation();

    /// <summary>
    /// The Global Innovation Index's: <c>ln((max·f − 1)(x − min)/(max − min) + 1)</c>, mirrored where less is better; f is the power of 10
    /// that lifts the maximum above 1.
    /// </summary>
    public static Transformation GiiLog { get; } = new GiiLogTransformation();

    /// <summary>√x, as in the European Innovation Scoreboard; undefined below 0.</summary>
    public static Transformation SquareRoot { get; } = new RootTransformation(2);

    /// <summary>The cube root, defined everywhere.</summary>
    public static Transformation CubeRoot { get; } = new RootTransformation(3);

    /// <summary>The root of a degree: an even one is undefined below 0.</summary>
    /// <param name="degree">The degree, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 2.</exception>
    public static Transformation Root(int degree) => new RootTransformation(degree);

    /// <summary>Box and Cox's (1964) power transform of <c>x − min + 1</c>: <c>(y^λ − 1)/λ</c>, ln y for λ = 0.</summary>
    /// <param name="lambda">λ; the one of the greatest likelihood when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">λ is not finite.</exception>
    public static Transformation BoxCox(double? lambda = null) => new BoxCoxTransformation { Lambda = lambda };

    /// <summary>A rising function of one's own that learns; a model with it cannot be written as JSON.</summary>
    /// <param name="name">What results call the function.</param>
    /// <param name="fit">Learns the function of an indicator's reference values, ascending. One that gives no number for a reference value,
    /// or falls, is undefined for the indicator, which is left as it is with a warning (IP3136).</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Transformation Custom(string name, Func<Indicator, IReadOnlyList<double>, Func<double, double>> fit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(fit);
        return new CustomTransformation(name, fit);
    }

    /// <summary>A rising function of one's own that learns nothing; a model with it cannot be written as JSON.</summary>
    /// <param name="name">What results call the function.</param>
    /// <param name="function">The function.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Transformation Custom(string name, Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Custom(name, (_, _) => function);
    }

    /// <summary>Learns from values of which at least two differ; null where the function is undefined for one of them.</summary>
    internal abstract FittedTransformation? Fit(Indicator indicator, ReadOnlySpan<double> values);

    private protected static (double Low, double High) Ends(ReadOnlySpan<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }

        return (low, high);
    }
}
