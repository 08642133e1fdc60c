using System.Globalization;

namespace InnovationPotential.Assessments;

/// <summary>Says what an assessment left out, could not define, tied or took from plans.</summary>
internal sealed class AssessmentDiagnostics
{
    private const int Named = 5;
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
        return [.. diagnostics.Missing(), .. diagnostics.Imputed(), .. diagnostics.NotActual(), .. diagnostics.Clamped(), .. diagnostics.Nodes(), .. diagnostics.Ties()];
    }

    private PlanNode[] PlanNodes => _assessment.Plans[0].Nodes;

    private IEnumerable<Diagnostic> Missing()
    {
        foreach (var group in PlanNodes.Where(n => n.IsLeaf).GroupBy(n => n.Strategy.Missing))
        {
            var missing = group.Select(n => (n.Code, Count: Count(_table[n.Code].Values))).Where(m => m.Count > 0).ToArray();
            if (missing.Length == 0) continue;
            var total = missing.Sum(m => m.Count);
            var of = (long)group.Count() * _table.RowCount;
            var which = string.Join(", ", missing.Take(Named).Select(m => $"{m.Code} {m.Count.ToString(CultureInfo.InvariantCulture)}")) + (missing.Length > Named ? ", …" : "");
            yield return group.Key switch
            {
                MissingPolicy.ScoreAsWorst => Diagnostic.Information(AssessmentCodes.ScoredAsWorst, $"{total} of {of} observations are missing ({which}) and count as the worst attainable value; the scores are lower bounds."),
                MissingPolicy.Propagate => Diagnostic.Information(AssessmentCodes.Excluded, $"{total} of {of} observations are missing ({which}); no score is given where one is missing."),
                _ => Diagnostic.Information(
                    AssessmentCodes.Excluded,
                    $"{total} of {of} observations are missing ({which}); they are left out and the other weights renormalized, which amounts to giving each unit its own mean where it is silent.",
                    hint: "Read each score beside its coverage and bounds."),
            };
        }
    }

    private IEnumerable<Diagnostic> Imputed()
    {
        var counts = PlanNodes.Where(n => n.IsLeaf).Select(n => (n.Code, Count: _table[n.Code].States.Count(ObservationState.Imputed))).Where(c => c.Count > 0).ToArray();
        if (counts.Length == 0) yield break;
        var which = string.Join(", ", counts.Take(Named).Select(c => $"{c.Code} {c.Count.ToString(CultureInfo.InvariantCulture)}")) + (counts.Length > Named ? ", …" : "");
        yield return Diagnostic.Information(
            AssessmentCodes.Imputed,
            $"{counts.Sum(c => c.Count)} observations are imputed ({which}); they count in the scores, but the bounds take them for unknown.",
            hint: "Read each score beside its imputed share and bounds.");
    }

    private IEnumerable<Diagnostic> NotActual()
    {
        var kinds = PlanNodes.Where(n => n.IsLeaf).SelectMany(n => _table[n.Code].Kinds.ToArray().Where(k => k != ObservationKind.Actual)).GroupBy(k => k).OrderBy(k => k.Key).ToArray();
        if (kinds.Length == 0) yield break;
        yield return Diagnostic.Warning(
            AssessmentCodes.NotActual,
            $"The scores are made of {string.Join(", ", kinds.Select(k => $"{k.Count()} {k.Key.ToString().ToLowerInvariant()} values"))}: they describe what is intended or expected, not what happened.");
    }

    private IEnumerable<Diagnostic> Clamped() => PlanNodes.Where(n => n.IsLeaf).Select(node =>
    {
        var rows = Rows((plan, row) => plan.Nodes[node.Index].Valuation!.Clamps(_table[node.Code].Values[row]));
        return rows.Count == 0 ? null : Diagnostic.Warning(
            AssessmentCodes.Clamped, $"{rows.Count} values of '{node.Code}' lie outside its range and score as the nearer end: {Names(rows)}.", new Location { Node = node.Code }, "Widen the goalposts if the values are right.");
    }).OfType<Diagnostic>();

    private IEnumerable<Diagnostic> Nodes()
    {
        foreach (var node in PlanNodes.Where(n => !n.IsLeaf))
        {
            var columns = _assessment.ColumnsOf(node.Index);
            var place = new Location { Node = node.Code };
            var silent = Rows((_, row) => double.IsNaN(columns.Score[row]) && (columns.Known(row) < node.MinimumCoverage || columns.Known(row) == 0));
            if (silent.Count > 0)
            {
                yield return Diagnostic.Warning(
                    AssessmentCodes.TooLittleObserved,
                    node.MinimumCoverage > 0
                        ? string.Create(CultureInfo.InvariantCulture, $"{silent.Count} units have no score in '{node.Code}': less than {node.MinimumCoverage:P0} of its weight is observed: {Names(silent)}.")
                        : $"{silent.Count} units have no score in '{node.Code}': nothing is observed: {Names(silent)}.",
                    place);
            }

            var undefined = Rows((_, row) => double.IsNaN(columns.Score[row]) && columns.Known(row) > 0 && columns.Known(row) >= node.MinimumCoverage && !(node.Strategy.Missing == MissingPolicy.Propagate && columns.Known(row) < 1));
            if (undefined.Count > 0) yield return Diagnostic.Warning(AssessmentCodes.Undefined, $"{undefined.Count} units have evidence but no single score in '{node.Code}': {Names(undefined)}.", place, "Read their bounds; for a mean that is undefined at or below 0, normalize onto a range above 0.");
            if (node.Strategy.Zeroes(node.Outline!))
            {
                var zero = Rows((_, row) => columns.Score[row] == 0);
                if (zero.Count > 0) yield return Diagnostic.Warning(AssessmentCodes.BindingZero, $"A score of 0 pulls '{node.Code}' to 0 for {zero.Count} units: {Names(zero)}.", place, "If 0 does not mean that nothing is there, normalize onto a range above 0.");
            }

            if (!node.Strategy.IsMonotone(node.Outline!) || node.Strategy.ComparesUnits(node.Outline!))
            {
                if (Rows((_, row) => columns.Coverage[row] < 1).Count > 0) yield return Diagnostic.Information(AssessmentCodes.WideBounds, $"Where observations are missing the bounds of '{node.Code}' are its whole range: its method compares units or is not monotone.", place);
            }
        }
    }

    private IEnumerable<Diagnostic> Ties()
    {
        var units = _table.Units.Count;
        var root = _assessment.ColumnsOf(0).Score;
        for (var first = 0; first < root.Length; first += units)
        {
            var tied = Enumerable.Range(first, units).Where(r => !double.IsNaN(root[r])).GroupBy(r => ScoreRanks.Comparable(root[r])).Where(g => g.Count() > 1).ToArray();
            if (tied.Length == 0) continue;
            yield return Diagnostic.Information(
                AssessmentCodes.Tied,
                $"{tied.Sum(g => g.Count())} units share a score in {tied.Length} groups: {string.Join("; ", tied.Take(Named).Select(g => Names([.. g])))}{(tied.Length > Named ? "; …" : "")}.",
                new Location { Period = _assessment.PlaceOf(first).Period });
        }
    }

    private List<int> Rows(Func<EvaluationPlan, int, bool> condition)
    {
        var rows = new List<int>();
        for (var row = 0; row < _table.RowCount; row++)
        {
            if (condition(_assessment.PlanOfRow(row), row)) rows.Add(row);
        }

        return rows;
    }

    private string Names(List<int> rows) =>
        string.Join(", ", rows.Take(Named).Select(r => _assessment.PlaceOf(r) is { Period: { } period, Unit: var unit } ? $"{unit} {period}" : _assessment.PlaceOf(r).Unit)) + (rows.Count > Named ? ", …" : "");

    private static int Count(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) count++;
        }

        return count;
    }
}
