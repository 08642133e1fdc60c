namespace InnovationPotential.Trends;

/// <summary>How far units lie apart at one time. Falling over the years, it is σ-convergence.</summary>
/// <remarks>One unit has dispersion 0; equal units too.</remarks>
public sealed record Dispersion
{
    private Dispersion(ReadOnlySpan<double> values)
    {
        double largest = double.NegativeInfinity, smallest = double.PositiveInfinity;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            N++;
            largest = Math.Max(largest, value);
            smallest = Math.Min(smallest, value);
        }
        Missing = values.Length - N;
        Mean = StandardDeviation = CoefficientOfVariation = Range = MaximumToMinimum = Dynamics.MeanLevel(values);
        if (!Mean.TryGetValue(out var mean)) return;
        var magnitude = Math.Max(Math.Abs(largest), Math.Abs(smallest));
        var exponent = magnitude == 0 ? 0 : Math.ILogB(magnitude);
        var squares = 0.0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var d = Math.ScaleB(value, -exponent) - Math.ScaleB(mean, -exponent);
            squares += d * d;
        }
        var deviation = Math.ScaleB(Math.Sqrt(squares / N), exponent);
        (StandardDeviation, CoefficientOfVariation) = (Quantity.Computed(deviation), Quantity.Share(deviation, mean));
        (Range, MaximumToMinimum) = (Quantity.Computed(largest - smallest), Dynamics.GrowthIndex(smallest, largest));
    }

    /// <summary>The number of units with a value.</summary>
    public int N { get; }

    /// <summary>The number of units without.</summary>
    public int Missing { get; }

    /// <summary>The mean.</summary>
    public Quantity Mean { get; }

    /// <summary>The population's standard deviation, √(Σ(y − ȳ)²/n).</summary>
    public Quantity StandardDeviation { get; }

    /// <summary>Standard deviation/mean; undefined for a mean of zero or below.</summary>
    public Quantity CoefficientOfVariation { get; }

    /// <summary>Largest − smallest.</summary>
    public Quantity Range { get; }

    /// <summary>Largest/smallest; undefined unless the smallest is positive.</summary>
    public Quantity MaximumToMinimum { get; }

    /// <summary>Measures the dispersion of units.</summary>
    /// <param name="values">One value a unit, NaN where missing.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Dispersion Of(ReadOnlySpan<double> values) => new(values);

    /// <summary>σ-convergence: the dispersion across units, period by period; falling is convergence.</summary>
    /// <param name="panel">
    /// The values of all units in the first period, then of all units in the second, and so on; NaN is a missing value.
    /// </param>
    /// <param name="units">The number of units.</param>
    /// <exception cref="ArgumentException">The panel is not a whole number of periods, or a value is infinite.</exception>
    public static EquatableArray<Dispersion> OfPeriods(ReadOnlySpan<double> panel, int units)
    {
        var periods = ConvergencePanel.Periods(panel, units);
        var result = new Dispersion[periods];
        for (var t = 0; t < periods; t++) result[t] = Of(panel.Slice(t * units, units));
        return new EquatableArray<Dispersion>(result);
    }
}
