using InnovationPotential.Robustness;

namespace InnovationPotential.Attack;

/// <summary>What holds of every result of a study: the first violations in words.</summary>
internal static class StudySoundness
{
    private const double Slack = 1e-9;

    public static IEnumerable<string> Of(UncertaintyResult result)
    {
        var units = result.Units.Select(u => u.Unit).Distinct(StringComparer.Ordinal).Count();
        foreach (var row in result.Units)
        {
            foreach (var (name, share) in Shares(row))
            {
                if (share is not null and not (>= 0 and <= 1 + Slack)) yield return $"{name} of {row.Unit}: {share:R}";
            }

            if (row.Acceptability.Sum() > 1 + Slack) yield return $"acceptability of {row.Unit}: {row.Acceptability.Sum():R} in all";
            foreach (var (name, number) in Numbers(row))
            {
                if (number is { } value && !double.IsFinite(value)) yield return $"{name} of {row.Unit}: {value:R}";
            }

            if (row.Rank.Mean is { } rank && !(rank >= 1 - Slack && rank <= units + Slack)) yield return $"rank of {row.Unit}: {rank:R}";
            if (row.Score.StandardDeviation < 0 || row.Rank.StandardDeviation < 0) yield return $"deviation of {row.Unit}: below 0";
            if (row.Score.Low > row.Score.High || row.Rank.Low > row.Rank.High) yield return $"interval of {row.Unit}: turned round";
        }
    }

    private static IEnumerable<(string Name, double? Share)> Shares(UnitUncertainty row) =>
    [
        .. row.Acceptability.Select(a => ("acceptability", (double?)a)), .. row.Levels.Select(l => ("level", (double?)l.Share)),
        ("unscored", row.UnscoredShare),
    ];

    private static IEnumerable<(string Name, double? Number)> Numbers(UnitUncertainty row) =>
    [
        ("mean score", row.Score.Mean), ("deviation", row.Score.StandardDeviation), ("lowest score", row.Score.Low),
        ("highest score", row.Score.High), ("median", row.Score.Median), ("mean rank", row.Rank.Mean),
        ("nominal score", row.NominalScore),
    ];
}
