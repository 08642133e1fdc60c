using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Scores as bars, best first, with bounds, coverage, level and, where a study is given, the interval of the rank.</summary>
internal sealed class RankingPicture(Assessment assessment, Period? period, UncertaintyResult? study, ChartOptions options)
    : Picture(options, period is { } p ? $"{assessment.Model.Title}, {p}" : assessment.Model.Title)
{
    private const double UsualRow = 24;

    protected override string Draw()
    {
        var ranking = assessment.Ranking(period);
        var shown = Take(ranking, "more.units");
        var parts = Parts(ranking);
        var columns = Columns(shown);
        var left = Margin + Math.Min(Width * 0.36, 28 + shown.Max(u => TextMeasure.Width(u.Name, TextSize)) + 6);
        var right = Right - columns.Sum(c => c.Width) - 6;
        var scale = LinearScale.Over(shown.SelectMany(u => new[] { u.Score, u.Low, u.High }).OfType<double>(), left + 6, right,
            withZero: true).Rounded();
        var row = TextMeasure.RowFor(shown.Select(u => u.Name), left - Margin - 30, 11, UsualRow);
        Cells(columns, Y + 4, c => c.Header, bold: true);
        Y += 12;
        var top = Y;
        HorizontalAxis(scale, top, top + (shown.Count * row));
        foreach (var unit in shown)
        {
            var middle = Y + (row / 2);
            Text(Margin + 20, middle + 4, Texts.Rank(unit.Rank), TextAlignment.Right);
            Name(Margin + 27, middle, unit.Name, left - Margin - 30, TextAlignment.Left, 2);
            DrawScore(unit, parts, scale, middle);
            Cells(columns, middle + 4, c => c.Value(unit));
            Y += row;
        }

        Line(scale[0], top, scale[0], Y);
        Y += 24;
        if (parts.Length > 0) Legend(parts.Select((c, i) => (Palette.Category(i), assessment.Model.Find(c)!.Title)));
        if (shown.Any(HasBounds)) Note("ranking.note");
        return Describe(ranking);
    }

    // Bars are stacked where every score is the sum of what its parts add, none of them below 0.
    private static string[] Parts(IReadOnlyList<UnitAssessment> units)
    {
        var scored = units.Where(u => u.Score is not null)
            .Select(u => (u.Score, Parts: u.Nodes.Where(n => n.Depth == 1).ToArray())).ToArray();
        return scored is [{ Parts: { Length: > 1 } parts }, ..]
            && scored.All(u => u.Parts.All(n => n.Contribution is not < 0) && u.Parts.Any(n => n.Contribution is not null)
                && Numerics.Rounding.AreEqual(u.Parts.Sum(n => n.Contribution ?? 0), u.Score!.Value))
            ? Array.ConvertAll(parts, n => n.Code) : [];
    }

    private void DrawScore(UnitAssessment unit, string[] parts, LinearScale scale, double middle)
    {
        if (unit.Score is { } score)
        {
            var total = $"{unit.Name}: {Texts.Plain(score, 4)}";
            if (parts.Length == 0) Bar(scale, 0, score, middle - 7, 14, Palette.Blue, total);
            var from = 0.0;
            for (var i = 0; i < parts.Length; i++)
            {
                var (node, to) = (unit[parts[i]], from + (unit[parts[i]].Contribution ?? 0));
                Bar(scale, from, to, middle - 7, 14, Palette.Category(i),
                    Texts["ranking.part", total, node.Node.Title, Texts.Plain(to - from, 4)]);
                from = to;
            }
        }

        if (!HasBounds(unit)) return;
        var (low, high) = (scale[unit.Low!.Value], scale[unit.High!.Value]);
        var bounds = Texts["ranking.bounds", unit.Name, Texts.Plain(unit.Low, 4), Texts.Plain(unit.High, 4)];
        Line(low, middle, high, middle, title: bounds);
        Line(low, middle - 4, low, middle + 4);
        Line(high, middle - 4, high, middle + 4);
    }

    private static bool HasBounds(UnitAssessment unit) => unit is { Low: { } low, High: { } high } && high > low;

    // What does not fit falls away from the right: coverage first, then the level, then the score.
    private List<Column> Columns(IReadOnlyList<UnitAssessment> units)
    {
        var columns = new List<Column>();
        Add(Texts["ranking.score"], u => Texts.Plain(u.Score, 3));
        if (study is not null) Add(Texts["ranking.interval"], Interval);
        if (units.Any(u => u.Level is not null)) Add(Texts["ranking.level"], u => TextMeasure.Shortened(u.Level ?? "–", 90, 11));
        Add(Texts["ranking.observed"], u => Texts.Share(u.Coverage));
        var fitting = columns.Count;
        while (fitting > 0 && columns.Take(fitting).Sum(c => c.Width) > Width * 0.34) fitting--;
        if (fitting < columns.Count) Note("ranking.narrow", string.Join(", ", columns.Skip(fitting).Select(c => c.Header)));
        columns.RemoveRange(fitting, columns.Count - fitting);
        return columns;

        void Add(string header, Func<UnitAssessment, string> value) => columns.Add(new(header,
            14 + Math.Max(units.Max(u => TextMeasure.Width(value(u), 11)), TextMeasure.Bold * TextMeasure.Width(header, 11)), value));
    }

    private string Interval(UnitAssessment unit) =>
        study!.Units.FirstOrDefault(s => s.Unit == unit.Unit && s.Period == (period ?? unit.Period))?.Rank
            is { Low: { } low, High: { } high } ? $"{Texts.Rank(low)}–{Texts.Rank(high)}" : "–";

    private void Cells(IEnumerable<Column> columns, double y, Func<Column, string> text, bool bold = false)
    {
        var x = Right;
        foreach (var column in columns.Reverse())
        {
            Text(x, y, text(column), TextAlignment.Right, 11, bold);
            x -= column.Width;
        }
    }

    private string Describe(IReadOnlyList<UnitAssessment> ranking)
    {
        var scored = ranking.Where(u => u.Score is not null).ToArray();
        if (scored.Length == 0) return Texts["ranking.none"];
        var without = ranking.Count - scored.Length;
        var says = Texts["ranking.says", scored.Length, scored[0].Name, Texts.Plain(scored[0].Score, 4), scored[^1].Name,
            Texts.Plain(scored[^1].Score, 4)];
        return without > 0 ? $"{says} {Texts["ranking.without", without]}" : says;
    }

    private sealed record Column(string Header, double Width, Func<UnitAssessment, string> Value);
}
