using System.Globalization;

namespace InnovationPotential.Comparisons;

/// <summary>The units of both editions with their shares, and what must be said of them.</summary>
internal sealed class RevisedUnits(Editions editions, RevisionGame game, int cellsBeyond)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IEnumerable<RevisedUnit> All(IndicatorModel old, IndicatorModel now)
    {
        var both = game.Play().Select(Of).OrderBy(u => u.RankAfter ?? double.PositiveInfinity).ToList();
        var entering = Alone(now.Assess(editions.NowTable), editions.Entering, editions.After).Select(u => new RevisedUnit(u.Unit)
        {
            ScoreAfter = u.Score,
            RankAfter = u.Rank,
            LevelAfter = u.Level,
            Reason = "it enters",
        });
        var leaving = Alone(old.Assess(editions.OldTable), editions.Leaving, editions.Before).Select(u => new RevisedUnit(u.Unit)
        {
            ScoreBefore = u.Score,
            RankBefore = u.Rank,
            LevelBefore = u.Level,
            Reason = "it leaves",
        });
        if (cellsBeyond > 0)
            _diagnostics.Add(Diagnostic.Information(ScenarioCodes.CellsChosen, string.Create(CultureInfo.InvariantCulture,
                $"Of {cellsBeyond} cells that changed, the {CellTrials.Most} that changed most for their indicator's spread were put "
                    + $"back.")));
        return [.. both, .. entering, .. leaving];
    }

    private static IEnumerable<(string Unit, double? Score, double? Rank, string? Level)> Alone(Assessment assessment, string[] units,
        Period? period)
    {
        var scores = new EditionScores(assessment, units, period);
        return units.Select((u, i) => (u, Assessment.Known(scores.Scores[i]), Assessment.Known(scores.Ranks[i]), scores.LevelNames[i]));
    }

    private RevisedUnit Of(UnitShares shares)
    {
        var (u, start, end) = (shares.Unit, game.Start, game.End);
        var reason = ReasonOf(shares);
        return new RevisedUnit(editions.Units[u])
        {
            ScoreBefore = Assessment.Known(start.Scores[u]),
            ScoreAfter = Assessment.Known(end.Scores[u]),
            RankBefore = Assessment.Known(start.Ranks[u]),
            RankAfter = Assessment.Known(end.Ranks[u]),
            LevelBefore = start.LevelNames[u],
            LevelAfter = end.LevelNames[u],
            Shares = reason is null ? SharesOf(shares).ToEquatableArray() : [],
            Reason = reason,
        };
    }

    private IEnumerable<RevisionShare> SharesOf(UnitShares shares)
    {
        for (var c = 0; c < editions.Players.Length; c++)
        {
            yield return new RevisionShare(editions.Players[c].Cause, shares.Scores[c])
            {
                Indicator = editions.Players[c].Indicator,
                Rank = Assessment.Known(shares.Ranks[c]),
                Level = Assessment.Known(shares.Levels[c]),
                ScoreError = shares.ScoreError(c),
                RankError = double.IsNaN(shares.Ranks[c]) ? null : shares.RankError(c),
            };
        }

        if (!editions.Players.Any(p => p.IsOfData)) yield break;
        var hasLevel = Array.TrueForAll(shares.Levels, double.IsFinite);
        yield return new RevisionShare(RevisionCause.OthersMovement, 0)
        {
            Rank = Assessment.Known(shares.Others),
            Level = hasLevel ? 0 : null,
        };
    }

    private string? ReasonOf(UnitShares shares)
    {
        if (double.IsNaN(game.Start.Scores[shares.Unit])) return "it has no score in the old edition";
        if (double.IsNaN(game.End.Scores[shares.Unit])) return "it has no score in the new edition";
        if (shares.Undefined is not { } set) return null;
        var reason = $"it would have no score in the old edition with new {editions.Words(set)}";
        _diagnostics.Add(Diagnostic.Warning(ScenarioCodes.NotSplit,
            $"The change of '{editions.Units[shares.Unit]}' cannot be split: {reason}.",
            new Location { Unit = editions.Units[shares.Unit] },
            "Compare with an edition between: first the data under the old model, then the model over the new data."));
        return reason;
    }
}
