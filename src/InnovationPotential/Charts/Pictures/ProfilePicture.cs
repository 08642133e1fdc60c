using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>
/// A unit's place among all units on every indicator: the unit, its group's mean and the best, each on a strip of all units.
/// </summary>
internal static class ProfilePicture
{
    private const double UsualRow = 26;
    private const int MostDots = 60;
    private const int MostNamed = 6;

    public static Chart Of(Assessment assessment, string unit, Period? period, string? groupBy, ChartOptions options)
    {
        var own = period is { } p ? assessment[unit, p] : assessment[unit];
        var frame = new ChartFrame(options, options.Texts["profile.title", own.Period is { } at ? $"{own.Name}, {at}" : own.Name]);
        var indicators = frame.Take(assessment.Model.Indicators, "more.indicators");
        var ranking = assessment.Ranking(own.Period);
        var group = groupBy is null ? null : assessment.Table.AttributeOf(unit, groupBy);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.38, indicators.Max(i => TextMeasure.Width(i.Title, 11)) + 10);
        var row = TextMeasure.RowFor(indicators.Select(i => i.Title), left - ChartFrame.Margin - 6, 11, UsualRow);
        var right = frame.Right - Math.Max(62, TextMeasure.Width(frame.Texts["profile.unknown"], 11) + 10);
        frame.Canvas.Text(frame.Right, frame.Y + 4, frame.Texts["profile.place"], TextAlignment.Right, 11, bold: true);
        frame.Y += 10;
        var (strong, weak) = (new List<string>(), new List<string>());
        foreach (var indicator in indicators)
        {
            var others = ranking.Select(u =>
                (u.Unit, Score: u[indicator.Code].Coverage > 0 || u[indicator.Code].ImputedShare > 0 ? u[indicator.Code].Score : null))
                .Where(u => u.Score is not null).Select(u => (u.Unit, Score: u.Score!.Value)).ToArray();
            var middle = frame.Y + (row / 2);
            frame.Canvas.Name(left - 4, middle, indicator.Title, left - ChartFrame.Margin - 6, TextAlignment.Right, 2, 11);
            var scale = LinearScale.Over(others.Select(o => o.Score), left + 8, right - 8);
            frame.Canvas.Line(left + 2, middle, right - 2, middle, opacity: 0.25);
            Others(frame, assessment.Table.Names, others, scale, middle);
            if (group is not null
                && others.Where(o => assessment.Table.AttributeOf(o.Unit, groupBy!) == group).ToArray() is { Length: > 0 } peers)
            {
                var mean = peers.Average(o => o.Score);
                frame.Canvas.Line(scale[mean], middle - 8, scale[mean], middle + 8, Palette.Green, 2,
                    title: $"{frame.Texts["profile.mean", group]}: {frame.Texts.Plain(mean, 4)}");
            }

            if (others.Length > 0 && others.MaxBy(o => o.Score) is var best)
                frame.Canvas.Dot(scale[best.Score], middle, 5.5, "none",
                    frame.Texts["profile.best", assessment.Table.Names.Call(best.Unit), frame.Texts.Plain(best.Score, 4)],
                    "currentColor");
            Place(frame, own, indicator, others, scale, middle, strong, weak);
            frame.Y += row;
        }

        frame.Y += 6;
        frame.Legend([(Palette.Blue, own.Name), (Palette.Gray, frame.Texts["profile.others"]), .. group is null
            ? [] : new[] { (Palette.Green, frame.Texts["profile.mean", group]) }]);
        frame.Note(frame.Texts["profile.note"]);
        return frame.Finish(frame.Texts["profile.says", own.Name, Names(frame.Texts, strong), Names(frame.Texts, weak)]);
    }

    // Many units are strokes without names: as dots one could not tell them apart, and the picture would be large.
    private static void Others(
        ChartFrame frame, GivenNames? names, (string Unit, double Score)[] others, LinearScale scale, double middle)
    {
        if (others.Length > MostDots)
        {
            frame.Canvas.Strokes(others.Select(o => scale[o.Score]), middle - 6, 12, Palette.Gray, 0.6);
            return;
        }

        foreach (var other in others)
            frame.Canvas.Dot(scale[other.Score], middle, 4, Palette.Gray, $"{names.Call(other.Unit)}: {frame.Texts.Plain(other.Score, 4)}",
                opacity: 0.35);
    }

    private static void Place(
        ChartFrame frame, UnitAssessment own, Indicator indicator, (string Unit, double Score)[] others, LinearScale scale, double middle,
        List<string> strong, List<string> weak)
    {
        var place = Array.FindIndex(others, o => o.Unit == own.Unit);
        if (place < 0)
        {
            frame.Canvas.Text(frame.Right, middle + 4, frame.Texts["profile.unknown"], TextAlignment.Right, 11);
            return;
        }

        var score = others[place].Score;
        var rank = 1 + others.Count(o => o.Score > score && !Numerics.Rounding.AreEqual(o.Score, score));
        frame.Canvas.Dot(scale[score], middle, 6, Palette.Blue,
            frame.Texts["profile.unit", own.Name, Known(frame.Texts, own[indicator.Code].Observation), frame.Texts.Plain(score, 4)],
            "#FFFFFF");
        frame.Canvas.Text(frame.Right, middle + 4, frame.Texts["profile.rank", rank, others.Length], TextAlignment.Right, 11);
        if (others.Length < 4) return;
        if (4 * rank <= others.Length) strong.Add(indicator.Title);
        else if (4 * (rank - 1) >= 3 * others.Length) weak.Add(indicator.Title);
    }

    private static string Known(LanguageTexts texts, Observation? observation) => observation?.Value is { } value
        ? texts.Localized(value.ToString(CultureInfo.InvariantCulture)) : texts["profile.unknown"];

    private static string Names(LanguageTexts texts, List<string> names) => names.Count switch
    {
        0 => texts["profile.nothing"],
        <= MostNamed => string.Join(", ", names),
        _ => texts["profile.and-others", string.Join(", ", names.Take(MostNamed))],
    };
}
