using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Excel;

/// <summary>Scores, bounds and coverage of every node as formulas, from the leaves up, as the engine evaluates a row.</summary>
internal sealed class ScoreSheet(Assessment assessment, WeightSheet weights, ParameterSheet parameters)
{
    public const string Name = "scores";
    private const int PerNode = 4;

    // Shares that are 1, or a minimum, but for rounding are.
    private const double Slack = 1e-12;

    private readonly EvaluationPlan _plan = assessment.Plans[0];
    private readonly int _first = assessment.Periods.IsEmpty ? 1 : 2;
    private readonly bool _hasImputed = assessment.Model.Indicators.Any(i =>
        assessment.Table[i.Code].States.Contains(ObservationState.Imputed));

    // The columns before a node's.
    private readonly Dictionary<int, int> _columns =
        assessment.Plans[0].InTreeOrder.Index().ToDictionary(n => n.Item, n => PerNode * n.Index);

    /// <summary>The sheet.</summary>
    public WrittenSheet Sheet => new(Name,
        [
            "unit", .. _first == 2 ? ["period"] : Array.Empty<string>(),
            .. _plan.InTreeOrder.Select(i => _plan.Nodes[i].Code).SelectMany(c => new[] { c, $"{c}.low", $"{c}.high", $"{c}.coverage" }),
        ],
        assessment.Results.Select((unit, row) => Row(unit, row + 2)));

    /// <summary>A cell of the whole in the row of a unit: 0 its score, 1 and 2 its bounds, 3 its coverage.</summary>
    public string OfRoot(int row, int quantity) => $"{Name}!{At(_plan.Root, row, quantity)}";

    private List<SheetCell> Row(UnitAssessment unit, int row)
    {
        List<SheetCell> cells = [unit.Unit];
        if (_first == 2) cells.Add(unit.Period?.Label);
        foreach (var index in _plan.InTreeOrder)
        {
            var (node, value) = (_plan.Nodes[index], unit[_plan.Nodes[index].Code]);
            var formulas = !assessment.Fitted.PlanPeriods.IsEmpty || IsNowhere(node) ? NodeFormulas.None
                : node.IsLeaf ? Leaf(node, row) : Dimension(node, row);
            cells.Add(FormulaText.Live(formulas.Score, value.Score));
            cells.Add(FormulaText.Live(formulas.Worst, value.Low));
            cells.Add(FormulaText.Live(formulas.Best, value.High));
            cells.Add(FormulaText.Live(formulas.Coverage, value.Coverage));
        }

        return cells;
    }

    private string At(PlanNode node, int row, int quantity) => CellRange.NameOf(row, _first + _columns[node.Index] + quantity);

