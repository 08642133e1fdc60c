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

    public static Chart Of(Assessment assessment, string unit, Period? period, string? groupBy, ChartOptions options)
    {
        var own = period is { } p ? assessment[unit, p] : assessment[unit];
        var frame = new ChartFrame(options, own.Period is { } at ? $"{unit}, {at}: profile" : $"{unit}: profile");
        var indicators = frame.Take(assessment.Model.Indicators, "indicators");
        var ranking = assessment.Ranking(own.Period);
        var group = groupBy is null ? null : assessment.Table.AttributeOf(unit, groupBy);
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.38, indicators.Max(i => TextMeasure.Width(i.Title, 11)) + 10);
        var row = TextMeasure.RowFor(indicators.Select(i => i.Title), left - ChartFrame.Margin - 6, 11, UsualRow);
        var right = frame.Right - 62;
        frame.Canvas.Text(frame.Right, frame.Y + 4, "place", TextAlignment.Right, 11, bold: true);
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
            Others(frame.Canvas, others, scale, middle);
            if (group is not null
                && others.Where(o => assessment.Table.AttributeOf(o.Unit, groupBy!) == group).ToArray() is { Length: > 0 } peers)
            {
                var mean = peers.Average(o => o.Score);
                frame.Canvas.Line(scale[mean], middle - 8, scale[mean], middle + 8, Palette.Green, 2,
                    title: $"mean of {group}: {NumberText.Plain(mean, 4)}");
            }

            if (others.Length > 0 && others.MaxBy(o => o.Score) is var best)
                frame.Canvas.Dot(scale[best.Score], middle, 5.5, "none", $"best: {best.Unit}, {NumberText.Plain(best.Score, 4)}",
                    "currentColor");
            Place(frame, own, indicator, others, scale, middle, strong, weak);
            frame.Y += row;
        }

        frame.Y += 6;
        frame.Legend([(Palette.Blue, unit), (Palette.Gray, "other units"), .. group is null
            ? [] : new[] { (Palette.Green, $"mean of {group}") }]);
        frame.Note("Further right is better, whatever the indicator's direction; the ring is the best unit.");
        return frame.Finish(Describe(unit, strong, weak));
    }

    // Many units are strokes without names: as dots one could not tell them apart, and the picture would be large.
    private static void Others(SvgCanvas canvas, (string Unit, double Score)[] others, LinearScale scale, double middle)
    {
        if (others.Length > MostDots)
        {
            canvas.Strokes(others.Select(o => scale[o.Score]), middle - 6, 12, Palette.Gray, 0.6);
            return;
        }

        foreach (var other in others)
            canvas.Dot(scale[other.Score], middle, 4, Palette.Gray, $"{other.Unit}: {NumberText.Plain(other.Score, 4)}", opacity: 0.35);
    }

    private static void Place(
        ChartFrame frame, UnitAssessment own, Indicator indicator, (string Unit, double Score)[] others, LinearScale scale, double middle,
        List<string> strong, List<string> weak)
    {
        var place = Array.FindIndex(others, o => o.Unit == own.Unit);
        if (place < 0)
        {
            frame.Canvas.Text(frame.Right, middle + 4, "unknown", TextAlignment.Right, 11);
            return;
        }

        var score = others[place].Score;
        var rank = 1 + others.Count(o => o.Score > score && !Numerics.Rounding.AreEqual(o.Score, score));
        frame.Canvas.Dot(scale[score], middle, 6, Palette.Blue,
            $"{own.Unit}: {own[indicator.Code].Observation}, score {NumberText.Plain(score, 4)}", "#FFFFFF");
        frame.Canvas.Text(frame.Right, middle + 4, string.Create(CultureInfo.InvariantCulture, $"{rank} of {others.Length}"),
            TextAlignment.Right, 11);
        if (others.Length < 4) return;
        if (4 * rank <= others.Length) strong.Add(indicator.Title);
        else if (4 * (rank - 1) >= 3 * others.Length) weak.Add(indicator.Title);
    }

    private static string Describe(string unit, List<string> strong, List<string> weak) =>
        $"{unit} is in the best quarter in {Names(strong)} and in the last quarter in {Names(weak)}.";

    private static string Names(List<string> names) =>
        names.Count == 0 ? "nothing" : string.Join(", ", names.Take(6)) + (names.Count > 6 ? " and others" : "");
}
