using System.Globalization;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>Says what an assessment left out, could not define, tied or took from plans.</summary>
internal sealed class AssessmentDiagnostics
{
    private const int Named = RowTally.Named;
    private readonly Assessment _assessment;
    private readonly IndicatorTable _table;

    private AssessmentDiagnostics(Assessment assessment)
    {
        _assessment = assessment;
        _table = assessment.Table;
    }

    public static IEnumerable<Diagnostic> Of(Assessment assessment)
    {
        var diagnostics = new AssessmentDiagnostics(assessment);
        return [.. diagnostics.Missing(), .. diagnostics.Imputed(), .. diagnostics.NotActual(), .. diagnostics.Clamped(),
            .. diagnostics.Nodes(), .. diagnostics.Ties(), .. diagnostics.BelowFloor(), .. diagnostics.Levels()];
    }

    private PlanNode[] PlanNodes => _assessment.Plans[0].Nodes;

    private IEnumerable<Diagnostic> Missing()
    {
        foreach (var group in PlanNodes.Where(n => n.IsLeaf).GroupBy(n => n.Strategy.Missing))
        {
            var missing = group.Select(n => (n.Code, Count: _table.RowCount - Numerics.Missing.CountPresent(_table[n.Code].Values)))
                .Where(m => m.Count > 0).ToArray();
            if (missing.Length == 0) continue;
            var total = missing.Sum(m => m.Count);
            var of = (long)group.Count() * _table.RowCount;
            var which = string.Join(", ", missing.Take(Named).Select(m => $"{m.Code} {m.Count.ToString(CultureInfo.InvariantCulture)}"))
                + (missing.Length > Named ? ", …" : "");
            yield return group.Key switch
            {
                MissingPolicy.ScoreAsWorst =>
                    Diagnostic.Information(AssessmentCodes.ScoredAsWorst,
                        $"{total} of {of} observations are missing ({which}) and count as the worst attainable value; the scores are "
                            + $"lower bounds."),
                MissingPolicy.Propagate =>
                    Diagnostic.Information(AssessmentCodes.Excluded,
                        $"{total} of {of} observations are missing ({which}); no score is given where one is missing."),
                _ => Diagnostic.Information(
                    AssessmentCodes.Excluded,
                    $"{total} of {of} observations are missing ({which}); they are left out and the other weights renormalized, which "
                        + $"amounts to giving each unit its own mean where it is silent.",
                    hint: "Read each score beside its coverage and bounds."),
            };
        }
    }

    private IEnumerable<Diagnostic> Imputed()
    {
        var counts = PlanNodes.Where(n => n.IsLeaf).Select(n => (n.Code, Count: _table[n.Code].States.Count(ObservationState.Imputed)))
            .Where(c => c.Count > 0).ToArray();
        if (counts.Length == 0) yield break;
        var which = string.Join(", ", counts.Take(Named).Select(c => $"{c.Code} {c.Count.ToString(CultureInfo.InvariantCulture)}"))
            + (counts.Length > Named ? ", …" : "");
        yield return Diagnostic.Information(
            AssessmentCodes.Imputed,
            $"{Counted.Of(counts.Sum(c => c.Count), "observation is", "observations are")} imputed ({which}); they count in the scores, "
                + $"but the bounds take them for unknown.",
            hint: "Read each score beside its imputed share and bounds.");
    }

    private IEnumerable<Diagnostic> NotActual()
    {
        var kinds = Enum.GetValues<ObservationKind>()
            .Where(k => k != ObservationKind.Actual)
            .Select(k => (Kind: k, Count: PlanNodes.Where(n => n.IsLeaf).Sum(n => ValuesOf(_table[n.Code], k))))
            .Where(k => k.Count > 0)
            .OrderBy(k => k.Kind)
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
        foreach (var leaf in PlanNodes.Where(n => n.IsLeaf))
        {
            var rows = ClampedRows(leaf.Index);
            if (rows.Count > 0)
            {
                var isMeant = leaf.Node is Indicator { Goalposts.Capped: true };
                var (lie, score) = rows.Count == 1 ? ("lies", "scores") : ("lie", "score");
                var message = $"{Counted.Of(rows.Count, "value")} of '{leaf.Code}' {lie} outside its range and {score} as the nearer end: "
                    + $"{rows.Names(_assessment)}.";
                yield return new Diagnostic(AssessmentCodes.Clamped, isMeant ? Severity.Information : Severity.Warning, message)
                {
                    Location = new Location { Node = leaf.Code },
                    Hint = isMeant ? null : "Widen the goalposts if the values are right.",
                };
            }
        }
    }

    private RowTally ClampedRows(int leaf)
    {
        var rows = new RowTally();
        var (units, plans) = (_table.Units.Count, _assessment.Plans);
        for (var period = 0; period < plans.Length; period++)
        {
            var valuation = plans[period].Nodes[leaf].Valuation!;
            var values = _table[plans[period].Nodes[leaf].Code].Values.Slice(period * units, units);
            // Values between the extremes are not clamped if neither extreme is.
            var (low, high) = (double.NaN, double.NaN);
            ColumnAggregates.MinMax(new ColumnBlock(values, 1, units), new Span<double>(ref low), new Span<double>(ref high), 1);
            if (!valuation.Clamps(low) && !valuation.Clamps(high)) continue;
            for (var i = 0; i < units; i++)
            {
                if (valuation.Clamps(values[i])) rows.Add((period * units) + i);
            }
        }

        return rows;
    }

    private IEnumerable<Diagnostic> Nodes() => PlanNodes.Where(n => !n.IsLeaf).SelectMany(n => NodeFindings.Of(_assessment, n));

    private IEnumerable<Diagnostic> BelowFloor() => Enumerable.Range(0, _assessment.Plans.Length).Select(p =>
        FlooredUnits.In(_assessment, p)).OfType<Diagnostic>();

    private IEnumerable<Diagnostic> Levels() => _assessment.Levels is { } levels ? LevelFindings.OfScores(_assessment, levels) : [];

    private IEnumerable<Diagnostic> Ties() =>
        Enumerable.Range(0, _assessment.Plans.Length).Select(p => TiedUnits.In(_assessment, p)).OfType<Diagnostic>();
}
