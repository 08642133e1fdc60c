namespace InnovationPotential.Trends;

/// <summary>γ-convergence: how far the units' ranks are still those of the first period.</summary>
/// <remarks>
/// A panel is a span with the values of all units in the first period, then of all units in the second, and so on; NaN is a
/// missing value. Source: Eurofound's convergEU, whose multiplier
/// makes unchanged ranks less than 1.
/// </remarks>
public sealed record GammaConvergence
{
    private GammaConvergence(ReadOnlySpan<double> panel, int units)
    {
        var periods = ConvergencePanel.Periods(panel, units);
        var tied = panel.ToArray();
        for (var t = 0; t < periods; t++) Rounding.TieColumn(tied.AsSpan(t * units, units));
        var complete = new List<int>(units);
        for (var c = 0; c < units; c++)
        {
            var missing = periods == 0;
            for (var t = 0; t < periods; t++) missing |= double.IsNaN(tied[t * units + c]);
            if (!missing) complete.Add(c);
        }
        (N, Excluded) = (complete.Count, units - complete.Count);
        Ratio = RankRatio(tied, units, periods, complete);
        Diagnostics = ConvergencePanel.LeftOut(Excluded, units, "a period without a value");
    }

    /// <summary>The number of units observed in every period.</summary>
    public int N { get; }

    /// <summary>The number of units left out because a value is missing.</summary>
    public int Excluded { get; }

    /// <summary>Var_c(Σ_t R_ct)/Var_c(T·R_c0): 1 without a change of ranks, smaller the more they change.</summary>
    public Quantity Ratio { get; }

    /// <summary>Units left out.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Computes Var_c(Σ_t R_ct)/Var_c(T·R_c0) over T periods, the first included; 1 without a change of ranks, smaller the more they
    /// change.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="units">The number of units.</param>
    /// <returns>The ratio over the units observed in every period, the others counted; equal values share their mean rank. Undefined when
    /// all units tie in the first period.</returns>
    /// <exception cref="ArgumentException">The panel is not a whole number of periods, or a value is infinite.</exception>
    public static GammaConvergence Of(ReadOnlySpan<double> panel, int units) => new(panel, units);

    private static Quantity RankRatio(ReadOnlySpan<double> panel, int units, int periods, List<int> complete)
    {
        var n = complete.Count;
        if (Quantity.TooFew(n) is { } few) return few;
        double[] values = new double[n], ranks = new double[n], sums = new double[n], bases = new double[n];
        for (var t = 0; t < periods; t++)
        {
            for (var i = 0; i < n; i++) values[i] = panel[t * units + complete[i]];
            Ranks.Fill(values, ranks, RankTies.Average, ascending: true);
            for (var i = 0; i < n; i++)
            {
                sums[i] += ranks[i];
                if (t == 0) bases[i] = ranks[i] * periods;
            }
        }
        var denominator = SumOfSquares(bases);
        return denominator == 0 ? Quantity.Undefined(UndefinedReason.Constant) : Quantity.Computed(SumOfSquares(sums) / denominator);
    }

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double mean = 0, sum = 0;
        foreach (var value in values) mean += value / values.Length;
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return sum;
    }
}
