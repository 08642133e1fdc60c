using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Nominal rank, median and 90 % interval of each unit; units with a letter in common cannot be told apart.</summary>
internal sealed class RankIntervalPicture(UncertaintyResult result, Period? period, ChartOptions options)
    : Picture(options, options.Texts["rank-intervals.title", result.Title])
{
    private const double UsualRow = 22;

    protected override string Draw()
    {
        var units = Ordered(result, period);
        var shown = Take(units, "more.units");
        var tied = result.TiedGroups.Any(g => g.Period == units[0].Period);
        var letters = tied ? TiedLetters.Of(result, units) : units.ToDictionary(u => u.Unit, _ => "", StringComparer.Ordinal);
        var lettersWidth = Math.Max(24, shown.Max(u => TextMeasure.Width(letters[u.Unit], 11)) + 10);
        var left = Margin + RoomOf(shown.Select(result.NameOf), 0.4, 12);
        var row = TextMeasure.RowFor(shown.Select(result.NameOf), left - Margin - 4, 11, UsualRow);
        var scale = new LinearScale(1, Math.Max(2, units.Count), left + 8, Right - lettersWidth - 8);
        var top = Y;
        HorizontalAxis(scale, top, top + (shown.Count * row), whole: true);
        foreach (var unit in shown)
        {
            var middle = Y + (row / 2);
            Name(left, middle, result.NameOf(unit), left - Margin - 4, TextAlignment.Right, 2);
            Mark(unit, result.NameOf(unit), scale, middle);
            Text(Right, middle + 4, letters[unit.Unit], TextAlignment.Right, 11);
            Y += row;
        }

        Y += 22;
        Legend([(Palette.Blue, Texts["rank-intervals.interval"]),
            (Palette.Vermilion, Texts["rank-intervals.nominal"]), ("currentColor", Texts["rank-intervals.median"])]);
        if (tied) Note("rank-intervals.letters");
        return Describe(units);
    }

    internal static IReadOnlyList<UnitUncertainty> Ordered(UncertaintyResult result, Period? period)
    {
        var wanted = period ?? result.Units[^1].Period;
        return [.. result.Units.Where(u => u.Period == wanted).OrderBy(u => u.NominalRank ?? int.MaxValue)];
    }

    private void Mark(UnitUncertainty unit, string name, LinearScale scale, double middle)
    {
        if (unit.Rank is { Low: { } low, High: { } high, Median: { } median })
        {
            var title = Texts["rank-intervals.bar", name, Texts.Rank(low), Texts.Rank(high), Texts.Rank(median)];
            Box(scale[low] - 3, middle - 3, scale[high] - scale[low] + 6, 6, Palette.Blue, title);
            Line(scale[median], middle - 7, scale[median], middle + 7, width: 2);
        }

        if (unit.NominalRank is { } rank)
            Dot(scale[rank], middle, 4, Palette.Vermilion, Texts["rank-intervals.dot", name, rank], "#FFFFFF");
    }

    private string Describe(IReadOnlyList<UnitUncertainty> units)
    {
        var widest = units.Where(u => u.Rank.High is not null).MaxBy(u => u.Rank.High - u.Rank.Low);
        return widest is null
            ? Texts["rank-intervals.none"]
            : Texts["rank-intervals.says", result.Counted, result.NameOf(widest), Texts.Rank(widest.Rank.Low),
                Texts.Rank(widest.Rank.High)];
    }
}
