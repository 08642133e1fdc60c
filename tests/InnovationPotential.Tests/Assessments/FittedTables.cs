namespace InnovationPotential.Tests.Assessments;

/// <summary>Panels to fit on and to assess: numbers without a pattern, gaps, an outlier, a denominator, groups.</summary>
internal static class FittedTables
{
    private static readonly string[] Indicators = ["a", "b", "c", "d"];

    // Reference units that examples of normalizations name.
    private static readonly string[] Named = ["b", "c"];

    /// <summary>Fourteen units in three years.</summary>
    public static IndicatorTable Reference { get; } = Panel("r", 14, 1, [2018, 2019, 2020]);

    /// <summary>Other units in the same years.</summary>
    public static IndicatorTable OtherUnits { get; } = Panel("n", 6, 7, [2018, 2019, 2020]);

    /// <summary>One unit in a year the reference has not.</summary>
    public static IndicatorTable LaterYear { get; } = Panel("r", 1, 23, [2021]);

    public static IndicatorTable Panel(string prefix, int units, int seed, Period[] periods)
    {
        var names = Enumerable.Range(0, units).Select(i => i < Named.Length ? Named[i] : $"{prefix}{i}").ToArray();
        var rows = units * periods.Length;
        // A fixed sequence without a pattern; the fractions are those of multiples of the golden ratio.
        double Number(int c, int r) => ((((c + 3) * 71) + ((r + seed) * 37) + (r * r * c)) * 0.6180339887498949 % 1 * 8) + 0.5;
        var columns = Indicators.Select((code, c) =>
            IndicatorColumn.Of(code,
                [.. Enumerable.Range(0, rows)
                    .Select(r => (r + c + seed) % 7 == 0 ? (double?)null : (r == 3 && c == 0 ? 900 : Number(c, r)))])).ToList();
        columns.Add(IndicatorColumn.Of("size", [.. Enumerable.Range(0, rows).Select(r => (double?)(1 + (r % 5)))]));
        var groups = new UnitAttribute("group", names.Select((_, i) => i % 2 == 0 ? "north" : "south").ToEquatableArray<string?>());
        var people =
            new UnitAttribute("people", names.Select((_, i) => FormattableString.Invariant($"{10 + i}")).ToEquatableArray<string?>());
        return IndicatorTable.Create(names, columns, periods, [groups, people]);
    }
}
