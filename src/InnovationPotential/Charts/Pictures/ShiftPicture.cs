namespace InnovationPotential.Charts;

/// <summary>Ranks under two scenarios or in two periods side by side, each unit a line.</summary>
internal sealed class ShiftPicture(
    string title, string before, string after, IReadOnlyList<(string Unit, double? Before, double? After)> units, ChartOptions options)
    : RankLinesPicture(options, title)
{
    protected override string Draw()
    {
        var ranked = Take([.. units.Where(u => u.Before is not null || u.After is not null)
            .OrderBy(u => u.Before ?? double.PositiveInfinity).ThenBy(u => u.After)], "more.units");
        if (ranked.Count == 0) return Texts["shift.none"];
        var room = RoomOf(ranked.Select(u => u.Unit), 0.34, 40);
        var (left, right) = (Margin + room, Right - room);
        Text(left, Y + 6, TextMeasure.Shortened(before, room / TextMeasure.Bold, 12), TextAlignment.Right, bold: true);
        Text(right, Y + 6, TextMeasure.Shortened(after, room / TextMeasure.Bold, 12), bold: true);
        Y += 16;
        var last = ranked.SelectMany(u => new[] { u.Before, u.After }).OfType<double>().Max();
        var scale = Ranks(ranked.Count, last);
        Names(ranked.Select(u => (u.Unit, u.Before)), scale, left, room, TextAlignment.Right);
        Names(ranked.Select(u => (u.Unit, u.After)), scale, right, room, TextAlignment.Left);
        foreach (var (unit, from, to) in ranked)
        {
            if (from is not { } a || to is not { } b) continue;
            var color = b < a ? Palette.Blue : b > a ? Palette.Vermilion : Palette.Gray;
            Line(left + 4, scale[a], right - 4, scale[b], color, b == a ? 1 : 1.8,
                title: Texts["shift.line", unit, Texts.Rank(a), Texts.Rank(b)]);
            Dot(left + 4, scale[a], 2.5, color);
            Dot(right - 4, scale[b], 2.5, color);
        }

        Y = scale.End + Row;
        Legend([(Palette.Blue, Texts["shift.gains"]), (Palette.Vermilion, Texts["shift.loses"]), (Palette.Gray, Texts["shift.keeps"])]);
        return Describe(ranked);
    }

    private string Describe(IReadOnlyList<(string Unit, double? Before, double? After)> ranked)
    {
        var moved = ranked.Where(u => u is { Before: { } a, After: { } b } && a != b).ToArray();
        if (moved.Length == 0) return Texts["shift.nobody", before, after];
        var most = moved.MaxBy(u => Math.Abs(u.After!.Value - u.Before!.Value));
        return Texts["shift.says", before, after, moved.Length, ranked.Count, most.Unit, Texts.Rank(most.Before), Texts.Rank(most.After)];
    }
}
