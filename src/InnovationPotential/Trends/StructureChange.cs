namespace InnovationPotential.Trends;

/// <summary>How far the shares of a whole have shifted between two periods (структурные сдвиги).</summary>
public sealed record StructureChange
{
    private StructureChange(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if ((Composition.Problem(before) ?? Composition.Problem(after)) is { } problem)
        {
            Absolute = Gatev = Ryabtsev = problem;
            return;
        }
        double whole0 = Composition.Whole(before), whole1 = Composition.Whole(after);
        double absolute = 0, difference = 0, squares = 0, sums = 0;
        for (var i = 0; i < before.Length; i++)
        {
            double d0 = before[i] / whole0, d1 = after[i] / whole1;
            absolute += Math.Abs(d1 - d0);
            difference += (d1 - d0) * (d1 - d0);
            squares += d1 * d1 + d0 * d0;
            sums += (d1 + d0) * (d1 + d0);
        }
        Absolute = Quantity.Computed(absolute);
        (Gatev, Ryabtsev) = (Quantity.Computed(Math.Sqrt(difference / squares)), Quantity.Computed(Math.Sqrt(difference / sums)));
    }

    /// <summary>Σ|d₁ − d₀|, from 0 to 2.</summary>
    public Quantity Absolute { get; }

    /// <summary>√(Σ(d₁ − d₀)²/(Σd₁² + Σd₀²)), from 0 to 1: Gatev's integral coefficient.</summary>
    public Quantity Gatev { get; }

    /// <summary>√(Σ(d₁ − d₀)²/Σ(d₁ + d₀)²), from 0 to 1: Ryabtsev's index.</summary>
    public Quantity Ryabtsev { get; }

    /// <summary>Measures the change between two compositions.</summary>
    /// <param name="before">The parts of the first period: shares, percentages or amounts; each is divided by their sum.</param>
    /// <param name="after">The same parts of the second period.</param>
    /// <returns>All three undefined when a part is missing or negative, or a whole is zero.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static StructureChange Between(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (before.Length != after.Length) throw new ArgumentException("Both periods must have the same parts.", nameof(after));
        return new StructureChange(before, after);
    }
}
