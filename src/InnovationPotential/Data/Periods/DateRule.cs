namespace InnovationPotential.Data;

/// <summary>Which periods dates stand for: the longest of which all are the last day, or all are the first.</summary>
internal static class DateRule
{
    private static readonly PeriodKind[] Longest = [PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Quarter, PeriodKind.Month];

    /// <summary>The kind of the periods; null where the dates share none.</summary>
    /// <param name="dates">The dates.</param>
    public static PeriodKind? KindOf(PeriodForm[] dates)
    {
        foreach (var kind in Longest)
        {
            if (All(last: true) || All(last: false)) return kind;

            bool All(bool last) => Array.TrueForAll(dates, d => d.Bounds(kind, last));
        }

        return null;
    }

    /// <summary>The position of the first date that is not what most are, the first or the last day of a month.</summary>
    /// <param name="dates">Dates that share none.</param>
    public static int Odd(PeriodForm[] dates)
    {
        var last = dates.Count(d => d.Bounds(PeriodKind.Month, last: true)) >= dates.Count(d => d.Bounds(PeriodKind.Month, last: false));
        return Array.FindIndex(dates, d => !d.Bounds(PeriodKind.Month, last));
    }
}
