namespace InnovationPotential.Robustness;

/// <summary>The columns of a sweep; a row of it is a unit, or a unit in a period.</summary>
internal static class SweepTexts
{
    private const int MostValues = 11;

    public static ResultColumn<Sweep>[] Json { get; } =
    [
        new("sweep", s => s.Name),
        new((writer, s) =>
        {
            writer.WriteStartArray("values");
            foreach (var value in s.Values) writer.WriteNumberValue(value);
            writer.WriteEndArray();
        }),
        new((writer, s) =>
        {
            ResultColumn<int>[] units =
            [
                .. Names(s),
                new((json, row) => json.WriteNumbers("scores", s.ScoresAt(row))),
                new((json, row) => json.WriteNumbers("ranks", s.RanksAt(row))),
            ];
            units.WriteJson(writer, "units", Rows(s));
        }),
        new((writer, s) => writer.WriteDiagnostics("diagnostics", s.Diagnostics)),
    ];

    public static void WriteCsv(Sweep sweep, CsvText csv)
    {
        ResultColumn<(int Value, int Row)>[] columns =
        [
            new("value", r => sweep.Values[r.Value]),
            .. Names(sweep).Select(c => c.Of<(int Value, int Row)>(r => r.Row)),
            new("score", r => sweep.ScoresAt(r.Row)[r.Value]),
            new("rank", r => sweep.RanksAt(r.Row)[r.Value]),
        ];
        columns.WriteCsv(sweep.Values.SelectMany((_, v) => Rows(sweep).Select(r => (v, r))), csv);
    }

    public static IEnumerable<TextTable> Tables(Sweep sweep)
    {
        yield return Table($"Ranks by the {sweep.Name}", sweep.RanksAt, NumberText.Rank, null);
        yield return Table($"Scores by the {sweep.Name}", sweep.ScoresAt, NumberText.Show, sweep.Diagnostics.ToNote());

        TextTable Table(string caption, Func<int, IReadOnlyList<double?>> of, Func<double?, string> digits, string? below)
        {
            ResultColumn<int>[] columns =
            [
                .. Names(sweep),
                .. Shown(sweep.Values.Count).Select(v =>
                    new ResultColumn<int>("value", row => of(row)[v], digits, NumberText.Short(sweep.Values[v], 4))),
            ];
            return columns.Show(Rows(sweep).OrderBy(r => r / sweep.Units.Count)
                .ThenBy(r => double.IsNaN(sweep.Nominal[r]) ? double.PositiveInfinity : sweep.Nominal[r]), caption, below);
        }
    }

    // The unit and, in a panel, its period.
    private static ResultColumn<int>[] Names(Sweep sweep)
    {
        ResultColumn<int>[] columns =
        [
            new("unit", row => sweep.Units[row % sweep.Units.Count]) { NamesUnits = true },
            new("period", row => sweep.Periods[row / sweep.Units.Count].Label),
        ];
        return (sweep.Periods.IsEmpty ? columns[..1] : columns).Called(sweep.Names);
    }

    /// <summary>The values that have room: the first, the last, and some at equal steps between.</summary>
    private static IEnumerable<int> Shown(int count)
    {
        var most = Math.Min(count, MostValues);
        return Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1), MidpointRounding.AwayFromZero));
    }

    private static IEnumerable<int> Rows(Sweep sweep) => Enumerable.Range(0, sweep.Units.Count * Math.Max(1, sweep.Periods.Count));
}
