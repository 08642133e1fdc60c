using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>
/// Puts together everything that is known of one row, each part when it is asked for: leaf scores are computed again, dimensions read
/// from their columns.
/// </summary>
internal sealed class UnitInspection
{
    private readonly Assessment _assessment;
    private readonly EvaluationPlan _plan;
    private readonly NodeScores[] _scores;

    public UnitInspection(AssessedRow row)
    {
        (Row, _assessment, _plan) = (row, row.Assessment, row.Assessment.PlanOfRow(row.Row));
        _scores = new NodeScores[_plan.Nodes.Length];
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = _plan.Nodes[i] is { IsLeaf: true } leaf
                ? new LeafScores(_assessment, leaf, row.Row).ToNodeScores() : row.ScoresOf(i);
    }

    public AssessedRow Row { get; }

    /// <summary>The plan's nodes, the root first, each before its children, in the model's order.</summary>
    public ReadOnlySpan<int> Order => _plan.InTreeOrder;

    public string CodeOf(int node) => _plan.Nodes[node].Code;

    /// <summary>The figures and the rank of a node.</summary>
    public (NodeScores Scores, double? Rank) FiguresOf(int node) => (_scores[node], _assessment.RankAt(node, Row.Row));

    public EquatableArray<NodeAssessment> Nodes()
    {
        var (weights, contributions) = (new double[_scores.Length], new double?[_scores.Length]);
        weights[0] = 1;
        foreach (var node in _plan.Nodes)
        {
            if (node.IsLeaf) continue;
            var added = node.Strategy.Contributions(EvidenceOf(node));
            node.Outline!.Shares().CopyTo(weights, node.FirstChild);
            for (var c = 0; c < node.ChildCount; c++) contributions[node.FirstChild + c] = added?[c];
        }

        return _plan.InTreeOrder.Select(i => NodeOf(_plan.Nodes[i]) with { Weight = weights[i], Contribution = contributions[i] })
            .ToEquatableArray();
    }

    public EquatableArray<Finding> Findings()
    {
        var findings = new List<Finding>();
        foreach (var index in _plan.InTreeOrder)
        {
            var node = _plan.Nodes[index];
            if (node.IsLeaf) continue;
            if (node.Strategy.Explains(node.Outline!)) findings.AddRange(node.Strategy.Explain(EvidenceOf(node)));
            if (PeerFinding.Of(_assessment, node, Row.Row) is { } spread) findings.Add(spread);
            if (CoverageFinding.Of(node, _assessment.ColumnsOf(index), Row.Row) is { } shortfall) findings.Add(shortfall);
        }

        return findings.ToEquatableArray();
    }

    private NodeAssessment NodeOf(PlanNode node) => new(node.Node, _plan.DepthOf(node.Index), _scores[node.Index])
    {
        Observation = ObservationOf(node),
        Rank = _assessment.RankAt(node.Index, Row.Row),
        Parent = node.Parent < 0 ? null : CodeOf(node.Parent),
    };

    private Observation? ObservationOf(PlanNode node) => node.IsLeaf ? _assessment.Table[node.Code][Row.Row] : null;

    private NodeEvidence EvidenceOf(PlanNode node)
    {
        var children = new ChildEvidence[node.ChildCount];
        for (var c = 0; c < children.Length; c++)
        {
            var (child, scores) = (_plan.Nodes[node.FirstChild + c], _scores[node.FirstChild + c]);
            children[c] = new ChildEvidence(node.Outline!.Children[c], Mapped(scores.Score), Mapped(scores.Low), Mapped(scores.High),
                Filled(scores), ObservationOf(child));
            double? Mapped(double? score) => score is { } s ? child.ToParent.Apply(s) : null;
        }

        var own = _scores[node.Index];
        return new NodeEvidence(node.Outline!, own.Score, EquatableArray.Create<ChildEvidence>(children))
        {
            Low = own.Low,
            High = own.High,
            Coverage = Filled(own),
        };

        static double? Filled(NodeScores node) => node.Coverage is { } coverage ? Math.Min(1, coverage + node.ImputedShare) : null;
    }
}
