using static System.FormattableString;

namespace InnovationPotential.Preparation;

/// <summary>Says what is conspicuous about indicators.</summary>
internal static class StatisticsFindings
{
    public static IEnumerable<Diagnostic> Of(IndicatorStatistics statistics)
    {
        foreach (var s in statistics.Indicators)
        {
            var place = new Location { Node = s.Indicator };
            if (s.Flags.HasFlag(StatisticsFlags.Outliers))
                yield return Diagnostic.Warning(PreparationCodes.Outliers,
                    Invariant($"'{s.Indicator}' has outliers: skewness {s.Skewness:0.##}, kurtosis {s.Kurtosis:0.##}."), place,
                    "Look at its extreme values; treat them, or use goalposts.");
            if (s.Flags.HasFlag(StatisticsFlags.SameValues))
                yield return Diagnostic.Information(PreparationCodes.SameValues,
                    Invariant($"'{s.Indicator}' has {Counted.Of(s.Unique, "different value")} among {s.Count}."), place);
            if (s.Flags.HasFlag(StatisticsFlags.ManyZeros))
                yield return Diagnostic.Warning(PreparationCodes.ManyZeros,
                    Invariant($"{s.Zeros} of {s.Count} values of '{s.Indicator}' are 0."), place,
                    "Make sure that they do not stand for missing values.");
            if (s.Flags.HasFlag(StatisticsFlags.FewData))
                yield return Diagnostic.Warning(PreparationCodes.FewData,
                    Invariant($"'{s.Indicator}' has only {s.Coverage:P0} of its cells observed."), place);
        }

        foreach (var pair in statistics.Collinear)
            yield return Diagnostic.Warning(PreparationCodes.Collinear,
                Invariant($"'{pair.First}' and '{pair.Second}' correlate by {pair.Correlation:0.###} and may count the same thing twice."),
                new Location { Node = pair.First });
        foreach (var size in statistics.Denominators)
            yield return Diagnostic.Warning(PreparationCodes.DenominatorAdvised,
                Invariant($"'{size.First}' correlates with '{size.Second}' by {size.Correlation:0.###}: it may measure size."),
                new Location { Node = size.First }, "Divide it by the denominator, if it is an amount.");
    }
}
