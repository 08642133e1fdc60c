using System.Globalization;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Assessments;

/// <summary>Says what an assessment left out, could not define, tied or took from plans.</summary>
internal sealed class AssessmentDiagnostics(Assessment assessment)
{
    private readonly IndicatorTable _table = assessment.Table;
    private readonly PlanNode[] _leaves = Array.FindAll(assessment.Plans[0].Nodes, n => n.IsLeaf);

    public IEnumerable<Diagnostic> All()
    {
        int[] periods = [.. Enumerable.Range(0, assessment.Plans.Length)];
        return
        [
            .. MissingCells(), .. Imputed(), .. NotActual(), .. Clamped(),
            .. assessment.Plans[0].Nodes.Where(n => !n.IsLeaf).SelectMany(n => NodeFindings.Of(assessment, n)),
            .. periods.Select(p => SharedRanks.Tied(assessment, p)).OfType<Diagnostic>(),
            .. periods.Select(p => SharedRanks.BelowFloor(assessment, p)).OfType<Diagnostic>(),
            .. assessment.Levels is { } levels ? LevelFindings.OfScores(assessment, levels) : [],
        ];
    }

    private IEnumerable<Diagnostic> MissingCells()
    {
        foreach (var group in _leaves.GroupBy(n => n.Strategy.Missing))
        {
            if (CellsOf(group, c => _table.RowCount - Missing.CountPresent(c.Values)) is not var (total, which)) continue;
            var of = (long)group.Count() * _table.RowCount;
            var (code, consequence, hint) = group.Key switch
            {
                MissingPolicy.ScoreAsWorst => (AssessmentCodes.ScoredAsWorst,
                    " and count as the worst attainable value; the scores are lower bounds.", null),
                MissingPolicy.Propagate => (AssessmentCodes.Excluded, "; no score is given where one is missing.", null),
                _ => (AssessmentCodes.Excluded,
                    "; they are left out and the other weights renormalized, which amounts to giving each unit its own mean where it is "
                        + "silent.", "Read each score beside its coverage and bounds."),
            };
            yield return Diagnostic.Information(code, $"{total} of {of} observations are missing ({which}){consequence}", hint: hint);
        }
    }

    private IEnumerable<Diagnostic> Imputed()
    {
        if (CellsOf(_leaves, c => c.States.Count(ObservationState.Imputed)) is not var (total, which)) yield break;
        yield return Diagnostic.Information(
            AssessmentCodes.Imputed,
            $"{Counted.Of(total, "observation is", "observations are")} imputed ({which}); they count in the scores, "
                + $"but the bounds take them for unknown.",
            hint: "Read each score beside its imputed share and bounds.");
    }

    // How many cells of a kind there are in all, and how many in which column; null where there are none.
    private (int Total, string Which)? CellsOf(IEnumerable<PlanNode> leaves, Func<IndicatorColumn, int> countOf)
    {
        var counts = leaves.Select(n => (n.Code, Count: countOf(_table[n.Code]))).Where(c => c.Count > 0).ToArray();
        return counts.Length == 0 ? null : (counts.Sum(c => c.Count),
            RowTally.First(counts.Select(c => $"{c.Code} {c.Count.ToString(CultureInfo.InvariantCulture)}"), counts.Length));
    }

    private IEnumerable<Diagnostic> NotActual()
    {
        var kinds = Enum.GetValues<ObservationKind>()
            .Where(k => k != ObservationKind.Actual)
            .Select(k => (Kind: k, Count: _leaves.Sum(n => ValuesOf(_table[n.Code], k))))
            .Where(k => k.Count > 0)
            .ToArray();
        if (kinds.Length == 0) yield break;
        yield return Diagnostic.Warning(
            AssessmentCodes.NotActual,
            $"The scores are made of {string.Join(", ",
                kinds.Select(k => $"{Counted.Of(k.Count, k.Kind.ToString().ToLowerInvariant() + " value")}"))}: "
                + "they describe what is intended or expected, not what happened.");
    }

    private static int ValuesOf(IndicatorColumn column, ObservationKind kind)
    {
        var count = 0;
        for (var row = 0; row < column.Kinds.Length; row++)
        {
            if (column.Kinds[row] == kind && !double.IsNaN(column.Values[row])) count++;
        }

        return count;
    }

    private IEnumerable<Diagnostic> Clamped()
    {
        foreach (var leaf in _leaves)
        {
            var rows = ClampedRows(leaf.Index);
            if (rows.Count == 0) continue;
            var isMeant = leaf.Node is Indicator { Goalposts.Capped: true };
            var (lie, score) = rows.Count == 1 ? ("lies", "scores") : ("lie", "score");
            yield return new Diagnostic(AssessmentCodes.Clamped, isMeant ? Severity.Information : Severity.Warning,
                $"{Counted.Of(rows.Count, "value")} of '{leaf.Code}' {lie} outside its range and {score} as the nearer end: "
                    + $"{rows.Names(assessment)}.")
            {
                Location = new Location { Node = leaf.Code },
                Hint = isMeant ? null : "Widen the goalposts if the values are right.",
            };
        }
    }

    private RowTally ClampedRows(int leaf)
    {
        var rows = new RowTally();
        var (units, plans) = (_table.Units.Count, assessment.Plans);
        for (var period = 0; period < plans.Length; period++)
        {
            var valuation = plans[period].Nodes[leaf].Valuation!;
            var values = _table[plans[period].Nodes[leaf].Code].Values.Slice(period * units, units);
            // Values between the extremes are not clamped if neither extreme is.
            var (low, high) = ColumnRange.Of(values);
            if (!valuation.Clamps(low) && !valuation.Clamps(high)) continue;
            for (var i = 0; i < units; i++)
            {
                if (valuation.Clamps(values[i])) rows.Add((period * units) + i);
            }
        }

        return rows;
    }
}
