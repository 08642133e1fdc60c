using InnovationPotential.Numerics;
using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>The condition that screening leaves of the units of a cross-section.</summary>
internal static class ScreenedUnits
{
    /// <summary>The conditions of all screenings of units.</summary>
    public static IEnumerable<string> Conditions(IEnumerable<FittedStage> stages, SqlDialect dialect, string unit)
    {
        string[] left = [];
        foreach (var lesson in stages.SelectMany(s => s.Lessons))
        {
            if (lesson is FittedIndicatorScreening indicators) left = [.. left, .. indicators.Excluded];
            if (lesson is FittedUnitScreening units)
                yield return Of(units.Screening, [.. units.Indicators.Except(left, StringComparer.Ordinal)], dialect, unit);
        }
    }

    private static string Of(UnitScreening screening, string[] codes, SqlDialect dialect, string unit)
    {
        string Number(string code) => dialect.AsNumber(dialect.Quote(code));
        string Sum(Func<string, string> flag) => $"({string.Join(" + ", codes.Select(c => $"CASE WHEN {flag(c)} THEN 1 ELSE 0 END"))})";
        var (observed, full) = (Sum(c => dialect.IsFinite(Number(c))),
            Sum(c => $"{dialect.IsFinite(Number(c))} AND {Number(c)} <> {dialect.Number(0)}"));
        // The least counts that reach the thresholds, by the library's own rules.
        var conditions = new List<string> { $"{observed} >= {Least(codes.Length, screening.Coverage)}" };
        if (screening.NonZero > 0)
            conditions.Add($"({string.Join(" OR ", Enumerable.Range(0, codes.Length + 1).Select(known =>
                $"({observed} = {known} AND {full} >= {Least(known, screening.NonZero)})"))})");
        var passes = string.Join(" AND ", conditions);
        var name = dialect.AsText(unit);
        if (!screening.Kept.IsEmpty) passes = $"({passes} OR {name} IN ({string.Join(", ", screening.Kept.Select(dialect.Text))}))";
        if (!screening.LeftOut.IsEmpty) passes += $" AND {name} NOT IN ({string.Join(", ", screening.LeftOut.Select(dialect.Text))})";
        return $"({unit} IS NULL OR ({passes}))";
    }

    private static int Least(int cells, double share)
    {
        for (var count = 0; count <= cells; count++)
        {
            if (!Rounding.IsBelow((double)count / cells, share)) return count;
        }

        return cells + 1;
    }
}
