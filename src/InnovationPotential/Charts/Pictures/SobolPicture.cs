using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>First-order and total Sobol' indices of each factor with their intervals.</summary>
internal static class SobolPicture
{
    private const double Row = 34;

    public static Chart Of(SensitivityResult result, string? output, ChartOptions options)
    {
        var shown = output is null ? result.Main : result[output];
        var frame = new ChartFrame(options, options.Texts["sobol.title", NameOf(options.Texts, shown.Output)]);
        if (shown.Factors.All(f => f.Total is null))
            return frame.Finish(frame.Texts["sobol.none", frame.Texts.Word("reason", $"{shown.Reason}")]);
        var factors = frame.Take([.. shown.Factors.OrderByDescending(f => f.Total ?? double.NegativeInfinity)], "more.factors");
        var longest = factors.Max(f => TextMeasure.Width(frame.Texts.Word("factor", f.Factor), 11));
        var left = ChartFrame.Margin + Math.Min(frame.Width * 0.4, longest + 10);
        var ends = factors.SelectMany(f => new[] { f.First, f.FirstLow, f.FirstHigh, f.Total, f.TotalLow, f.TotalHigh }).OfType<double>();
        var scale = LinearScale.Over(ends, left + 6, frame.Right - 8, withZero: true).Rounded();
        var top = frame.Y;
        frame.HorizontalAxis(scale, top, top + (factors.Count * Row));
        foreach (var factor in factors)
        {
            var name = frame.Texts.Word("factor", factor.Factor);
            frame.Canvas.Name(left, frame.Y + (Row / 2), name, left - ChartFrame.Margin - 4, TextAlignment.Right, 2, 11);
            Bar(frame, scale, frame.Y + 10, factor.First, factor.FirstLow, factor.FirstHigh, Palette.Blue,
                $"{name}, {frame.Texts["sobol.first"]}");
            Bar(frame, scale, frame.Y + 23, factor.Total, factor.TotalLow, factor.TotalHigh, Palette.Orange,
                $"{name}, {frame.Texts["sobol.total"]}");
            frame.Y += Row;
        }

        frame.Canvas.Line(scale[0], top, scale[0], frame.Y);
        frame.Y += 24;
        frame.Legend([(Palette.Blue, frame.Texts["sobol.by-itself"]), (Palette.Orange, frame.Texts["sobol.with-all"])]);
        return frame.Finish(frame.Texts["sobol.says", NameOf(frame.Texts, shown.Output), frame.Texts.Word("factor", factors[0].Factor),
            frame.Texts.Plain(factors[0].Total, 3)]);
    }

    // The name of what is explained; that of the usual output has one in every language.
    private static string NameOf(LanguageTexts texts, string output) => texts.Find($"output.{output.Replace(' ', '-')}") ?? output;

    private static void Bar(ChartFrame frame, LinearScale scale, double middle, double? index, double? low, double? high, string color,
        string title)
    {
        if (index is not { } value) return;
        var (canvas, texts) = (frame.Canvas, frame.Texts);
        var interval = low is null || high is null ? "" : $" [{texts.Plain(low, 3)}{texts["list"]}{texts.Plain(high, 3)}]";
        canvas.Box(Math.Min(scale[0], scale[value]), middle - 5, Math.Abs(scale[value] - scale[0]), 10, color,
            $"{title}: {texts.Plain(value, 3)}{interval}");
        if (low is { } from && high is { } to) canvas.Line(scale[from], middle, scale[to], middle, width: 1.5);
    }
}
