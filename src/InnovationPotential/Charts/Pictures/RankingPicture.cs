using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Scores as bars, best first, with bounds, coverage, level and, where a study is given, the interval of the rank.</summary>
internal static class RankingPicture
{
    private const double UsualRow = 24;

    public static Chart Of(Assessment assessment, Period? period, UncertaintyResult? study, ChartOptions options)
    {
        var frame = new ChartFrame(options, period is { } p ? $"{assessment.Model.Title}, {p}" : assessment.Model.Title);
        var ranking = assessment.Ranking(period);
        var shown = frame.Take(ranking, "more.units");
        var parts = Parts(ranking);
        var columns = Columns(frame, shown, study, period);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.36, 28 + shown.Max(u => TextMeasure.Width(u.Name, SvgCanvas.TextSize)) + 6);
        var right = frame.Right - columns.Sum(c => c.Width) - 6;
        var scale = LinearScale.Over(shown.SelectMany(u => new[] { u.Score, u.Low, u.High }).OfType<double>(), left + 6, right,
            withZero: true).Rounded();
        var row = TextMeasure.RowFor(shown.Select(u => u.Name), left - ChartFrame.Margin - 30, 11, UsualRow);
        Headers(frame, columns);
        var top = frame.Y;
        frame.HorizontalAxis(scale, top, top + (shown.Count * row));
        foreach (var unit in shown)
        {
            var middle = frame.Y + (row / 2);
            frame.Canvas.Text(ChartFrame.Margin + 20, middle + 4, frame.Texts.Rank(unit.Rank), TextAlignment.Right);
            frame.Canvas.Name(ChartFrame.Margin + 27, middle, unit.Name, left - ChartFrame.Margin - 30, TextAlignment.Left, 2, 11);
            Bar(frame, unit, parts, scale, middle);
            var x = frame.Right;
            foreach (var column in Enumerable.Reverse(columns))
            {
                frame.Canvas.Text(x, middle + 4, column.Value(unit), TextAlignment.Right, 11);
                x -= column.Width;
            }

            frame.Y += row;
        }

        frame.Canvas.Line(scale[0], top, scale[0], frame.Y);
        frame.Y += 24;
        if (parts.Count > 0) frame.Legend(parts.Select((c, i) => (Palette.Category(i), assessment.Model.Find(c)!.Title)));
        if (shown.Any(HasBounds))
            frame.Note(frame.Texts["ranking.note"]);
        return frame.Finish(Describe(frame.Texts, ranking));
    }

    // Bars are stacked where every score is the sum of what its parts add, none of them below 0.
    private static IReadOnlyList<string> Parts(IReadOnlyList<UnitAssessment> units)
    {
        var scored = units.Where(u => u.Score is not null).ToArray();
        if (scored.Length == 0) return [];
        var children = scored[0].Nodes.Where(n => n.Depth == 1).ToArray();
        return children.Length > 1 && scored.All(u => u.Nodes.Where(n => n.Depth == 1).All(n => n.Contribution is not < 0)
                && u.Nodes.Where(n => n.Depth == 1).Any(n => n.Contribution is not null)
                && Numerics.Rounding.AreEqual(u.Nodes.Where(n => n.Depth == 1).Sum(n => n.Contribution ?? 0), u.Score!.Value))
            ? [.. children.Select(n => n.Code)]
            : [];
    }

    private static void Bar(ChartFrame frame, UnitAssessment unit, IReadOnlyList<string> parts, LinearScale scale, double middle)
    {
        var (canvas, texts) = (frame.Canvas, frame.Texts);
        if (unit.Score is { } score)
        {
            var total = $"{unit.Name}: {texts.Plain(score, 4)}";
            if (parts.Count == 0)
            {
                canvas.Box(Math.Min(scale[0], scale[score]), middle - 7, Math.Abs(scale[score] - scale[0]), 14, Palette.Blue, total);
            }

            var from = 0.0;
            for (var i = 0; i < parts.Count; i++)
            {
                var (node, to) = (unit[parts[i]], from + (unit[parts[i]].Contribution ?? 0));
                canvas.Box(scale[from], middle - 7, scale[to] - scale[from], 14, Palette.Category(i),
                    texts["ranking.part", total, node.Node.Title, texts.Plain(to - from, 4)]);
                from = to;
            }
        }

        if (!HasBounds(unit)) return;
        var (low, high) = (scale[unit.Low!.Value], scale[unit.High!.Value]);
        var bounds = texts["ranking.bounds", unit.Name, texts.Plain(unit.Low, 4), texts.Plain(unit.High, 4)];
        canvas.Line(low, middle, high, middle, title: bounds);
        canvas.Line(low, middle - 4, low, middle + 4);
        canvas.Line(high, middle - 4, high, middle + 4);
    }

    private static bool HasBounds(UnitAssessment unit) => unit is { Low: { } low, High: { } high } && high > low;

    // What does not fit falls away from the right: coverage first, then the level, then the score.
    private static List<(string Header, double Width, Func<UnitAssessment, string> Value)> Columns(
        ChartFrame frame, IReadOnlyList<UnitAssessment> units, UncertaintyResult? study, Period? period)
    {
        var columns = new List<(string Header, double Width, Func<UnitAssessment, string> Value)>();
        var texts = frame.Texts;
        Add(texts["ranking.score"], u => texts.Plain(u.Score, 3));
        if (study is not null) Add(texts["ranking.interval"], u => Interval(texts, study, u, period));
        if (units.Any(u => u.Level is not null)) Add(texts["ranking.level"], u => TextMeasure.Shortened(u.Level ?? "–", 90, 11));
        Add(texts["ranking.observed"], u => texts.Share(u.Coverage));
        var fitting = columns.Count;
        while (fitting > 0 && columns.Take(fitting).Sum(c => c.Width) > frame.Width * 0.34) fitting--;
        if (fitting < columns.Count) frame.Note(texts["ranking.narrow", string.Join(", ", columns.Skip(fitting).Select(c => c.Header))]);
        columns.RemoveRange(fitting, columns.Count - fitting);
        return columns;

        void Add(string header, Func<UnitAssessment, string> value) =>
            columns.Add((header,
                14 + Math.Max(units.Max(u => TextMeasure.Width(value(u), 11)), TextMeasure.Bold * TextMeasure.Width(header, 11)), value));
    }

    private static string Interval(LanguageTexts texts, UncertaintyResult study, UnitAssessment unit, Period? period) =>
        study.Units.FirstOrDefault(s => s.Unit == unit.Unit
            && s.Period == (period ?? unit.Period)) is { Rank: { Low: { } low, High: { } high } }
            ? $"{texts.Rank(low)}–{texts.Rank(high)}"
            : "–";

    private static void Headers(ChartFrame frame, List<(string Header, double Width, Func<UnitAssessment, string> Value)> columns)
    {
        var x = frame.Right;
        foreach (var column in Enumerable.Reverse(columns))
        {
            frame.Canvas.Text(x, frame.Y + 4, column.Header, TextAlignment.Right, 11, bold: true);
            x -= column.Width;
        }

        frame.Y += 12;
    }

    private static string Describe(LanguageTexts texts, IReadOnlyList<UnitAssessment> ranking)
    {
        var scored = ranking.Where(u => u.Score is not null).ToArray();
        if (scored.Length == 0) return texts["ranking.none"];
        var without = ranking.Count - scored.Length;
        var says = texts["ranking.says", scored.Length, scored[0].Name, texts.Plain(scored[0].Score, 4), scored[^1].Name,
            texts.Plain(scored[^1].Score, 4)];
        return without > 0 ? $"{says} {texts["ranking.without", without]}" : says;
    }
}
