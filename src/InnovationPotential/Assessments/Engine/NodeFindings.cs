using InnovationPotential.Aggregations;

namespace InnovationPotential.Assessments;

/// <summary>What can be said of a dimension's scores, from one look at each row.</summary>
internal sealed class NodeFindings(Assessment assessment, PlanNode node)
{
    private readonly NodeColumns _columns = assessment.ColumnsOf(node.Index);
    private readonly Aggregation? _aggregation = node.Strategy.AggregationOf(node.Outline!);
    private readonly RowTally _silent = new();
    private readonly RowTally _starved = new();
    private readonly RowTally _undefined = new();
    private readonly RowTally _infinite = new();
    private readonly RowTally _unlearned = new();
    private readonly RowTally _zero = new();
    private readonly RowTally _extended = new();
    private readonly RowTally _above = new();
    private bool _gaps;

    public static IEnumerable<Diagnostic> Of(Assessment assessment, PlanNode node)
    {
        var findings = new NodeFindings(assessment, node);
        findings.Look();
        return findings.ToDiagnostics();
    }

    private void Look()
    {
        var (scores, coverage, extended) = (_columns.Score, _columns.Coverage, _columns.Extended);
        var zeroes = node.Strategy.Zeroes(node.Outline!);
        for (var row = 0; row < scores.Length; row++)
        {
            if (double.IsNaN(scores[row])) Classify(row);
            else if (double.IsInfinity(scores[row])) _infinite.Add(row);
            else if (zeroes && scores[row] == 0) _zero.Add(row);
            if (_aggregation is RobustBenefitOfTheDoubt && Rounding.IsAbove(scores[row], 1)) _above.Add(row);
            if (extended is not null && extended[row]) _extended.Add(row);
            _gaps |= coverage[row] < 1;
        }
    }

    private void Classify(int row)
    {
        var known = _columns.Known(row);
        if (_columns.FallsShort(row, node.MinimumCoverage) || known == 0) _silent.Add(row);
        else if (double.IsNaN(known) && node.Parent < 0) _unlearned.Add(row);
        else if (double.IsNaN(known) || (node.Strategy.Missing == MissingPolicy.Propagate && Rounding.IsBelow(known, 1))) return;
        else if (IsStarved(node, row)) _starved.Add(row);
        else _undefined.Add(row);
    }

    // No child has a score, each because too little below it was observed: nothing is left to be combined.
    private bool IsStarved(PlanNode dimension, int row)
    {
        var plan = assessment.PlanOfRow(row);
        for (var c = 0; c < dimension.ChildCount; c++)
        {
            if (dimension.Outline!.Weights[c] == 0) continue;
            var child = plan.Nodes[dimension.FirstChild + c];
            if (child.IsLeaf && !double.IsNaN(assessment.LeafScore(child, row))) return false;
            if (child.IsLeaf) continue;
            var columns = assessment.ColumnsOf(child.Index);
            if (!double.IsNaN(columns.Score[row])) return false;
            if (!columns.FallsShort(row, child.MinimumCoverage) && !IsStarved(child, row)) return false;
        }

        return true;
    }

    // The most units of one period whose order is the best that a search found; 0 where all of them are ranked exactly.
    private int RankedBySearch()
    {
        if (_aggregation is not Kemeny) return 0;
        var columns = Array.ConvertAll(node.ChildrenIn(assessment.Plans[0].Nodes), c => assessment.ScoreColumn(c.Index));
        var (units, most) = (assessment.Units.Count, 0);
        for (var period = 0; period < assessment.Plans.Length; period++)
        {
            double[] scores = [.. columns.SelectMany(c => c[(period * units)..((period + 1) * units)])];
            most = Math.Max(most, Kemeny.LargestGroup(new ColumnBlock(scores, columns.Length, units),
                assessment.Plans[period].Nodes[node.Index].Outline!.Weights));
        }

        return most > KemenyRankings.ExactUnits ? most : 0;
    }

    private IEnumerable<Diagnostic> ToDiagnostics()
    {
        var code = node.Code;
        List<Diagnostic> found =
        [
            .. NoScore(_silent, node.MinimumCoverage is { Share: > 0 } rule ? rule.Shortfall : "nothing is observed"),
            .. NoScore(_starved, "too little is observed in each of its parts"),
            .. NoScore(_unlearned, "no indicator that concerns them has scores"),
            .. Tell(_infinite, Severity.Warning, AssessmentCodes.Undefined,
                $"{Counted.Of(_infinite.Count, "unit has", "units have")} no finite score in '{code}'",
                "Normalize the indicators, or cap what has no end; units of measure in which the values are smaller help too."),
            .. Tell(_undefined, Severity.Warning, AssessmentCodes.Undefined,
                $"{Counted.Of(_undefined.Count, "unit has", "units have")} evidence but no single score in '{code}'",
                "Read their bounds; for a mean that is undefined at or below 0, normalize onto a range above 0."),
            .. Tell(_zero, Severity.Warning, AssessmentCodes.BindingZero,
                $"A score of 0 pulls '{code}' to 0 for {Counted.Of(_zero.Count, "unit")}",
                "If 0 does not mean that nothing is there, normalize onto a range above 0."),
        ];
        if (_aggregation is RobustBenefitOfTheDoubt robust)
            found.AddRange(Tell(_above, Severity.Information, AssessmentCodes.AboveOne,
                $"{Counted.Of(_above.Count, "unit scores", "units score")} above 1 in '{code}': better than the best of "
                    + $"{Counted.Of(robust.Peers, "peer")} drawn at random is expected to be",
                "Draw more peers for a frontier nearer to that of all; by the benefit of the doubt itself no score is above 1."));
        if (RankedBySearch() is > 0 and var entangled)
            found.Add(Diagnostic.Information(AssessmentCodes.RankedBySearch,
                $"The order of {entangled} units of '{code}', tied up in cycles with each other, is the best that a search found.",
                Place, $"Up to {KemenyRankings.ExactUnits} such units are ranked exactly; Copeland's and Borda's rule need no search."));
        if (_gaps && (!node.Strategy.IsMonotone(node.Outline!) || node.Strategy.ComparesUnits(node.Outline!)))
            found.Add(Diagnostic.Information(AssessmentCodes.WideBounds,
                $"Where observations are missing the bounds of '{code}' are its whole range: its method compares units or is not monotone.",
                Place));
        return
        [
            .. found,
            .. Tell(_extended, Severity.Information, AssessmentCodes.BoundsExtended,
                $"{Counted.Of(_extended.Count, "unit scores", "units score")} in '{code}' what no values of their missing observations "
                    + $"could give, and their bounds reach as far",
                "Leaving out takes the missing for as good as what is there, which they may be unable to be; score them as worst, or "
                    + "propagate, if that must not be."),
        ];
    }

    private Location Place => new() { Node = node.Code };

    private Diagnostic[] NoScore(RowTally rows, string reason) => Tell(rows, Severity.Warning, AssessmentCodes.TooLittleObserved,
        $"{Counted.Of(rows.Count, "unit has", "units have")} no score in '{node.Code}': {reason}");

    private Diagnostic[] Tell(RowTally rows, Severity severity, string code, string message, string? hint = null) => rows.Count == 0 ? []
        : [new(code, severity, $"{message}: {rows.Names(assessment)}.") { Location = Place, Hint = hint }];
}
