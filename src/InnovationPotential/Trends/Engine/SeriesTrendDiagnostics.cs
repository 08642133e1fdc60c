namespace InnovationPotential.Trends;

/// <summary>What must be said about the trend of a series.</summary>
internal static class SeriesTrendDiagnostics
{
    private static readonly EquatableArray<ObservationKind> ActualOnly = [ObservationKind.Actual];

    internal static EquatableArray<ObservationKind> Kinds(ReadOnlySpan<double> values, ReadOnlySpan<ObservationKind> kinds)
    {
        var seen = 0;
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i])) seen |= 1 << (kinds.IsEmpty ? 0 : (int)kinds[i]);
        if (seen == 1) return ActualOnly;
        List<ObservationKind> list = [];
        for (var kind = ObservationKind.Actual; kind <= ObservationKind.Forecast; kind++)
            if ((seen & 1 << (int)kind) != 0) list.Add(kind);
        return list.ToEquatableArray();
    }

    internal static EquatableArray<Diagnostic> Of(SeriesTrend trend, ReadOnlySpan<double> observedTimes)
    {
        var place = new Location { Unit = trend.Unit, Node = trend.Indicator };
        if (trend.N == 0) return [Diagnostic.Warning(TrendCodes.NoObservations, "The series has no observation.", place)];
        List<Diagnostic>? list = null;
        if (!trend.DescribesWhatHappened)
        {
            Add(Diagnostic.Warning(
                TrendCodes.NotActual,
                $"The series holds values of the kinds {string.Join(", ", trend.Kinds)}: its figures, the significance test included, "
                    + $"describe a plan or a forecast."));
        }
        if (trend.Origin.Imputed > 0)
            Add(Diagnostic.Warning(TrendCodes.Imputed,
                Invariant($"{trend.Origin.Imputed} of {trend.N} values are imputed; the figures rest on them.")));
        if (trend.N < 5)
        {
            Add(Diagnostic.Warning(TrendCodes.TooFewForInference, trend.N < 2
                ? "One point has no trend."
                : Invariant($"With {Counted.Of(trend.N, "point")} the smallest two-sided p is {trend.MannKendall.SmallestAttainableP}.")));
        }
        var gaps = trend.IndexPeriods.Count + 1 - trend.N;
        if (gaps > 0)
            Add(Diagnostic.Information(TrendCodes.Gaps,
                Invariant($"Periods without a value between the first and the last observation: {gaps}.")));
        else if (IsUneven(observedTimes))
            Add(Diagnostic.Information(TrendCodes.UnequalSpacing,
                "The periods are not equally spaced; chain indices span different times."));
        if (trend.N > KendallDistribution.LargestExactSize)
            Add(Diagnostic.Information(TrendCodes.NormalApproximation,
                Invariant($"With {trend.N} points the Mann–Kendall p-values are of the normal approximation.")));
        return list is null ? [] : list.ToEquatableArray();

        void Add(Diagnostic diagnostic) => (list ??= []).Add(diagnostic with { Location = place });
    }

    private static bool IsUneven(ReadOnlySpan<double> times)
    {
        for (var i = 2; i < times.Length; i++)
            if (Math.Abs(times[i] - times[i - 1] - (times[1] - times[0])) > 1e-9 * (times[^1] - times[0])) return true;
        return false;
    }
}
