namespace InnovationPotential.Aggregations;

/// <summary>Ranges as rules see them that know no negative scores.</summary>
internal static class ScoreRanges
{
    /// <summary>The part of a range that is not negative.</summary>
    internal static ScoreRange AboveZero(this ScoreRange range) => new(Math.Max(0, range.Low), Math.Max(0, range.High));
}
