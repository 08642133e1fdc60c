using InnovationPotential.Aggregations;

namespace InnovationPotential;

public abstract partial record Aggregation
{
    /// <summary>The weighted arithmetic mean <c>Σwx / Σw</c>.</summary>
    public static Aggregation Arithmetic { get; } = new ArithmeticMean();

    /// <summary>The weighted geometric mean <c>(Πx^w)^(1/Σw)</c>; a 0 gives 0, a negative score no result.</summary>
    public static Aggregation Geometric { get; } = new GeometricMean();

    /// <summary>The weighted harmonic mean <c>Σw / Σ(w/x)</c>; a 0 gives 0, a negative score no result.</summary>
    public static Aggregation Harmonic { get; } = new HarmonicMean();

    /// <summary>The lowest score: the weakest link.</summary>
    public static Aggregation Minimum { get; } = new Minimum();

    /// <summary>The highest score.</summary>
    public static Aggregation Maximum { get; } = new Maximum();

    /// <summary>The middle score, or the mean of the two middle ones.</summary>
    public static Aggregation Median { get; } = new Median();

    /// <summary>The weighted sum <c>Σwx</c>.</summary>
    public static Aggregation WeightedSum { get; } = new WeightedSum();

    /// <summary>The power mean <c>(Σwx^ρ / Σw)^(1/ρ)</c>, constant elasticity of substitution <c>1/(1 − ρ)</c>.</summary>
    /// <param name="exponent">ρ: 1 is arithmetic, 0 geometric, −1 harmonic, −∞ the minimum, +∞ the maximum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not a number.</exception>
    public static Aggregation PowerMean(double exponent) => new PowerMean(exponent);

    /// <summary>A rule of one's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="function">Makes one score of the scores that are present and weigh more than 0.</param>
    /// <param name="properties">What can be relied on; nothing when left out.</param>
    /// <exception cref="ArgumentException">The name is blank, or the rule is said to compare units.</exception>
    /// <exception cref="ArgumentNullException">The name or the function is null.</exception>
    public static Aggregation Custom(string name, AggregationFunction function, AggregationProperties? properties = null) =>
        new CustomAggregation(name, function, properties ?? CustomAggregation.Unknown);
}
