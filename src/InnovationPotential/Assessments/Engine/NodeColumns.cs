using System.Numerics;

namespace InnovationPotential.Assessments;

/// <summary>The results of one dimension for every row; NaN where undefined.</summary>
internal sealed class NodeColumns(int rows, bool imputed = false)
{
    private bool[]? _extended;

    public double[] Score { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] Low { get; } = GC.AllocateUninitializedArray<double>(rows);

    public double[] High { get; } = GC.AllocateUninitializedArray<double>(rows);

    /// <summary>The share of the weight below that was observed.</summary>
    public double[] Coverage { get; } = GC.AllocateUninitializedArray<double>(rows);

    /// <summary>The share of the weight below that was imputed; null where the table has no imputed cell.</summary>
    public double[]? Imputed { get; } = imputed ? new double[rows] : null;

    /// <summary>The share that the node's rule of minimum coverage asks for, where it is not <see cref="Known"/>; else null.</summary>
    public double[]? Asked { get; init; }

    /// <summary>Whether a row falls short of the minimum coverage of its node.</summary>
    public bool FallsShort(int row, MinimumCoverage? rule) => Rounding.IsBelow(Asked?[row] ?? Known(row), rule?.Share ?? 0);

    /// <summary>The share of the weight below that a row has values for, observed or imputed.</summary>
    public double Known(int row) => Imputed is null ? Coverage[row] : Math.Min(1, Coverage[row] + Imputed[row]);

    /// <summary>Whether a row's bounds were extended by its score; null where none was.</summary>
    public bool[]? Extended => _extended;

    /// <summary>Whether a score lies beyond its bounds, or bounds stand the wrong way round.</summary>
    public static bool IsAnyBeyond(ReadOnlySpan<double> scores, ReadOnlySpan<double> low, ReadOnlySpan<double> high)
    {
        var (i, found) = (0, Vector<long>.Zero);
        for (; i + Vector<double>.Count <= scores.Length; i += Vector<double>.Count)
        {
            Vector<double> score = new(scores[i..]), worst = new(low[i..]), best = new(high[i..]);
            found |= Vector.LessThan(score, worst) | Vector.GreaterThan(score, best) | Vector.GreaterThan(worst, best);
        }

        for (; i < scores.Length; i++)
        {
            if (scores[i] < low[i] || scores[i] > high[i] || low[i] > high[i]) return true;
        }

        return found != Vector<long>.Zero;
    }

    /// <summary>
    /// Makes bounds contain their scores. A score can lie beyond its worst and best filling, since leaving out takes for the missing what
    /// is there, which may be more than the missing could attain. Bounds that stand the wrong way round are turned.
    /// </summary>
    /// <param name="first">The first row.</param>
    /// <param name="scores">The scores of some rows.</param>
    /// <param name="low">Their worst fillings.</param>
    /// <param name="high">Their best fillings.</param>
    /// <param name="floor">The difference that rounding may make.</param>
    public void Extend(int first, ReadOnlySpan<double> scores, Span<double> low, Span<double> high, double floor)
    {
        var width = Vector<double>.Count;
        for (var i = 0; i < scores.Length; i += width)
        {
            if (i + width <= scores.Length && TryExtend(scores[i..], low[i..], high[i..], floor)) continue;
            for (var k = i; k < Math.Min(i + width, scores.Length); k++)
            {
                // Where huge numbers cancel, rounding can turn fillings around that differ in what is lost only.
                if (low[k] > high[k]) (low[k], high[k]) = (high[k], low[k]);
                if (Rounding.IsBelow(scores[k], low[k], floor) || Rounding.IsAbove(scores[k], high[k], floor)) MarkExtended(first + k);
                if (scores[k] < low[k]) low[k] = scores[k];
                if (scores[k] > high[k]) high[k] = scores[k];
            }
        }
    }

    // Most scores beyond their fillings are so by rounding alone, which needs no mark.
    private static bool TryExtend(ReadOnlySpan<double> scores, Span<double> low, Span<double> high, double floor)
    {
        Vector<double> score = new(scores), worst = new(low), best = new(high);
        Vector<long> below = Vector.LessThan(score, worst), above = Vector.GreaterThan(score, best);
        if (Vector.GreaterThanAny(worst, best)) return false;
        if ((below | above) == Vector<long>.Zero) return true;
        if (((below & Differ(score, worst, floor)) | (above & Differ(score, best, floor))) != Vector<long>.Zero) return false;
        Vector.ConditionalSelect(below, score, worst).CopyTo(low);
        Vector.ConditionalSelect(above, score, best).CopyTo(high);
        return true;
    }

    private static Vector<long> Differ(Vector<double> left, Vector<double> right, double floor)
    {
        var gap = Vector.Abs(left - right);
        var tolerance = Vector.Max(new Vector<double>(floor), Rounding.Share * Vector.Max(Vector.Abs(left), Vector.Abs(right)));
        return ~(Vector.LessThanOrEqual(gap, tolerance) & Vector.LessThan(gap, new Vector<double>(double.PositiveInfinity)));
    }

    private void MarkExtended(int row)
    {
        if (_extended is null) Interlocked.CompareExchange(ref _extended, new bool[Score.Length], null);
        _extended[row] = true;
    }
}
