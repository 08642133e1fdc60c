using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Strategies;
using InnovationPotential.Weightings;

namespace InnovationPotential.Assessments;

/// <summary>Learns from a reference what a model needs, from the leaves up: one plan for all periods, or one for each.</summary>
internal sealed class PlanCompiler
{
    private readonly PlanNode[][] _plans;
    private readonly IndicatorTable _reference;
    private readonly FitScope _scope;
    private readonly IndicatorColumn?[] _columns;
    private readonly IReadOnlyDictionary<string, IndicatorExtent>?[] _extents;
    private readonly EvaluationPlan[] _known;
    private readonly ReferenceStatistics? _statistics;
    private readonly List<Diagnostic>[] _diagnostics;

    private PlanCompiler(
        IndicatorModel model, IndicatorTable reference, FitScope scope, int plans, FittedPreparation? preparation, EvaluationPlan[] known,
        ReferenceStatistics? statistics = null)
    {
        _statistics = statistics;
        _known = known;
        _plans = [.. Enumerable.Range(0, plans).Select(_ => PlanLayout.Of(model))];
        _reference = reference;
        _scope = scope;
        _columns = PlanEvaluation.ColumnsOf(_plans[0], reference);
        _extents = [.. Enumerable.Range(0, plans).Select(p => preparation?.ExtentsOf(p))];
        _diagnostics = [.. Enumerable.Range(0, plans).Select(_ => new List<Diagnostic>())];
    }

    /// <summary>Compiles a valid model against a table that has all its indicators.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reference">The table, as it was prepared.</param>
    /// <param name="scope">What is learned from, where the strategies name nothing else.</param>
    /// <param name="plans">One, or as many as there are periods.</param>
    /// <param name="preparation">What preparation has learned; the ends of ranges without outliers are taken from it.</param>
    /// <param name="known">As many plans of another model, compiled against the same table: nodes that are the same learn from it.</param>
    public static (EvaluationPlan[] Plans, IReadOnlyList<Diagnostic> Diagnostics) Compile(
        IndicatorModel model, IndicatorTable reference, FitScope scope, int plans, FittedPreparation? preparation,
        params EvaluationPlan[] known)
    {
        var compiler = new PlanCompiler(model, reference, scope, plans, preparation, known);
        compiler.TakeOver();
        return compiler.Learn();
    }

    /// <summary>Compiles a valid model against what is known of a reference.</summary>
    /// <param name="model">The model; none of its weights are learned.</param>
    /// <param name="statistics">What is known.</param>
    /// <param name="scope">What is learned from, where the strategies name nothing else.</param>
    /// <param name="plans">One, or as many as there are periods.</param>
    /// <param name="preparation">What preparation has learned.</param>
    public static (EvaluationPlan[] Plans, IReadOnlyList<Diagnostic> Diagnostics) Compile(
        IndicatorModel model, ReferenceStatistics statistics, FitScope scope, int plans, FittedPreparation? preparation) =>
        new PlanCompiler(model, statistics.Skeleton(model), scope, plans, preparation, [], statistics).Learn();

    private (EvaluationPlan[] Plans, IReadOnlyList<Diagnostic> Diagnostics) Learn()
    {
        // Weights may be learned from all periods, each scored by its own plan: no plan is ahead of another.
        for (var i = _plans[0].Length - 1; i >= 0; i--)
        {
            if (_plans[0][i].Known is not null) continue;
            if (_plans[0][i].IsLeaf) LearnLeaf(i);
            else LearnDimension(i);
        }

        foreach (var diagnostics in _diagnostics) InvalidInputException.ThrowIfAny(diagnostics);
        return (Array.ConvertAll(_plans, nodes => new EvaluationPlan(nodes)), [.. _diagnostics.SelectMany(d => d)]);
    }

    // From the root down: below a node that is the same, all are.
    private void TakeOver()
    {
        for (var p = 0; p < _known.Length; p++)
        {
            var nodes = _plans[p];
            foreach (var node in nodes)
            {
                if (_known[p].Find(node.Code) is { } known
                    && ((node.Parent >= 0 && nodes[node.Parent].Known is not null) || node.IsSameAs(known))) node.LearnFrom(known);
            }
        }
    }

