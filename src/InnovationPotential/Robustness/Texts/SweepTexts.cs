using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>The columns of a sweep.</summary>
internal static class SweepTexts
{
    private const int MostValues = 11;

    private static readonly ResultColumn<(Sweep Sweep, int Row)> Unit = new("unit", r => r.Sweep.Units[r.Row % r.Sweep.Units.Count])
    {
        NamesUnits = true,
    };

    private static readonly ResultColumn<(Sweep Sweep, int Row)> Period = new("period",
        r => r.Sweep.Periods.IsEmpty ? null : r.Sweep.Periods[r.Row / r.Sweep.Units.Count].Label)
    { IsOptional = true };

    private static readonly ResultColumn<(Sweep Sweep, int Row)>[] Units =
    [
        Unit, Period,
        new((writer, r) =>
        {
            Write("scores", r.Sweep.ScoresAt(r.Row));
            Write("ranks", r.Sweep.RanksAt(r.Row));

            void Write(string name, IEnumerable<double?> numbers)
            {
                writer.WriteStartArray(name);
                foreach (var number in numbers) ((ResultValue)number).WriteTo(writer);
                writer.WriteEndArray();
            }
        }),
    ];

    public static ResultColumn<Sweep>[] Json { get; } =
    [
        new("sweep", s => s.Name),
        new((writer, s) =>
        {
            writer.WriteStartArray("values");
            foreach (var value in s.Values) writer.WriteNumberValue(value);
            writer.WriteEndArray();
        }),
        new((writer, s) => Units.Called(s.Names).WriteJson(writer, "units", Rows(s))),
        new((writer, s) => writer.WriteDiagnostics("diagnostics", s.Diagnostics)),
    ];

    public static void WriteCsv(Sweep sweep, CsvText csv)
    {
        ResultColumn<(int Value, int Row)>[] columns =
        [
            new("value", r => sweep.Values[r.Value]),
            Unit.Of<(int Value, int Row)>(r => (sweep, r.Row)),
            .. sweep.Periods.IsEmpty ? [] : new[] { Period.Of<(int Value, int Row)>(r => (sweep, r.Row)) },
            new("score", r => sweep.ScoresAt(r.Row)[r.Value]),
            new("rank", r => sweep.RanksAt(r.Row)[r.Value]),
        ];
        columns.Called(sweep.Names).WriteCsv(sweep.Values.SelectMany((_, v) => Rows(sweep).Select(r => (v, r.Row))), csv);
    }

    public static IEnumerable<TextTable> Tables(Sweep sweep)
    {
        var note = sweep.Diagnostics.ToNote();
        yield return Table($"Ranks by the {sweep.Name}", (s, r) => s.RanksAt(r), NumberText.Rank, null);
        yield return Table($"Scores by the {sweep.Name}", (s, r) => s.ScoresAt(r), NumberText.Show, note);

        TextTable Table(string caption, Func<Sweep, int, IReadOnlyList<double?>> of, Func<double?, string> digits, string? below)
        {
            ResultColumn<(Sweep Sweep, int Row)>[] columns =
            [
                Unit, .. sweep.Periods.IsEmpty ? [] : new[] { Period },
                .. Shown(sweep.Values.Count).Select(v => new ResultColumn<(Sweep Sweep, int Row)>(
                    "value", r => of(r.Sweep, r.Row)[v], digits, NumberText.Short(sweep.Values[v], 4))),
            ];
            return columns.Called(sweep.Names).Show(Rows(sweep).OrderBy(r => r.Row / sweep.Units.Count)
                .ThenBy(r => double.IsNaN(sweep.Nominal[r.Row]) ? double.PositiveInfinity : sweep.Nominal[r.Row]), caption, below);
        }
    }

    /// <summary>The values that have room: the first, the last, and some at equal steps between.</summary>
    private static IEnumerable<int> Shown(int count)
    {
        var most = Math.Min(count, MostValues);
        return Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1), MidpointRounding.AwayFromZero));
    }

    private static IEnumerable<(Sweep Sweep, int Row)> Rows(Sweep sweep) =>
        Enumerable.Range(0, sweep.Units.Count * Math.Max(1, sweep.Periods.Count)).Select(r => (sweep, r));
}
