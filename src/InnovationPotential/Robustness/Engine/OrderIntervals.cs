namespace InnovationPotential.Robustness;

/// <summary>For each weight the shares between which pairs of units keep their order.</summary>
/// <remarks>
/// A weight goes from its share to 0 and to 1 over a grid on which all units are scored at once; where the order of a pair turns between
/// two points, the crossing is closed in on by regula falsi, which is exact at once where scores are linear in the weight.
/// </remarks>
internal sealed class OrderIntervals(WeightTrial trial, (int Better, int Other)[] pairs, double floor)
{
    private const int Points = 32;
    private const int Steps = 60;

    /// <summary>The intervals of a node's share, one a pair.</summary>
    public (double Low, double High)[] Of(int node)
    {
        var share = trial.ShareOf(node);
        var (low, high) = (EndsToward(node, share, 0), EndsToward(node, share, 1));
        return [.. pairs.Select((_, p) => (low[p], high[p]))];
    }

    private double[] EndsToward(int node, double from, double to)
    {
        var ends = new double[pairs.Length];
        Array.Fill(ends, double.NaN);
        var (before, scoresBefore) = (from, trial.WithShare(node, from));
        for (var point = 1; point <= Points && Array.Exists(ends, double.IsNaN); point++)
        {
            var share = from + ((to - from) * point / Points);
            var scores = trial.WithShare(node, share);
            for (var p = 0; p < pairs.Length; p++)
            {
                if (double.IsNaN(ends[p]) && !Holds(scores, pairs[p]))
                    ends[p] = Crossing(node, pairs[p], before, GapOf(scoresBefore, pairs[p]), share, GapOf(scores, pairs[p]));
            }

            (before, scoresBefore) = (share, scores);
        }

        return Array.ConvertAll(ends, end => double.IsNaN(end) ? to : end);
    }

    // The last share at which the order holds. A score that becomes undefined ends it as well.
    private double Crossing(int node, (int Better, int Other) pair, double inside, double gapInside, double outside, double gapOutside)
    {
        for (var step = 0; step < Steps && Math.Abs(outside - inside) > Rounding.Share * Math.Max(inside, outside); step++)
        {
            // Every third step halves, so that a bent curve does not keep one end where it is.
            var isChord = step % 3 != 2 && gapInside > 0 && double.IsFinite(gapInside - gapOutside);
            var weight = isChord ? gapInside / (gapInside - gapOutside) : 0.5;
            var share = inside + ((outside - inside) * weight);
            if (share == inside || share == outside) share = inside + ((outside - inside) / 2);
            if (share == inside || share == outside) break;
            var scores = trial.WithShare(node, share);
            var gap = GapOf(scores, pair);
            if (Holds(scores, pair)) (inside, gapInside) = (share, gap);
            else (outside, gapOutside) = (share, gap);
            if (Math.Abs(gap) <= floor + (Rounding.Share * Math.Abs(scores[pair.Better])) && Holds(scores, pair)) break;
        }

        return inside;
    }

    private static double GapOf(double[] scores, (int Better, int Other) pair) => scores[pair.Better] - scores[pair.Other];

    private bool Holds(double[] scores, (int Better, int Other) pair) =>
        Rounding.IsAtLeast(scores[pair.Better], scores[pair.Other], floor);
}
