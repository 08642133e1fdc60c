namespace InnovationPotential.Strategies;

/// <summary>The range on which scores of different ranges meet.</summary>
internal static class CommonRange
{
    /// <summary>As they are, if all are the same or one has no end; else the unit range.</summary>
    public static ScoreRange? Of(ReadOnlySpan<ScoreRange> ranges)
    {
        var same = true;
        foreach (var range in ranges)
        {
            if (!range.IsBounded) return null;
            same &= range == ranges[0];
        }

        return same ? null : ScoreRange.Unit;
    }

    /// <summary>The smallest range that holds those of all children that weigh something; of all, where none does.</summary>
    public static ScoreRange Hull(NodeOutline node)
    {
        var all = node.Weights.IndexOfAnyExcept(0) < 0;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var c = 0; c < node.Weights.Length; c++)
        {
            if (!all && node.Weights[c] == 0) continue;
            (low, high) = (Math.Min(low, node.Children[c].Range.Low), Math.Max(high, node.Children[c].Range.High));
        }

        return new(low, high);
    }
}