    private NodeFormulas Leaf(PlanNode leaf, int row)
    {
        var map = leaf.Valuation!;
        var x = DataSheet.CellOf(assessment, leaf.Code, row);
        if ((LeafFormula.Of(map, x, parameters.Of(leaf)) ?? parameters.RankOf(leaf, x)) is not { } score)
            return NodeFormulas.None;
        var (own, coverage) = (At(leaf, row, 0), At(leaf, row, 3));
        // What is imputed is scored, and not known: coverage and bounds take it for missing.
        var isImputed = assessment.Table[leaf.Code][row - 2].State == ObservationState.Imputed;
        if (double.IsNaN(map.Worst))
            return isImputed ? NodeFormulas.None
                : new NodeFormulas($"IF(ISNUMBER({x}),{score},\"\")", FormulaText.Copy(own), FormulaText.Copy(own),
                    $"IF(ISNUMBER({own}),1,\"\")");
        var isFilled = leaf.Strategy.Missing == MissingPolicy.ScoreAsWorst;
        if (isFilled && !double.IsFinite(map.Worst)) return NodeFormulas.None;
        return new NodeFormulas(
            $"IF(ISNUMBER({x}),{score},{(isFilled ? Missing(FormulaText.Of(map.Worst)) : "\"\"")})",
            Bound(map.Worst), Bound(map.Best), $"IF(ISNUMBER({(isFilled ? x : own)}),{(isImputed ? "0" : "1")},{Missing("0")})");

        string Missing(string then) => $"IF({x}=\"{FormulaText.NotApplicable}\",\"\",{then})";

        string? Bound(double end) => !double.IsFinite(end) ? null
            : $"IF(N({coverage})=1,{own},{Missing(FormulaText.Of(end))})";
    }

    private NodeFormulas Dimension(PlanNode node, int row)
    {
        if (node.Strategy is not WeightedIndex || node.Strategy.AggregationOf(node.Outline!) is not { } aggregation)
            return NodeFormulas.None;
        PlanNode[] children = [.. Children(node).Where(c => !IsNowhere(c))];
        if (children.Length > FormulaText.MostOperands) return NodeFormulas.None;
        var coverage = MeanFormula.Arithmetic([.. children.Select(c => new FormulaOperand(At(c, row, 3), At(c, row, 3), weights.Of(c)))]);
        if (MeanFormula.Of(aggregation, Operands(0)) is not { } score) return new NodeFormulas(null, null, null, coverage);
        var hasEnds = node.Strategy.IsMonotone(node.Outline!) && HasEnds(node);
        return new NodeFormulas(Judged(node, children, row, score),
            hasEnds ? Bounded(node.Range.Low, 1) : null, hasEnds ? Bounded(node.Range.High, 2) : null, coverage);

        FormulaOperand[] Operands(int quantity) =>
        [
            .. children.Select(c => new FormulaOperand(At(c, row, quantity), c.ToParent.IsIdentity ? At(c, row, quantity)
                : $"({FormulaText.Of(c.ToParent.Slope)}*{At(c, row, quantity)}+{FormulaText.Of(c.ToParent.Intercept)})", weights.Of(c))),
        ];

        // A child whose bounds are undefined, as a geometric mean's are below 0, cannot be left out of its parent's.
        string? Bounded(double end, int quantity)
        {
            var bound = MeanFormula.Of(aggregation, Operands(quantity))!;
            var open = children.Where(MayLackBounds).Select(c => $"AND({weights.Of(c)}>0,ISNUMBER({At(c, row, 3)}),"
                + $"OR(NOT(ISNUMBER({At(c, row, 1)})),NOT(ISNUMBER({At(c, row, 2)}))))").ToArray();
            return open.Length == 0 ? bound
                : double.IsFinite(end) ? $"IF(OR({string.Join(",", open)}),{FormulaText.Of(end)},{bound})" : null;
        }
    }

    private string? Judged(PlanNode node, PlanNode[] children, int row, string score)
    {
        // Policies take what is imputed for known, which the cells of coverage do not tell.
        if (_hasImputed && (node.Strategy.Missing == MissingPolicy.Propagate || node.MinimumCoverage is { Share: > 0 })) return null;
        var conditions = new List<string>();
        if (node.Strategy.Missing == MissingPolicy.Propagate)
        {
            conditions.Add($"N({At(node, row, 3)})>={FormulaText.Of(1 - Slack)}");
            conditions.AddRange(children.Select(c =>
                $"OR({weights.Of(c)}<=0,ISNUMBER({At(c, row, 0)}),NOT(ISNUMBER({At(c, row, 3)})))"));
        }

        if (node.MinimumCoverage is { Share: > 0 } rule)
        {
            if (!rule.CountsImputed || rule.Basis == CoverageBasis.Indicators) return null;
            var share = FormulaText.Of(rule.Share * (1 - Slack));
            if (rule.Basis == CoverageBasis.Weight) conditions.Add($"N({At(node, row, 3)})>={share}");
            else
            {
                var concerned = children.Select(c => $"ISNUMBER({At(c, row, 3)})*({weights.Of(c)}>0)").ToArray();
                var scored = children.Zip(concerned,
                    (c, one) => $"{one}*(N({At(c, row, 3)})>{FormulaText.Of(Slack)})*ISNUMBER({At(c, row, 0)})");
                conditions.Add($"({string.Join("+", scored)})>={share}*({string.Join("+", concerned)})");
            }
        }

        return conditions.Count == 0 ? score
            : conditions.Count > FormulaText.MostOperands ? null : $"IF(AND({string.Join(",", conditions)}),{score},\"\")";
    }

    private IEnumerable<PlanNode> Children(PlanNode node) => _plan.Nodes.Skip(node.FirstChild).Take(node.ChildCount);

    // What is undefined, and what has nothing but that below, concerns no row.
    private bool IsNowhere(PlanNode node) => node.IsLeaf ? node.Valuation!.IsUndefined : Children(node).All(IsNowhere);

    private bool HasEnds(PlanNode node) => node.IsLeaf
        ? double.IsNaN(node.Valuation!.Worst) || double.IsFinite(node.Valuation.Worst - node.Valuation.Best)
        : Children(node).Where(c => !IsNowhere(c)).All(HasEnds);

    private bool MayLackBounds(PlanNode node) => !node.IsLeaf
        && (node.Strategy.AggregationOf(node.Outline!)?.Properties.Domain is not AggregationDomain.Any
            || Children(node).Any(MayLackBounds));
}
