using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>What can be said of a dimension's scores, from one look at each row.</summary>
internal sealed class NodeFindings
{
    private readonly Assessment _assessment;
    private readonly PlanNode _node;
    private readonly NodeColumns _columns;
    private readonly RowTally _silent = new();
    private readonly RowTally _starved = new();
    private readonly RowTally _undefined = new();
    private readonly RowTally _infinite = new();
    private readonly RowTally _unlearned = new();
    private readonly RowTally _zero = new();
    private readonly RowTally _extended = new();
    private readonly RowTally _above = new();
    private bool _gaps;

    private NodeFindings(Assessment assessment, PlanNode node)
    {
        _assessment = assessment;
        _node = node;
        _columns = assessment.ColumnsOf(node.Index);
    }

    public static IEnumerable<Diagnostic> Of(Assessment assessment, PlanNode node)
    {
        var findings = new NodeFindings(assessment, node);
        findings.Look();
        return findings.ToDiagnostics();
    }

    private RobustBenefitOfTheDoubt? RobustRule => _node.Strategy.AggregationOf(_node.Outline!) as RobustBenefitOfTheDoubt;

    private void Look()
    {
        var (scores, coverage, extended) = (_columns.Score, _columns.Coverage, _columns.Extended);
        var zeroes = _node.Strategy.Zeroes(_node.Outline!);
        var isRobust = RobustRule is not null;
        for (var row = 0; row < scores.Length; row++)
        {
            if (double.IsNaN(scores[row])) Classify(row);
            else if (double.IsInfinity(scores[row])) _infinite.Add(row);
            else if (zeroes && scores[row] == 0) _zero.Add(row);
            if (isRobust && Rounding.IsAbove(scores[row], 1)) _above.Add(row);
            if (extended is not null && extended[row]) _extended.Add(row);
            _gaps |= coverage[row] < 1;
        }
    }

    private void Classify(int row)
    {
        var known = _columns.Known(row);
        if (_columns.FallsShort(row, _node.MinimumCoverage) || known == 0) _silent.Add(row);
        else if (double.IsNaN(known) && _node.Parent < 0) _unlearned.Add(row);
        else if (double.IsNaN(known) || (_node.Strategy.Missing == MissingPolicy.Propagate && Rounding.IsBelow(known, 1))) return;
        else if (IsStarved(_node, row)) _starved.Add(row);
        else _undefined.Add(row);
    }

    // No child has a score, each because too little below it was observed: nothing is left to be combined.
    private bool IsStarved(PlanNode node, int row)
    {
        var plan = _assessment.PlanOfRow(row);
        for (var c = 0; c < node.ChildCount; c++)
        {
            if (node.Outline!.Weights[c] == 0) continue;
            var child = plan.Nodes[node.FirstChild + c];
            if (child.IsLeaf && !double.IsNaN(_assessment.LeafScore(child, row))) return false;
            if (child.IsLeaf) continue;
            var columns = _assessment.ColumnsOf(child.Index);
            if (!double.IsNaN(columns.Score[row])) return false;
            if (!columns.FallsShort(row, child.MinimumCoverage) && !IsStarved(child, row)) return false;
        }

        return true;
    }

    // The most units of one period whose order is the best that a search found; 0 where all of them are ranked exactly.
    private int RankedBySearch()
    {
        if (_node.Strategy.AggregationOf(_node.Outline!) is not Kemeny) return 0;
        var columns = Array.ConvertAll(_assessment.Plans[0].Nodes[_node.FirstChild..(_node.FirstChild + _node.ChildCount)],
            c => _assessment.ScoreColumn(c.Index));
        var (units, most) = (_assessment.Units.Count, 0);
        for (var period = 0; period < _assessment.Plans.Length; period++)
        {
            double[] scores = [.. columns.SelectMany(c => c[(period * units)..((period + 1) * units)])];
            most = Math.Max(most, Kemeny.LargestGroup(new ColumnBlock(scores, columns.Length, units),
                _assessment.Plans[period].Nodes[_node.Index].Outline!.Weights));
        }

        return most > KemenyRankings.ExactUnits ? most : 0;
    }