    private Range RowsOf(FitScope scope, int plan) => scope.RowsOf(_reference) is { Count: > 1 } ranges ? ranges[plan]
        : scope.RowsOf(_reference)[0];

    private void LearnLeaf(int index)
    {
        for (var p = 0; p < _plans.Length; p++) LearnLeaf(p, index);
    }

    private void LearnLeaf(int plan, int index)
    {
        var node = _plans[plan][index];
        var scope = node.Strategy.ScopeOf(node.Code) ?? _scope;
        var rows = RowsOf(scope, plan);
        var periods = PeriodsOf(rows);
        var sample = new IndicatorSample(_columns[index]!.Values[rows], _reference.Units.AsSpan())
        {
            Times = Array.ConvertAll(periods, p => p.Time),
            Kinds = Array.ConvertAll(periods, p => (int)p.Kind),
            Summary = _statistics?.SummaryOf(node.Code, scope, plan),
        };
        node.Valuation = node.Strategy.Value(WithinExtent((Indicator)node.Node, _extents[plan]), sample);
        node.Range = node.Valuation.Range;
        _diagnostics[plan].AddRange(node.Valuation.Diagnostics);
    }

    private Period[] PeriodsOf(Range rows)
    {
        if (_reference.Periods.IsEmpty || _reference.RowCount == 0) return [];
        var (first, count) = rows.GetOffsetAndLength(_reference.RowCount);
        var units = _reference.Units.Count;
        return [.. _reference.Periods.Skip(first / units).Take(count / units)];
    }

    private static Indicator WithinExtent(Indicator indicator, IReadOnlyDictionary<string, IndicatorExtent>? extents) =>
        indicator.Goalposts is null && extents is not null && extents.TryGetValue(indicator.Code, out var extent)
            ? indicator with { Goalposts = new(extent.Low, extent.High) }
            : indicator;

    private void LearnDimension(int index)
    {
        var ranges = Array.ConvertAll(_plans, nodes => Express(nodes, nodes[index]));
        var isShared = _scope.RowsOf(_reference).Count == 1;
        double[]? shared = null;
        for (var p = 0; p < _plans.Length; p++)
        {
            var weights = shared ?? WeightsOf(p, _plans[p][index]);
            if (isShared) shared = weights;
            Outline(_plans[p], _plans[p][index], ranges[p], weights);
        }

        if (_plans.Length == 1 || !_plans[0][index].ComparesPeriods) return;
        _diagnostics[0].Add(Diagnostic.Error(
            AssessmentCodes.PooledButFittedApart,
            $"'{_plans[0][index].Code}' holds units against those of all periods, but each period is fitted by itself: their scores are "
                + "not on one yardstick.",
            new Location { Node = _plans[0][index].Code },
            "Take the frontier by period, or fit on the whole panel or a base period."));
    }

    // The ranges on which a node sees the scores of its children.
    private static ScoreRange[] Express(PlanNode[] nodes, PlanNode node)
    {
        var children = nodes.AsSpan(node.FirstChild, node.ChildCount).ToArray();
        foreach (var child in children) child.ToParent = AffineMap.Identity;
        var ranges = Array.ConvertAll(children, c => c.Range);
        // A child of weight 0 is shown but decides nothing, its range neither.
        var counted = Array.FindAll(children, c => c.Node.Weight > 0).Select(c => c.Range).ToArray();
        if (node.Strategy.ChildRangeOf(counted) is not { } common) return ranges;
        for (var c = 0; c < ranges.Length; c++)
        {
            if (!ranges[c].IsBounded || ranges[c].High <= ranges[c].Low) continue;
            children[c].ToParent = ranges[c].MapOnto(common);
            ranges[c] = common;
        }

        return ranges;
    }

