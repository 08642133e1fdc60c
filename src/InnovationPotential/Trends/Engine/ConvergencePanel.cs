namespace InnovationPotential.Trends;

/// <summary>The values of all units in the first period, then of all units in the second, and so on.</summary>
internal static class ConvergencePanel
{
    /// <summary>The number of periods of a panel that was checked.</summary>
    /// <exception cref="ArgumentException">The panel is not a whole number of periods, or a value is infinite.</exception>
    public static int Periods(ReadOnlySpan<double> panel, int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        if (panel.Length % units != 0)
            throw new ArgumentException("The panel must hold a value of every unit for every period.", nameof(panel));
        ObservedPoints.RequireValues(panel);
        return panel.Length / units;
    }

    /// <summary>What is said of units left out.</summary>
    public static EquatableArray<Diagnostic> LeftOut(int excluded, int units, string why) => excluded == 0 ? [] : [Diagnostic.Warning(
        TrendCodes.UnitsExcluded,
        Invariant($"{excluded} of {units} units have {why} and are left out."))];
}
