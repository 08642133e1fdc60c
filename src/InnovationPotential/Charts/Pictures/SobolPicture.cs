using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>First-order and total Sobol' indices of each factor with their intervals.</summary>
internal sealed class SobolPicture(OutputSensitivity shown, ChartOptions options)
    : Picture(options, options.Texts["sobol.title", NameOf(options.Texts, shown.Output)])
{
    private const double Row = 34;

    protected override string Draw()
    {
        if (shown.Factors.All(f => f.Total is null)) return Texts["sobol.none", Texts.Word("reason", $"{shown.Reason}")];
        var factors = Take([.. shown.Factors.OrderByDescending(f => f.Total ?? double.NegativeInfinity)], "more.factors");
        var left = Margin + RoomOf(factors.Select(f => Texts.Word("factor", f.Factor)), 0.4, 10);
        var ends = factors.SelectMany(f => new[] { f.First, f.FirstLow, f.FirstHigh, f.Total, f.TotalLow, f.TotalHigh }).OfType<double>();
        var scale = LinearScale.Over(ends, left + 6, Right - 8, withZero: true).Rounded();
        var top = Y;
        HorizontalAxis(scale, top, top + (factors.Count * Row));
        foreach (var factor in factors)
        {
            var name = Texts.Word("factor", factor.Factor);
            Name(left, Y + (Row / 2), name, left - Margin - 4, TextAlignment.Right, 2);
            Index(scale, Y + 10, factor.First, factor.FirstLow, factor.FirstHigh, Palette.Blue, $"{name}, {Texts["sobol.first"]}");
            Index(scale, Y + 23, factor.Total, factor.TotalLow, factor.TotalHigh, Palette.Orange, $"{name}, {Texts["sobol.total"]}");
            Y += Row;
        }

        Line(scale[0], top, scale[0], Y);
        Y += 24;
        Legend([(Palette.Blue, Texts["sobol.by-itself"]), (Palette.Orange, Texts["sobol.with-all"])]);
        return Texts["sobol.says", NameOf(Texts, shown.Output), Texts.Word("factor", factors[0].Factor), Texts.Plain(factors[0].Total, 3)];
    }

    // The name of what is explained; that of the usual output has one in every language.
    private static string NameOf(LanguageTexts texts, string output) => texts.Find($"output.{output.Replace(' ', '-')}") ?? output;

    private void Index(LinearScale scale, double middle, double? index, double? low, double? high, string color, string title)
    {
        if (index is not { } value) return;
        var interval = low is null || high is null ? "" : $" [{Texts.Plain(low, 3)}{Texts["list"]}{Texts.Plain(high, 3)}]";
        Bar(scale, 0, value, middle - 5, 10, color, $"{title}: {Texts.Plain(value, 3)}{interval}");
        if (low is { } from && high is { } to) Line(scale[from], middle, scale[to], middle, width: 1.5);
    }
}
