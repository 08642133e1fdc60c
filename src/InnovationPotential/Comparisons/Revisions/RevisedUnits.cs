namespace InnovationPotential.Comparisons;

/// <summary>The units of both editions with their shares, and what must be said of them.</summary>
internal sealed class RevisedUnits(Editions editions, RevisionGame game, int cellsBeyond)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IEnumerable<RevisedUnit> All(IndicatorModel old, IndicatorModel now)
    {
        var both = game.Play().Select(Of).OrderBy(u => u.RankAfter ?? double.PositiveInfinity).ToList();
        var entering = new EditionScores(now.Assess(editions.NowTable), editions.Entering, editions.After);
        var leaving = new EditionScores(old.Assess(editions.OldTable), editions.Leaving, editions.Before);
        if (cellsBeyond > 0)
            _diagnostics.Add(Diagnostic.Information(ScenarioCodes.CellsChosen, Invariant(
                $"Of {cellsBeyond} cells that changed, the {CellTrials.Most} that changed most for their indicator's spread were put "
                    + $"back.")));
        return
        [
            .. both,
            .. editions.Entering.Select((unit, u) => Between(unit, u, null, entering) with { Reason = "it enters" }),
            .. editions.Leaving.Select((unit, u) => Between(unit, u, leaving, null) with { Reason = "it leaves" }),
        ];
    }

    private RevisedUnit Of(UnitShares shares)
    {
        var reason = ReasonOf(shares);
        return Between(editions.Units[shares.Unit], shares.Unit, game.Start, game.End) with
        {
            Shares = reason is null ? SharesOf(shares).ToEquatableArray() : [],
            Reason = reason,
        };
    }

    private static RevisedUnit Between(string unit, int place, EditionScores? before, EditionScores? after)
    {
        return new RevisedUnit(unit)
        {
            ScoreBefore = Known(before?.Scores),
            ScoreAfter = Known(after?.Scores),
            RankBefore = Known(before?.Ranks),
            RankAfter = Known(after?.Ranks),
            LevelBefore = before?.LevelNames[place],
            LevelAfter = after?.LevelNames[place],
        };

        double? Known(double[]? values) => values is null ? null : Assessment.Known(values[place]);
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
        yield return new RevisionShare(RevisionCause.OthersMovement, 0)
        {
            Rank = Assessment.Known(shares.Others),
            Level = Array.TrueForAll(shares.Levels, double.IsFinite) ? 0 : null,
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
