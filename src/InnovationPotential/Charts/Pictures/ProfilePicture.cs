using System.Globalization;

namespace InnovationPotential.Charts;

/// <summary>
/// A unit's place among all units on every indicator: the unit, its group's mean and the best, each on a strip of all units.
/// </summary>
internal sealed class ProfilePicture(Assessment assessment, UnitAssessment own, string? groupBy, ChartOptions options)
    : Picture(options, options.Texts["profile.title", own.Period is { } at ? $"{own.Name}, {at}" : own.Name])
{
    private const double UsualRow = 26;
    private const int MostDots = 60;
    private const int MostNamed = 6;
    private readonly List<string> _strong = [];
    private readonly List<string> _weak = [];

    protected override string Draw()
    {
        var indicators = Take(assessment.Model.Indicators, "more.indicators");
        var ranking = assessment.Ranking(own.Period);
        var group = groupBy is null ? null : assessment.Table.AttributeOf(own.Unit, groupBy);
        var left = Margin + RoomOf(indicators.Select(i => i.Title), 0.38, 10);
        var row = TextMeasure.RowFor(indicators.Select(i => i.Title), left - Margin - 6, 11, UsualRow);
        var right = Right - Math.Max(62, TextMeasure.Width(Texts["profile.unknown"], 11) + 10);
        Text(Right, Y + 4, Texts["profile.place"], TextAlignment.Right, 11, bold: true);
        Y += 10;
        foreach (var indicator in indicators)
        {
            var others = ranking.Select(u => (u.Unit, Node: u[indicator.Code]))
                .Where(u => u.Node.Score is not null && (u.Node.Coverage > 0 || u.Node.ImputedShare > 0))
                .Select(u => (u.Unit, Score: u.Node.Score!.Value)).ToArray();
            var middle = Y + (row / 2);
            Name(left - 4, middle, indicator.Title, left - Margin - 6, TextAlignment.Right, 2);
            var scale = LinearScale.Over(others.Select(o => o.Score), left + 8, right - 8);
            Line(left + 2, middle, right - 2, middle, opacity: 0.25);
            Others(others, scale, middle);
            if (group is not null
                && others.Where(o => assessment.Table.AttributeOf(o.Unit, groupBy!) == group).ToArray() is { Length: > 0 } peers)
            {
                var mean = peers.Average(o => o.Score);
                Line(scale[mean], middle - 8, scale[mean], middle + 8, Palette.Green, 2,
                    title: $"{Texts["profile.mean", group]}: {Texts.Plain(mean, 4)}");
            }

            if (others.Length > 0 && others.MaxBy(o => o.Score) is var best)
                Dot(scale[best.Score], middle, 5.5, "none",
                    Texts["profile.best", assessment.Table.Names.Call(best.Unit), Texts.Plain(best.Score, 4)], "currentColor");
            Place(indicator, others, scale, middle);
            Y += row;
        }

        Y += 6;
        Legend([(Palette.Blue, own.Name), (Palette.Gray, Texts["profile.others"]), .. group is null
            ? [] : new[] { (Palette.Green, Texts["profile.mean", group]) }]);
        Note("profile.note");
        return Texts["profile.says", own.Name, Names(_strong), Names(_weak)];
    }

    // Many units are strokes without names: as dots one could not tell them apart, and the picture would be large.
    private void Others((string Unit, double Score)[] others, LinearScale scale, double middle)
    {
        if (others.Length > MostDots)
        {
            Strokes(others.Select(o => scale[o.Score]), middle - 6, 12, Palette.Gray, 0.6);
            return;
        }

        foreach (var other in others)
            Dot(scale[other.Score], middle, 4, Palette.Gray,
                $"{assessment.Table.Names.Call(other.Unit)}: {Texts.Plain(other.Score, 4)}", opacity: 0.35);
    }

    private void Place(Indicator indicator, (string Unit, double Score)[] others, LinearScale scale, double middle)
    {
        var place = Array.FindIndex(others, o => o.Unit == own.Unit);
        if (place < 0)
        {
            Text(Right, middle + 4, Texts["profile.unknown"], TextAlignment.Right, 11);
            return;
        }

        var score = others[place].Score;
        var rank = 1 + others.Count(o => o.Score > score && !Numerics.Rounding.AreEqual(o.Score, score));
        Dot(scale[score], middle, 6, Palette.Blue,
            Texts["profile.unit", own.Name, Known(own[indicator.Code].Observation), Texts.Plain(score, 4)], "#FFFFFF");
        Text(Right, middle + 4, Texts["profile.rank", rank, others.Length], TextAlignment.Right, 11);
        if (others.Length < 4) return;
        if (4 * rank <= others.Length) _strong.Add(indicator.Title);
        else if (4 * (rank - 1) >= 3 * others.Length) _weak.Add(indicator.Title);
    }

    private string Known(Observation? observation) => observation?.Value is { } value
        ? Texts.Localized(value.ToString(CultureInfo.InvariantCulture)) : Texts["profile.unknown"];

    private string Names(List<string> names) => names.Count switch
    {
        0 => Texts["profile.nothing"],
        <= MostNamed => string.Join(", ", names),
        _ => Texts["profile.and-others", string.Join(", ", names.Take(MostNamed))],
    };
}
