namespace InnovationPotential.Numerics;

/// <summary>
/// The power transform of Box and Cox (1964), (x^λ − 1)/λ, and ln x for λ = 0: it makes a skewed positive sample more nearly normal.
/// </summary>
/// <remarks>
/// Missing values (NaN) stay missing; what is not positive has no transform and becomes NaN: shift it first, see <see cref="ShiftToOne"/>.
/// </remarks>
internal static class BoxCox
{
    /// <summary>The largest magnitude of a fitted λ.</summary>
    public const double LargestLambda = 5;

    private const int GridSteps = 40;
    private const double LambdaTolerance = 1e-9;

    /// <summary>The transform of one value.</summary>
    /// <param name="value">A positive value.</param>
    /// <param name="lambda">λ.</param>
    public static double Transform(double value, double lambda)
    {
        if (!(value > 0)) return double.NaN;
        var logarithm = Math.Log(value);
        var power = lambda * logarithm;
        // Near 0 the difference x^λ − 1 has no digits left.
        return Math.Abs(power) < 1e-5 ? logarithm * (1 + (power / 2) + (power * power / 6)) : (Math.Pow(value, lambda) - 1) / lambda;
    }

    /// <summary>Transforms values.</summary>
    /// <param name="values">Positive values, NaN where missing.</param>
    /// <param name="lambda">λ.</param>
    /// <param name="transformed">Receives the transforms; may be the same memory.</param>
    public static void Transform(ReadOnlySpan<double> values, double lambda, Span<double> transformed)
    {
        for (var i = 0; i < values.Length; i++) transformed[i] = Transform(values[i], lambda);
    }

    /// <summary>Shifts values so that the smallest becomes 1: x − min + 1, as COINr does before the transform.</summary>
    /// <param name="values">Values, NaN where missing.</param>
    /// <param name="shifted">Receives the shifted values; may be the same memory.</param>
    public static void ShiftToOne(ReadOnlySpan<double> values, Span<double> shifted)
    {
        var lowest = double.PositiveInfinity;
        foreach (var value in values)
            if (value < lowest) lowest = value;
        for (var i = 0; i < values.Length; i++) shifted[i] = values[i] - lowest + 1;
    }

    /// <summary>
    /// The λ in [−5, 5] that maximizes the profile likelihood of a normal sample, −n/2 · ln σ²(λ) + (λ−1) Σ ln x: best of a grid, then by
    /// golden section.
    /// </summary>
    /// <param name="values">Positive values, NaN where missing.</param>
    /// <returns>λ, to about 8 digits; NaN with fewer than 3 values, when all are equal, or when one is not positive and finite.</returns>
    public static double Fit(ReadOnlySpan<double> values)
    {
        var sample = Missing.Remove(values);
        if (sample.Length < 3 || Moments.Of(sample).IsConstant || sample.Any(x => !(x > 0 && double.IsFinite(x)))) return double.NaN;

        // Relative to the geometric mean Σ ln x is 0, and powers stay in range.
        var logarithms = Array.ConvertAll(sample, Math.Log);
        var mean = Moments.Of(logarithms).Mean;
        var relative = Array.ConvertAll(logarithms, logarithm => Math.Exp(logarithm - mean));
        var transformed = new double[sample.Length];
        double Likelihood(double lambda)
        {
            Transform(relative, lambda, transformed);
            var deviation = Moments.Of(transformed).PopulationStandardDeviation;
            return deviation > 0 ? -Math.Log(deviation) : double.NegativeInfinity;
        }

        const double Step = 2 * LargestLambda / GridSteps;
        var best = Enumerable.Range(0, GridSteps + 1).Select(k => (k * Step) - LargestLambda).MaxBy(Likelihood);
        return GoldenSection.Maximize(
            Likelihood, Math.Max(-LargestLambda, best - Step), Math.Min(LargestLambda, best + Step), LambdaTolerance);
    }
}
