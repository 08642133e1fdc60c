namespace InnovationPotential.Data;

/// <summary>What must be said where periods of different length come together.</summary>
internal static class PeriodLengths
{
    /// <summary>The mix in words, such as <c>2019 is a year, 2020Q1 a quarter</c>; null where all are equally long.</summary>
    /// <param name="periods">The periods.</param>
    public static string? Mix(IEnumerable<Period> periods)
    {
        Period[] first = [.. periods.DistinctBy(p => p.Kind)];
        return first.Length < 2 ? null : string.Join(", ", first.Select((p, i) => $"{p.Label} {(i == 0 ? "is " : "")}{p.KindName}"));
    }

    /// <summary>The error of a series or comparison whose periods differ in length; null where they do not.</summary>
    /// <param name="periods">Those of the values compared.</param>
    /// <param name="place">Of what.</param>
    public static Diagnostic? Mixed(IEnumerable<Period> periods, Location place) => Mix(periods) is not { } mix ? null : Diagnostic.Error(
        TrendCodes.MixedLengths,
        $"Values of periods of different length make no series: {mix}.",
        place,
        "Keep the values of one length, or make an indicator of each.");

    /// <summary>The positions of the periods in which there is a value.</summary>
    /// <param name="values">The values of all units, period after period.</param>
    /// <param name="periods">The number of periods.</param>
    public static IEnumerable<int> Observed(double[] values, int periods)
    {
        var units = periods == 0 ? 0 : values.Length / periods;
        return Enumerable.Range(0, periods).Where(p => Array.Exists(values[(p * units)..((p + 1) * units)], v => !double.IsNaN(v)));
    }

    /// <summary>The periods in which some of a table's indicators have a value.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indicators">Codes of its indicators.</param>
    public static IEnumerable<Period> Observed(IndicatorTable table, IEnumerable<string> indicators) =>
        indicators.SelectMany(i => Observed(table[i].Values.ToArray(), table.Periods.Count))
            .Distinct().Order().Select(p => table.Periods[p]);

    /// <summary>An error for each indicator that no row can hold beside another one, for their periods differ in length.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indicators">Codes of the indicators that are looked at together; those that the table lacks do not matter.</param>
    public static IEnumerable<Diagnostic> NeverMeeting(IndicatorTable table, IEnumerable<string> indicators)
    {
        if (table.Periods.DistinctBy(p => p.Kind).Count() < 2) yield break;
        var known = indicators.Where(table.Contains).Select(i => table[i]).ToArray();
        var kinds = Array.ConvertAll(known, c => KindsOf(table, c));
        for (var j = 1; j < known.Length; j++)
        {
            var i = Array.FindIndex(kinds, 0, j, k => NeverMeet(k, kinds[j]));
            if (i < 0) continue;
            yield return Diagnostic.Error(
                TableCodes.NeverMeet,
                $"'{known[i].Code}' and '{known[j].Code}' never stand in one row, for their periods differ in length: "
                    + $"'{known[i].Code}' has values in {Names(kinds[i])} only, '{known[j].Code}' in {Names(kinds[j])}.",
                new Location { Node = known[j].Code },
                "Bring both to one length, such as the sum or the mean of the year, or assess them by models of their own.");
        }
    }

    /// <summary>A warning where all periods are months written as fiscal years are, 2007-08, 2008-09: each was read alone.</summary>
    /// <param name="periods">The periods.</param>
    public static Diagnostic? PerhapsFiscal(IReadOnlyList<Period> periods) =>
        periods.Count < 2 || !periods.All(p => p.Kind == PeriodKind.Month
            && PeriodForm.TryRead(p.Label, out var form) && form.Notation == PeriodNotation.Consecutive) ? null : Diagnostic.Warning(
            TableCodes.ReadAsMonths,
            $"'{periods[0]}' and '{periods[1]}' were read as months.",
            hint: "If fiscal years are meant, parse 2007/08; a text read alone is the month.");

    /// <summary>Which periods a table has, for hints where one was asked for that it lacks.</summary>
    /// <param name="periods">Those it has.</param>
    /// <param name="wanted">The one asked for.</param>
    public static string Known(EquatableArray<Period> periods, Period wanted)
    {
        if (periods.IsEmpty) return "It has no periods.";
        var twin = periods.FirstOrDefault(p => p.Label == wanted.Label);
        var advice = twin == default
            ? ""
            : $" Read alone, {wanted.Label} is {wanted.KindName}; for {twin.KindName} write {twin.Unmistakable}.";
        return $"It has {string.Join(", ", periods)}.{advice}";
    }

    private static bool NeverMeet(uint[] a, uint[] b)
    {
        var together = false;
        for (var u = 0; u < a.Length; u++)
        {
            if ((a[u] & b[u]) != 0) return false;
            together |= a[u] != 0 && b[u] != 0;
        }

        return together;
    }

    // For each unit a bit for each kind of period in which it has a value.
    private static uint[] KindsOf(IndicatorTable table, IndicatorColumn column)
    {
        var kinds = new uint[table.Units.Count];
        for (var row = 0; row < column.Length; row++)
        {
            if (!double.IsNaN(column.Values[row])) kinds[row % kinds.Length] |= 1u << (int)table.Periods[row / kinds.Length].Kind;
        }

        return kinds;
    }

    private static string Names(uint[] kinds)
    {
        var all = kinds.Aggregate(0u, (x, y) => x | y);
        return string.Join(" and ", Period.Kinds.Where((_, k) => (all & (1u << k)) != 0).Select(k => $"{k.Name["a ".Length..]}s"));
    }
}
