namespace InnovationPotential.Assessments;

/// <summary>The line by which a node's scores are re-expressed for its parent, and the range on which they then are.</summary>
internal sealed record ScoreInParent(AffineMap Map, ScoreRange Range)
{
    /// <summary>How scores are re-expressed on the range that a node has for its children; null where they stay as they are.</summary>
    /// <param name="own">The range of the scores.</param>
    /// <param name="common">The range of the children; null where each keeps its own.</param>
    public static ScoreInParent? Of(ScoreRange own, ScoreRange? common) =>
        common is { } range && own.IsBounded && own.High > own.Low && own.MapOnto(range) is { IsIdentity: false } map
            ? new(map, range) : null;
}
