using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Ranks over the values of a sweep, each unit a line with its name at the end.</summary>
internal static class SweepPicture
{
    private const double Row = 18;

    public static Chart Of(Sweep sweep, int period, ChartOptions options)
    {
        var frame = new ChartFrame(options, options.Texts["sweep.title", sweep.Name]);
        var first = period * sweep.Units.Count;
        var ranked = frame.Take([.. sweep.Units
            .Select((u, i) => (Unit: sweep.Names.Call(u), Ranks: sweep.RanksAt(first + i), Place: sweep.Nominal[first + i]))
            .Where(u => u.Ranks.Any(r => r is not null)).OrderBy(u => double.IsNaN(u.Place) ? double.PositiveInfinity : u.Place)],
            "more.units");
        if (ranked.Count == 0) return frame.Finish(frame.Texts["sweep.none"]);
        var name = Math.Min(frame.Width * 0.34, ranked.Max(u => TextMeasure.Width(u.Unit, 11)) + 40);
        var (left, right) = (ChartFrame.Margin + 24, frame.Right - name);
        var last = ranked.SelectMany(u => u.Ranks).Max()!.Value;
        var scale = new LinearScale(1, Math.Max(2, last), frame.Y + (Row / 2), frame.Y + (Row * Math.Max(ranked.Count, 2)) - (Row / 2));
        var values = LinearScale.Over(sweep.Values, left, right);
        frame.HorizontalAxis(values, scale.Start - 4, scale.End + 6);
        foreach (var (tick, label) in scale.Ticks(Math.Max(2, ranked.Count / 2), whole: true))
            frame.Canvas.Text(left - 8, scale[tick] + 4, label, TextAlignment.Right, 11);
        for (var u = 0; u < ranked.Count; u++)
        {
            var (unit, ranks, _) = ranked[u];
            var color = Palette.Category(u);
            foreach (var run in Runs(ranks))
            {
                frame.Canvas.Path([.. run.Select(i => (values[sweep.Values[i]], scale[ranks[i]!.Value]))], color, title: unit);
                if (run.Count == 1)
                    frame.Canvas.Dot(values[sweep.Values[run[0]]], scale[ranks[run[0]]!.Value], 2, color, frame.Texts["sweep.line", unit,
                        frame.Texts.Rank(ranks[run[0]]), frame.Texts.Plain(sweep.Values[run[0]], 5)]);
            }
        }

        foreach (var group in ranked.Select((u, i) => (u.Unit, Rank: u.Ranks[^1], Color: Palette.Category(i)))
            .Where(u => u.Rank is not null).GroupBy(u => u.Rank!.Value))
        {
            var names = string.Join(", ", group.Select(u => u.Unit));
            var text = TextMeasure.Shortened(names, name - 34, 11);
            frame.Canvas.Text(right + 6, scale[group.Key] + 4, $"{frame.Texts.Rank(group.Key)}  {text}", TextAlignment.Left, 11,
                title: text == names ? null : names);
        }

        frame.Y = scale.End + Row + 12;
        return frame.Finish(Describe(frame.Texts, sweep, ranked));
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

    private static string Describe(LanguageTexts texts, Sweep sweep,
        IReadOnlyList<(string Unit, IReadOnlyList<double?> Ranks, double Place)> units)
    {
        var (from, to) = (texts.Plain(sweep.Values[0], 5), texts.Plain(sweep.Values[^1], 5));
        var moved = units.Where(u => u.Ranks.Min() != u.Ranks.Max()).ToArray();
        if (moved.Length == 0) return texts["sweep.nobody", from, to];
        var most = moved.MaxBy(u => u.Ranks.Max() - u.Ranks.Min());
        return texts["sweep.says", from, to, moved.Length, units.Count, most.Unit, texts.Rank(most.Ranks.Min()),
            texts.Rank(most.Ranks.Max())];
    }
}
