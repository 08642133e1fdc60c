namespace InnovationPotential.Trends;

/// <summary>δ-convergence at one time: the units' total distance to the best.</summary>
/// <remarks>Source: Eurofound's convergEU.</remarks>
public sealed record DeltaConvergence
{
    private DeltaConvergence(ReadOnlySpan<double> values, bool lowerIsBetter)
    {
        ObservedPoints.RequireValues(values);
        var best = double.NaN;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            N++;
            if (double.IsNaN(best) || (lowerIsBetter ? value < best : value > best)) best = value;
        }
        Missing = values.Length - N;
        var sum = 0.0;
        foreach (var value in values)
            if (!double.IsNaN(value)) sum += Math.Abs(best - value);
        Distance = Quantity.TooFew(N, 1) ?? Quantity.Computed(sum);
    }

    /// <summary>The number of units with a value.</summary>
    public int N { get; }

    /// <summary>The number of units without; two periods can be compared only if the same units have values.</summary>
    public int Missing { get; }

    /// <summary>Σ_c(best − y_c); falling over the periods is convergence.</summary>
    public Quantity Distance { get; }

    /// <summary>Adds up Σ_c(best − y_c) over the units.</summary>
    /// <param name="values">One value a unit, NaN where missing; missing units are left out and counted.</param>
    /// <param name="lowerIsBetter">Whether the smallest value is the best; distances are positive either way.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static DeltaConvergence Of(ReadOnlySpan<double> values, bool lowerIsBetter = false) => new(values, lowerIsBetter);
}
