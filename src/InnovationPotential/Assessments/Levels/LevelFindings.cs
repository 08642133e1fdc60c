namespace InnovationPotential.Assessments;

/// <summary>Why units have no levels.</summary>
internal static class LevelFindings
{
    /// <summary>What the fit knows: the range of the scores of each period.</summary>
    public static IEnumerable<Diagnostic> OfRanges(Bands bands, IReadOnlyList<ScoreRange> ranges, IReadOnlyList<Period> periods)
    {
        for (var p = 0; p < ranges.Count; p++)
        {
            var obstacle = LevelRule.ObstacleOf(bands.Quantity, ranges[p]);
            if (obstacle == LevelObstacle.None) continue;
            var wrong = obstacle == LevelObstacle.NoEnds ? "has no ends" : "is a point";
            yield return Diagnostic.Warning(
                AssessmentCodes.NoShare,
                $"No unit has a level: the bands cut the share of what is attainable, but the scores lie in {ranges[p]}, which {wrong}.",
                new Location { Period = p < periods.Count ? periods[p].Label : null, Path = "$.bands.quantity" },
                "Cut the score, its deviation from the mean or its percentile rank, or use a normalization with ends.");
        }
    }

    /// <summary>What the scores of each period tell.</summary>
    public static IEnumerable<Diagnostic> OfScores(Assessment assessment, UnitLevels levels) => levels.Yardsticks.Select((yardstick, p) =>
        OfScores(assessment.Model.Bands!.Quantity, yardstick, assessment.Periods.IsEmpty ? null : assessment.Periods[p].Label))
        .OfType<Diagnostic>();

    /// <summary>What the scores of a period tell; null where there are levels.</summary>
    public static Diagnostic? OfScores(BandQuantity quantity, LevelYardstick yardstick, string? period) =>
        ReasonOf(quantity, yardstick) is not { } reason ? null : Diagnostic.Warning(
            AssessmentCodes.NoLevelBase, $"No unit has a level: {reason}.", new Location { Period = period, Path = "$.bands.quantity" },
            "Cut another quantity, or normalize onto a range from 0 up.");

    private static string? ReasonOf(BandQuantity quantity, LevelYardstick yardstick)
    {
        var @base = quantity == BandQuantity.PercentOfMean ? "mean" : "best";
        return yardstick.Obstacle switch
        {
            LevelObstacle.ZeroBase => $"the {@base} score is 0, of which there is no percentage",
            LevelObstacle.NegativeBase =>
                Invariant($"the {@base} score is {yardstick.Base:0.######}, below 0, and percentages of it turn the order round"),
            LevelObstacle.NoSpread when quantity == BandQuantity.StandardDeviations =>
                "no two scores differ, so that they have no standard deviation",
            LevelObstacle.NoSpread => "no two scores differ, so that they have no percentile ranks",
            _ => null,
        };
    }
}
