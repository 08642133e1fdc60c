namespace InnovationPotential.Comparisons;

/// <summary>Puts cells of the new edition back to what they were in the old, one at a time, and assesses again.</summary>
internal sealed class CellTrials(Editions editions, IndicatorModel now)
{
    /// <summary>The most cells that are put back.</summary>
    public const int Most = 256;

    private readonly IndicatorTable _old = editions.OldTable, _now = editions.NowTable;
    private Assessment? _nominal;

    /// <summary>The cells whose change moved their unit's score most.</summary>
    /// <param name="count">How many.</param>
    /// <param name="changed">How many cells changed.</param>
    public IReadOnlyList<RevisedCell> Greatest(int count, out int changed)
    {
        var found = Changed().ToList();
        changed = found.Count;
        if (count == 0) return [];
        return
        [
            .. found.OrderByDescending(c => c.Size).Take(Most).Select(Trial)
                .OrderByDescending(c => c.Effect is { } effect ? Math.Abs(effect) : double.PositiveInfinity)
                .ThenBy(c => c.Unit, StringComparer.Ordinal).ThenBy(c => c.Indicator, StringComparer.Ordinal).Take(count),
        ];
    }

    private IEnumerable<ChangedCell> Changed()
    {
        var isOfOnePeriod = editions.Before == editions.After;
        foreach (var code in now.Indicators.Select(i => i.Code).Where(c => _old.Contains(c)))
        {
            var (before, after) = (_old[code], _now[code]);
            var moments = Moments.Of(after.ToDoubles().Where(double.IsFinite).ToArray());
            var spread = moments.SampleStandardDeviation is > 0 and var known ? known : 1;
            foreach (var unit in editions.Units)
            {
                var row = _now.RowOf(unit, editions.After);
                var (was, own) = (before[_old.RowOf(unit, editions.Before)], after[row]);
                if (EditionTables.CauseOf(was, own) is not { } cause) continue;
                var size = Math.Abs((own.Value ?? moments.Mean) - (was.Value ?? moments.Mean)) / spread;
                if (!isOfOnePeriod && cause == RevisionCause.RevisedValues) cause = RevisionCause.NewPeriods;
                yield return new(unit, code, row, cause, was, own, size);
            }
        }
    }

    private RevisedCell Trial(ChangedCell cell)
    {
        var column = _now[cell.Indicator];
        var (values, states) = (column.ToDoubles(), new ObservationState[column.Length]);
        for (var r = 0; r < states.Length; r++) states[r] = column[r].State;
        (values[cell.Row], states[cell.Row]) = (cell.Before.Value ?? double.NaN, cell.Before.State);
        var table = _now.With(IndicatorColumn.OfDoubles(cell.Indicator, values).WithStates(states));
        return new RevisedCell(cell.Unit, cell.Indicator, cell.Cause, cell.Before.Value, cell.After.Value,
            ScoreOf(_now, cell.Unit) - ScoreOf(table, cell.Unit));
    }

    private double? ScoreOf(IndicatorTable table, string unit)
    {
        try
        {
            var assessment = ReferenceEquals(table, _now) ? _nominal ??= now.Assess(table) : now.Assess(table);
            return Assessment.Known(new EditionScores(assessment, [unit], editions.After).Scores[0]);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private sealed record ChangedCell(string Unit, string Indicator, int Row, RevisionCause Cause, Observation Before, Observation After,
        double Size);
}
