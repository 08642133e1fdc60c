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
        var children = node.Children.Any(c => c.Weight > 0) ? node.Children.Where(c => c.Weight > 0) : node.Children;
        return new(children.Min(c => c.Range.Low), children.Max(c => c.Range.High));
    }
}