    private IEnumerable<Diagnostic> ToDiagnostics()
    {
        var place = new Location { Node = _node.Code };
        if (_silent.Count > 0)
        {
            yield return Diagnostic.Warning(
                AssessmentCodes.TooLittleObserved,
                _node.MinimumCoverage is { Share: > 0 } rule
                    ? $"{Counted.Of(_silent.Count, "unit has", "units have")} no score in '{_node.Code}': "
                        + $"{rule.Shortfall}: {Names(_silent)}."
                    : $"{Counted.Of(_silent.Count, "unit has", "units have")} no score in '{_node.Code}': nothing is observed: "
                        + $"{Names(_silent)}.",
                place);
        }

        if (_starved.Count > 0)
            yield return Diagnostic.Warning(AssessmentCodes.TooLittleObserved,
                $"{Counted.Of(_starved.Count, "unit has", "units have")} no score in '{_node.Code}': too little is observed in each of "
                    + $"its parts: {Names(_starved)}.", place);
        if (_unlearned.Count > 0)
            yield return Diagnostic.Warning(AssessmentCodes.TooLittleObserved,
                $"{Counted.Of(_unlearned.Count, "unit has", "units have")} no score in '{_node.Code}': no indicator that concerns them "
                    + $"has scores: {Names(_unlearned)}.", place);
        if (_infinite.Count > 0)
            yield return Diagnostic.Warning(AssessmentCodes.Undefined,
                $"{Counted.Of(_infinite.Count, "unit has", "units have")} no finite score in '{_node.Code}': {Names(_infinite)}.", place,
                "Normalize the indicators, or cap what has no end; units of measure in which the values are smaller help too.");
        if (_undefined.Count > 0)
            yield return Diagnostic.Warning(AssessmentCodes.Undefined,
                $"{Counted.Of(_undefined.Count, "unit has", "units have")} evidence but no single score in "
                    + $"'{_node.Code}': {Names(_undefined)}.", place,
                    "Read their bounds; for a mean that is undefined at or below 0, normalize onto a range above 0.");
        if (_zero.Count > 0)
            yield return Diagnostic.Warning(AssessmentCodes.BindingZero,
                $"A score of 0 pulls '{_node.Code}' to 0 for {Counted.Of(_zero.Count, "unit")}: {Names(_zero)}.", place,
                "If 0 does not mean that nothing is there, normalize onto a range above 0.");
        if (_above.Count > 0)
            yield return Diagnostic.Information(AssessmentCodes.AboveOne,
                $"{Counted.Of(_above.Count, "unit scores", "units score")} above 1 in '{_node.Code}': better than the best of "
                    + $"{Counted.Of(RobustRule!.Peers, "peer")} drawn at random is expected to be: {Names(_above)}.", place,
                "Draw more peers for a frontier nearer to that of all; by the benefit of the doubt itself no score is above 1.");
        if (RankedBySearch() is > 0 and var entangled)
            yield return Diagnostic.Information(AssessmentCodes.RankedBySearch,
                $"The order of {entangled} units of '{_node.Code}', tied up in cycles with each other, is the best that a search found.",
                place, $"Up to {KemenyRankings.ExactUnits} such units are ranked exactly; Copeland's and Borda's rule need no search.");
        if (_gaps && (!_node.Strategy.IsMonotone(_node.Outline!) || _node.Strategy.ComparesUnits(_node.Outline!)))
            yield return Diagnostic.Information(AssessmentCodes.WideBounds,
                $"Where observations are missing the bounds of '{_node.Code}' are its whole range: its method compares units or is not "
                    + $"monotone.", place);
        if (_extended.Count > 0)
        {
            yield return Diagnostic.Information(
                AssessmentCodes.BoundsExtended,
                $"{Counted.Of(_extended.Count, "unit scores", "units score")} in '{_node.Code}' what no values of their missing "
                    + $"observations could give, and their bounds reach as far: {Names(_extended)}.",
                place,
                "Leaving out takes the missing for as good as what is there, which they may be unable to be; score them as worst, or "
                    + "propagate, if that must not be.");
        }
    }

    private string Names(RowTally rows) => rows.Names(_assessment);
}
