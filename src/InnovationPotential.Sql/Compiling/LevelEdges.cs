using InnovationPotential.Assessments;

namespace InnovationPotential.Sql;

/// <summary>A yardstick of levels, and where on it they can meet.</summary>
/// <param name="Yardstick">The yardstick, which has measured.</param>
/// <param name="Scores">The scores near which levels meet; between two of them there is one meeting at most, right beside one.</param>
/// <param name="Near">A score below all bands.</param>
/// <param name="Far">A score above all bands.</param>
internal sealed record LevelEdges(LevelYardstick Yardstick, double[] Scores, double Near, double Far)
{
    /// <summary>Where the quantity is a line of the score: the ends of the bands.</summary>
    public static LevelEdges OfBands(Bands bands, LevelYardstick yardstick, ScoreRange range)
    {
        var (origin, width) = range.IsBounded ? (range.Low, range.High - range.Low) : (0, 1);
        var (atOrigin, atEnd) = (yardstick.QuantityOf(origin), yardstick.QuantityOf(origin + width));
        double ScoreOf(double quantity) => origin + ((quantity - atOrigin) / (atEnd - atOrigin) * width);
        // Beyond what a double can hold there is no quantity, and no level.
        bool IsFinite(double score) => double.IsFinite(yardstick.QuantityOf(score));
        double[] ends = IsFinite(origin)
            ? [Cut.Least(IsFinite, double.MinValue, origin) ?? origin,
                Cut.Least(s => !IsFinite(s), origin) ?? double.PositiveInfinity] : [];
        return new LevelEdges(yardstick, [.. bands.Items.SelectMany(b => new[] { b.From, b.To }).Select(ScoreOf).Concat(ends)
            .Where(double.IsFinite)], ScoreOf(-1e300), ScoreOf(1e300));
    }

    /// <summary>Where the quantity is a place among scores: the neighbors of which one has another level, or another place of it.</summary>
    public static LevelEdges OfPlaces(LevelYardstick yardstick, double[] sorted)
    {
        var edges = new SortedSet<double>();
        double[] all = [double.MinValue, .. sorted, double.MaxValue];
        Divide(0, all.Length - 1);
        return new LevelEdges(yardstick, [.. edges], double.MinValue, double.MaxValue);

        void Divide(int low, int high)
        {
            if (WordsOf(all[low]) == WordsOf(all[high])) return;
            if (high - low == 1)
            {
                edges.Add(all[low]);
                edges.Add(all[high]);
                return;
            }

            var middle = (low + high) / 2;
            Divide(low, middle);
            Divide(middle, high);
        }

        // All that is asked of a score.
        (string?, string?, string?, string?) WordsOf(double score) => (yardstick.LevelOf(score),
            yardstick.Between(score, double.NaN, double.MaxValue, false) is [var first, ..] ? first : null,
            yardstick.Between(double.MinValue, double.NaN, score, false) is [.., var last] ? last : null,
            yardstick.Between(double.MinValue, double.MinValue, score, true) is [.., var other] ? other : null);
    }
}
