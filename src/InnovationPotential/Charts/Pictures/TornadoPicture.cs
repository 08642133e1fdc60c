using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>What each weight does when it is made less and more, the longest bar first.</summary>
/// <remarks>
/// Of a unit: its scores, from the nominal one to both sides. Without: mean shifts of ranks, less to the left, more to the right.
/// </remarks>
internal sealed class TornadoPicture(Tornado tornado, ChartOptions options) : Picture(options, TitleOf(tornado, options.Texts))
{
    private const double Row = 22;

    protected override string Draw()
    {
        var ofRanks = tornado.Unit is null;
        var middle = ofRanks ? 0 : tornado.Nominal ?? double.NaN;
        var bars = Take([.. tornado.Bars.Select(b => (b.Code, Ends: ofRanks
            ? (Down: -b.Down.MeanAbsoluteRankShift, Up: b.Up.MeanAbsoluteRankShift) : (Down: b.ScoreDown, Up: b.ScoreUp)))
            .Where(b => b.Ends.Down is not null || b.Ends.Up is not null)], "more.weights");
        if (bars.Count == 0 || double.IsNaN(middle)) return Texts["tornado.none"];
        var left = Margin + RoomOf(bars.Select(b => b.Code), 0.4, 10);
        var ends = bars.SelectMany(b => new[] { b.Ends.Down, b.Ends.Up }).OfType<double>().Append(middle).ToArray();
        // Shifts to both sides are read off one scale.
        if (ofRanks) ends = [.. ends.SelectMany(e => new[] { -e, e })];
        var scale = LinearScale.Over(ends, left + 10, Right - 16);
        var top = Y;
        HorizontalAxis(scale, top, top + (bars.Count * Row), isMirrored: ofRanks);
        foreach (var (name, (down, up)) in bars)
        {
            Name(left, Y + (Row / 2), name, left - Margin - 4, TextAlignment.Right, 1);
            Change(scale, middle, down, 4, Palette.Blue, $"{name}, {Texts["tornado.less"]}");
            Change(scale, middle, up, 11, Palette.Orange, $"{name}, {Texts["tornado.more"]}");
            Y += Row;
        }

        Line(scale[middle], top, scale[middle], Y);
        Y += 24;
        Legend([(Palette.Blue, Texts["tornado.less"]), (Palette.Orange, Texts["tornado.more"])]);
        var (most, (from, to)) = bars[0];
        return ofRanks
            ? Texts["tornado.moves", most, Texts.Plain(from is { } d ? -d : null, 3), Texts.Plain(to, 3)]
            : Texts["tornado.says", most, Texts.Plain(from, 3), Texts.Plain(to, 3), Texts.Plain(middle, 3)];
    }

    private static string TitleOf(Tornado tornado, LanguageTexts texts)
    {
        var percent = texts.Plain(100 * tornado.Share, 4);
        return tornado.Unit is { } unit ? texts["tornado.scores", tornado.Names.Call(unit), percent] : texts["tornado.ranks", percent];
    }

    // Where both changes go the same way, the less lies above the more.
    private void Change(LinearScale scale, double middle, double? end, double top, string color, string title)
    {
        if (end is { } value) Bar(scale, middle, value, Y + top, 7, color, $"{title}: {Texts.Plain(Math.Abs(value), 4)}");
    }
}
