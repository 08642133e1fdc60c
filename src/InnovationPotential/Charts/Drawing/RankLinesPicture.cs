namespace InnovationPotential.Charts;

/// <summary>A picture of units as lines between their ranks, the first at the top.</summary>
/// <param name="options">How it is drawn.</param>
/// <param name="title">The title, unless the options have one.</param>
internal abstract class RankLinesPicture(ChartOptions options, string title) : Picture(options, title)
{
    /// <summary>The room of a rank.</summary>
    protected const double Row = 18;

    /// <summary>The places of ranks, from here on.</summary>
    protected LinearScale Ranks(int units, double last) =>
        new(1, Math.Max(2, last), Y + (Row / 2), Y + (Row * Math.Max(units, 2)) - (Row / 2));

    /// <summary>The names of units at their ranks; units that share a rank share a line of text.</summary>
    protected void Names(IEnumerable<(string Unit, double? Rank)> units, LinearScale ranks, double x, double room, TextAlignment side)
    {
        foreach (var group in units.Where(u => u.Rank is not null).GroupBy(u => u.Rank!.Value, u => u.Unit))
        {
            var names = string.Join(", ", group);
            var text = TextMeasure.Shortened(names, room - 34, 11);
            var number = Texts.Rank(group.Key);
            Text(x, ranks[group.Key] + 4, side == TextAlignment.Right ? $"{text}  {number}" : $"{number}  {text}", side, 11,
                title: text == names ? null : names);
        }
    }
}
