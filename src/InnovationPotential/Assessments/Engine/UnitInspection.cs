using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>
/// Puts together everything that is known of one row: leaf scores are computed again, dimensions read from their columns.
/// </summary>
internal sealed class UnitInspection(Assessment assessment, int row)
{
    private readonly EvaluationPlan _plan = assessment.PlanOfRow(row);

    public (EquatableArray<NodeAssessment> Nodes, EquatableArray<Finding> Findings) Inspect()
    {
        var results = new NodeAssessment[_plan.Nodes.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var node = _plan.Nodes[i];
            results[i] = (node.IsLeaf ? Leaf(node) : Dimension(node)) with
            {
                Rank = assessment.RankAt(i, row),
                Parent = node.Parent < 0 ? null : _plan.Nodes[node.Parent].Code,
            };
        }

        var findings = new List<Finding>();
        foreach (var index in _plan.InTreeOrder)
        {
            var node = _plan.Nodes[index];
            if (node.IsLeaf) continue;
            var evidence = EvidenceOf(node, results);
            findings.AddRange(node.Strategy.Explain(evidence));
            if (CoverageFinding.Of(node, assessment.ColumnsOf(index), row) is { } shortfall) findings.Add(shortfall);
            var contributions = node.Strategy.Contributions(evidence);
            var total = node.Outline!.Children.Sum(c => c.Weight);
            for (var c = 0; c < node.ChildCount; c++)
            {
                var share = total == 0 ? 0 : node.Outline.Weights[c] / total;
                results[node.FirstChild + c] = results[node.FirstChild + c] with { Weight = share, Contribution = contributions?[c] };
            }
        }

        return (_plan.InTreeOrder.Select(i => results[i]).ToEquatableArray(), findings.ToEquatableArray());
    }

    private NodeAssessment Dimension(PlanNode node)
    {
        var scores = new AssessedRow(assessment, row).ScoresOf(node.Index);
        return new NodeAssessment(node.Node, _plan.DepthOf(node.Index), scores.Score, scores.Low, scores.High, scores.Coverage)
        {
            ImputedShare = scores.ImputedShare,
        };
    }

    private NodeAssessment Leaf(PlanNode node)
    {
        var observation = assessment.Table[node.Code][row];
        var score = assessment.ValueOfLeaf(node, row);
        var valuation = node.Valuation!;
        var depth = _plan.DepthOf(node.Index);
        if (!double.IsNaN(score) && observation.State == ObservationState.Imputed)
        {
            var (low, high) = Ends(valuation.Around(score));
            return new NodeAssessment(node.Node, depth, Assessment.Known(score), Assessment.Known(low), Assessment.Known(high), 0)
            {
                Observation = observation,
                ImputedShare = 1,
            };
        }

        if (!double.IsNaN(score))
            return new NodeAssessment(node.Node, depth, Assessment.Known(score), Assessment.Known(score), Assessment.Known(score),
                1)
            { Observation = observation };
        if (observation.State == ObservationState.NotApplicable || valuation.IsUndefined || double.IsNaN(valuation.Worst))
            return new NodeAssessment(node.Node, depth, null, null, null, null) { Observation = observation };
        var (lowest, highest) = Ends((valuation.Worst, valuation.Best));
        return new NodeAssessment(node.Node, depth, Assessment.Known(node.Filling), Assessment.Known(lowest), Assessment.Known(highest),
            0)
        { Observation = observation };
    }

    // Natural values of which less is better, as gates take them, are worst at their highest.
    private static (double Low, double High) Ends((double Worst, double Best) scores) =>
        scores.Worst > scores.Best ? (scores.Best, scores.Worst) : scores;

    private NodeEvidence EvidenceOf(PlanNode node, NodeAssessment[] results)
    {
        var children = new ChildEvidence[node.ChildCount];
        for (var c = 0; c < children.Length; c++)
        {
            var (child, result) = (_plan.Nodes[node.FirstChild + c], results[node.FirstChild + c]);
            children[c] = new ChildEvidence(node.Outline!.Children[c], Mapped(result.Score), Mapped(result.Low), Mapped(result.High),
                Filled(result), result.Observation);
            double? Mapped(double? score) => score is { } s ? child.ToParent.Apply(s) : null;
        }

        var own = results[node.Index];
        return new NodeEvidence(node.Outline!, own.Score, EquatableArray.Create<ChildEvidence>(children))
        {
            Low = own.Low,
            High = own.High,
            Coverage = Filled(own),
        };

        static double? Filled(NodeAssessment node) => node.Coverage is { } coverage ? Math.Min(1, coverage + node.ImputedShare) : null;
    }
}
