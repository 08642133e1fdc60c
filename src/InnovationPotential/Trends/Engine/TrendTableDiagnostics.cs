namespace InnovationPotential.Trends;

/// <summary>Says once for many series what each of them says by itself.</summary>
internal static class TrendTableDiagnostics
{
    public static IEnumerable<Diagnostic> Of(EquatableArray<SeriesTrend> series, int leftOut)
    {
        if (leftOut > 0)
        {
            yield return Diagnostic.Information(
                TrendCodes.EmptyLeftOut,
                Invariant($"{leftOut} of {series.Count + leftOut} pairs of a unit and an indicator have no observation and are left out."),
                hint: "IncludeEmpty lists them too.");
        }

        foreach (var group in series.SelectMany(s => s.Diagnostics).GroupBy(d => d.Code))
        {
            var (first, count) = (group.First(), group.Count());
            yield return count == 1 ? first : new Diagnostic(
                group.Key, first.Severity,
                Invariant($"{count} of {series.Count} series {Words(group.Key)}."));
        }
    }

    private static string Words(string code) => code switch
    {
        TrendCodes.NotActual =>
            "hold plan or forecast values: their figures, the significance test included, describe a plan or a forecast",
        TrendCodes.Imputed => "rest on imputed values",
        TrendCodes.TooFewForInference => "have fewer than five points, too few for a two-sided p below 5 % whatever their order",
        TrendCodes.Gaps => "have gaps between the first and the last observation; slopes use the real times",
        TrendCodes.UnequalSpacing => "are not equally spaced; their chain indices span different times",
        TrendCodes.NormalApproximation => "are so long that their p-values are of the normal approximation",
        _ => "have no observation",
    };
}
