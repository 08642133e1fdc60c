using InnovationPotential.Assessments;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Bounds hold their scores, wherever in a column they stand; what rounding alone puts beyond them is not marked.</summary>
public sealed class NodeColumnsTests
{
    private const double Tiny = 1e-14;

    /// <summary>A score at its bound, or none, asks for nothing; below, above and bounds turned round do, wherever they stand.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void Is_any_beyond(int rows)
    {
        (double Score, double Low, double High, bool IsBeyond)[] kinds =
        [
            (0.5, 0.4, 0.6, false), (0.4, 0.4, 0.6, false), (0.6, 0.4, 0.6, false), (double.NaN, 0.4, 0.6, false),
            (double.NaN, double.NaN, double.NaN, false), (0.4 - Tiny, 0.4, 0.6, true), (0.6 + Tiny, 0.4, 0.6, true),
            (double.NaN, 0.6, 0.4, true),
        ];
        for (var at = 0; at < rows; at++)
        {
            foreach (var kind in kinds)
            {
                double[] scores = [.. Enumerable.Repeat(0.5, rows)], low = [.. Enumerable.Repeat(0.4, rows)],
                    high = [.. Enumerable.Repeat(0.6, rows)];
                (scores[at], low[at], high[at]) = (kind.Score, kind.Low, kind.High);
                NodeColumns.IsAnyBeyond(scores, low, high).Should().Be(kind.IsBeyond, $"{kind} in row {at} of {rows}");
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void Extend(int rows)
    {
        // One of a kind a row: within, below and above by rounding, below and above by more, turned round, no score, no end.
        (double Score, double Low, double High, double NewLow, double NewHigh, bool Marked)[] kinds =
        [
            (0.5, 0.4, 0.6, 0.4, 0.6, false), (0.4 - Tiny, 0.4, 0.6, 0.4 - Tiny, 0.6, false),
            (0.6 + Tiny, 0.4, 0.6, 0.4, 0.6 + Tiny, false),
            (0.3, 0.4, 0.6, 0.3, 0.6, true), (0.7, 0.4, 0.6, 0.4, 0.7, true), (0.5, 0.6, 0.4, 0.4, 0.6, false),
            (double.NaN, 0.4, 0.6, 0.4, 0.6, false),
            (0.5, double.PositiveInfinity, double.PositiveInfinity, 0.5, double.PositiveInfinity, true),
        ];
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            for (var at = 0; at < rows; at++)
            {
                // The others are at their bounds but for rounding, so that every vector has something to do.
                double[] scores = [.. Enumerable.Repeat(0.4 - Tiny, rows)], low = [.. Enumerable.Repeat(0.4, rows)],
                    high = [.. Enumerable.Repeat(0.6, rows)];
                (scores[at], low[at], high[at]) = (kinds[kind].Score, kinds[kind].Low, kinds[kind].High);
                var columns = new NodeColumns(rows);

                columns.Extend(0, scores, low, high, floor: 1e-13);

                (low[at], high[at], columns.Extended?[at] ?? false).Should()
                    .Be((kinds[kind].NewLow, kinds[kind].NewHigh, kinds[kind].Marked), $"kind {kind} in row {at} of {rows}");
                low.Where((_, i) => i != at).Should().OnlyContain(l => l == 0.4 - Tiny);
                high.Where((_, i) => i != at).Should().OnlyContain(h => h == 0.6);
            }
        }
    }
}