    private void Outline(PlanNode[] nodes, PlanNode node, ScoreRange[] ranges, double[] weights)
    {
        var children = nodes.AsSpan(node.FirstChild, node.ChildCount);
        var masses = MassesOf(node, children);
        var outlines = new ChildOutline[children.Length];
        for (var c = 0; c < outlines.Length; c++)
            outlines[c] = children[c].OutlineAs(weights[c] * masses[c], ranges[c]) with { Mass = masses[c] };
        if (!double.IsFinite(outlines.Sum(o => o.Weight)))
            throw new InvalidInputException([Diagnostic.Error(
                AssessmentCodes.WeightsOverflow,
                $"The weights below '{node.Code}' are too large to be added up: with their points they exceed what numbers reach.",
                new Location { Node = node.Code }, "Write smaller weights; only their proportions matter.")]);
        node.Outline = new NodeOutline(node.Code, EquatableArray.Create<ChildOutline>(outlines),
            _statistics?.Units ?? _reference.Units.Count);
        node.Range = node.Strategy.RangeOf(node.Outline);
    }

    // A mass counts within one strategy only: where another one begins, a child weighs what the model says.
    private static double[] MassesOf(PlanNode node, ReadOnlySpan<PlanNode> children)
    {
        var masses = new double[children.Length];
        for (var c = 0; c < masses.Length; c++)
        {
            masses[c] = children[c].Node is Indicator indicator ? node.Strategy.MassOf(indicator)
                : children[c].Strategy.Kind == node.Strategy.Kind ? children[c].Strategy.MassOf(children[c].Outline!)
                : 1;
        }

        return masses;
    }

    private double[] WeightsOf(int plan, PlanNode node)
    {
        var children = _plans[plan].AsSpan(node.FirstChild, node.ChildCount);
        var weighting = ((Dimension)node.Node).Weighting ?? node.Strategy.DefaultWeighting;
        var (first, rows) = RowsOf(_scope, plan).GetOffsetAndLength(_reference.RowCount);
        var result = weighting.Weigh(new Siblings
        {
            Node = node.Code,
            Codes = Array.ConvertAll(children.ToArray(), c => c.Code),
            Nominal = Array.ConvertAll(children.ToArray(), c => c.Node.Weight),
            IndicatorCounts = Array.ConvertAll(children.ToArray(), c => c.IndicatorCount),
            Scores = weighting.IsDataDriven ? new ColumnBlock(ScoresOf(node, first, rows), children.Length, rows, rows) : default,
            Floors = Array.ConvertAll(children.ToArray(), c => Math.Abs(c.ToParent.Slope) * ScoreRanks.FloorOf(c, _plans[plan])),
        });
        _diagnostics[plan].AddRange(result.Diagnostics);
        return [.. result.Weights];
    }

    // All rows of the scope in one block: the learned weights look at whole columns.
    private double[] ScoresOf(PlanNode node, int first, int rows)
    {
        // A frontier below that is pooled needs all periods, whichever of them are looked at.
        var order = PlanLayout.ChildrenFirst(_plans[0], node);
        var isPooled = Array.Exists(order, i => _plans[0][i].ComparesPeriods);
        var names = isPooled ? EvaluationPlan.OfAllPeriods(_reference) : _reference.Units;
        var (start, units) = (isPooled ? 0 : first, names.Count);
        var workspaces = Array.ConvertAll(_plans, nodes => new Lazy<Workspace>(() => new Workspace(nodes, units)));
        var scores = new double[rows * node.ChildCount];
        var nowhere = new NodeColumns?[_plans[0].Length];
        for (var done = 0; start + done < first + rows; done += units)
        {
            // One plan holds for all periods, or each has its own.
            var workspace = workspaces[_plans.Length == 1 ? 0 : (first + done) / units].Value;
            workspace.Evaluate(order, new RowBlock { Columns = _columns, Units = names.AsSpan(), First = start + done }, nowhere);
            var wanted = isPooled ? first..(first + rows) : ..units;
            for (var c = 0; c < node.ChildCount; c++)
                workspace.ChildValues(node, units).Column(c)[wanted].CopyTo(scores.AsSpan((c * rows) + done));
        }

        return scores;
    }
}
