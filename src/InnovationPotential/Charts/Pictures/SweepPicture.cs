using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Ranks over the values of a sweep, each unit a line with its name at the end.</summary>
internal sealed class SweepPicture(Sweep sweep, int period, ChartOptions options)
    : RankLinesPicture(options, options.Texts["sweep.title", sweep.Name])
{
    protected override string Draw()
    {
        var first = period * sweep.Units.Count;
        var ranked = Take([.. sweep.Units
            .Select((u, i) => (Unit: sweep.Names.Call(u), Ranks: sweep.RanksAt(first + i), Place: sweep.Nominal[first + i]))
            .Where(u => u.Ranks.Any(r => r is not null)).OrderBy(u => double.IsNaN(u.Place) ? double.PositiveInfinity : u.Place)],
            "more.units");
        if (ranked.Count == 0) return Texts["sweep.none"];
        var room = RoomOf(ranked.Select(u => u.Unit), 0.34, 40);
        var (left, right) = (Margin + 24, Right - room);
        var last = ranked.SelectMany(u => u.Ranks).Max()!.Value;
        var scale = Ranks(ranked.Count, last);
        var values = LinearScale.Over(sweep.Values, left, right);
        HorizontalAxis(values, scale.Start - 4, scale.End + 6);
        foreach (var (tick, label) in scale.Ticks(Math.Max(2, ranked.Count / 2), whole: true))
            Text(left - 8, scale[tick] + 4, label, TextAlignment.Right, 11);
        for (var u = 0; u < ranked.Count; u++)
        {
            var (unit, ranks, _) = ranked[u];
            var color = Palette.Category(u);
            foreach (var run in Runs(ranks))
            {
                Path([.. run.Select(i => (values[sweep.Values[i]], scale[ranks[i]!.Value]))], color, title: unit);
                if (run.Count == 1)
                    Dot(values[sweep.Values[run[0]]], scale[ranks[run[0]]!.Value], 2, color, Texts["sweep.line", unit,
                        Texts.Rank(ranks[run[0]]), Texts.Plain(sweep.Values[run[0]], 5)]);
            }
        }

        Names(ranked.Select(u => (u.Unit, u.Ranks[^1])), scale, right + 6, room, TextAlignment.Left);
        Y = scale.End + Row + 12;
        return Describe(ranked);
    }

    // Where there is no rank the line is broken.
    private static IEnumerable<List<int>> Runs(IReadOnlyList<double?> ranks)
    {
        var run = new List<int>();
        for (var i = 0; i <= ranks.Count; i++)
        {
            if (i < ranks.Count && ranks[i] is not null)
            {
                run.Add(i);
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }
    }

    private string Describe(IReadOnlyList<(string Unit, IReadOnlyList<double?> Ranks, double Place)> units)
    {
        var (from, to) = (Texts.Plain(sweep.Values[0], 5), Texts.Plain(sweep.Values[^1], 5));
        var moved = units.Where(u => u.Ranks.Min() != u.Ranks.Max()).ToArray();
        if (moved.Length == 0) return Texts["sweep.nobody", from, to];
        var most = moved.MaxBy(u => u.Ranks.Max() - u.Ranks.Min());
        return Texts["sweep.says", from, to, moved.Length, units.Count, most.Unit, Texts.Rank(most.Ranks.Min()),
            Texts.Rank(most.Ranks.Max())];
    }
}
