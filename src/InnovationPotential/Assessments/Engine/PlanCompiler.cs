using InnovationPotential.Preparation;
using InnovationPotential.Weightings;

namespace InnovationPotential.Assessments;

/// <summary>Learns from a reference what a model needs, from the leaves up: one plan for all periods, or one for each.</summary>
internal sealed class PlanCompiler(
    PlanNode[][] plans, IndicatorTable reference, FitScope scope, FittedPreparation? preparation, ReferenceStatistics? statistics)
{
    private readonly IndicatorColumn?[] _columns = PlanEvaluation.ColumnsOf(plans[0], reference);
    private readonly IReadOnlyDictionary<string, IndicatorExtent>?[] _extents =
        [.. Enumerable.Range(0, plans.Length).Select(p => preparation?.ExtentsOf(p))];
    private readonly List<Diagnostic>[] _diagnostics = Array.ConvertAll(plans, _ => new List<Diagnostic>());

    /// <summary>Compiles a valid model against a table that has all its indicators, or against what is known of one.</summary>
    /// <param name="model">The model; where statistics are given, none of its weights are learned.</param>
    /// <param name="reference">The table, as it was prepared.</param>
    /// <param name="scope">What is learned from, where the strategies name nothing else.</param>
    /// <param name="plans">One, or as many as there are periods.</param>
    /// <param name="preparation">What preparation has learned; the ends of ranges without outliers are taken from it.</param>
    /// <param name="known">As many plans of another model, compiled against the same table: nodes that are the same learn from it.</param>
    /// <param name="statistics">What is known of a reference of which the table has but the shape.</param>
    public static (EvaluationPlan[] Plans, IReadOnlyList<Diagnostic> Diagnostics) Compile(
        IndicatorModel model, IndicatorTable reference, FitScope scope, int plans, FittedPreparation? preparation,
        EvaluationPlan[]? known = null, ReferenceStatistics? statistics = null)
    {
        PlanNode[][] nodes = [.. Enumerable.Range(0, plans).Select(_ => PlanLayout.Of(model))];
        for (var p = 0; p < known?.Length; p++) TakeOver(nodes[p], known[p]);
        return new PlanCompiler(nodes, reference, scope, preparation, statistics).Learn();
    }

    private (EvaluationPlan[] Plans, IReadOnlyList<Diagnostic> Diagnostics) Learn()
    {
        // Weights may be learned from all periods, each scored by its own plan: no plan is ahead of another.
        for (var i = plans[0].Length - 1; i >= 0; i--)
        {
            if (plans[0][i].Known is not null) continue;
            if (!plans[0][i].IsLeaf) LearnDimension(i);
            else for (var p = 0; p < plans.Length; p++) LearnLeaf(p, i);
        }

        foreach (var diagnostics in _diagnostics) InvalidInputException.ThrowIfAny(diagnostics);
        return (Array.ConvertAll(plans, nodes => new EvaluationPlan(nodes)), [.. _diagnostics.SelectMany(d => d)]);
    }

    // From the root down: below a node that is the same, all are.
    private static void TakeOver(PlanNode[] nodes, EvaluationPlan known)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (known.Find(node.Code) is { } same
                && ((node.Parent >= 0 && nodes[node.Parent].Known is not null) || node.IsSameAs(same))) nodes[i] = node.LearnedFrom(same);
        }
    }

    private Range RowsOf(FitScope learned, int plan)
    {
        var ranges = learned.RowsOf(reference);
        return ranges[ranges.Count > 1 ? plan : 0];
    }

    private void LearnLeaf(int plan, int index)
    {
        var node = plans[plan][index];
        var learned = node.Strategy.ScopeOf(node.Code) ?? scope;
        var rows = RowsOf(learned, plan);
        var periods = PeriodsOf(rows);
        var sample = new IndicatorSample(_columns[index]!.Values[rows], reference.Units.AsSpan())
        {
            Times = Array.ConvertAll(periods, p => p.Time),
            Kinds = Array.ConvertAll(periods, p => (int)p.Kind),
            Summary = statistics?.SummaryOf(node.Code, learned, plan),
        };
        var valuation = node.Strategy.Value(WithinExtent((Indicator)node.Node, _extents[plan]), sample);
        plans[plan][index] = node with { Learned = new(node.Code, 1, valuation.Range) { Valuation = valuation } };
        _diagnostics[plan].AddRange(valuation.Diagnostics);
    }

    private Period[] PeriodsOf(Range rows)
    {
        if (reference.Periods.IsEmpty || reference.RowCount == 0) return [];
        var (first, count) = rows.GetOffsetAndLength(reference.RowCount);
        var units = reference.Units.Count;
        return [.. reference.Periods.Skip(first / units).Take(count / units)];
    }

    private static Indicator WithinExtent(Indicator indicator, IReadOnlyDictionary<string, IndicatorExtent>? extents) =>
        indicator.Goalposts is null && extents is not null && extents.TryGetValue(indicator.Code, out var extent)
            ? indicator with { Goalposts = new(extent.Low, extent.High) }
            : indicator;

    private void LearnDimension(int index)
    {
        foreach (var nodes in plans) Express(nodes, nodes[index]);
        var isShared = scope.RowsOf(reference).Count == 1;
        double[] weights = [];
        for (var p = 0; p < plans.Length; p++)
        {
            if (p == 0 || !isShared) weights = WeightsOf(p, plans[p][index]);
            Outline(plans[p], plans[p][index], weights);
        }

        if (plans.Length == 1 || !plans[0][index].ComparesPeriods) return;
        _diagnostics[0].Add(Diagnostic.Error(
            AssessmentCodes.PooledButFittedApart,
            $"'{plans[0][index].Code}' holds units against those of all periods, but each period is fitted by itself: their scores are "
                + "not on one yardstick.",
            new Location { Node = plans[0][index].Code },
            "Take the frontier by period, or fit on the whole panel or a base period."));
    }

    // How a node sees the scores of its children.
    private static void Express(PlanNode[] nodes, PlanNode node)
    {
        // A child of weight 0 is shown but decides nothing, its range neither.
        var common = node.Strategy.ChildRangeOf(
            node.ChildrenIn(nodes).Where(c => c.Node.Weight > 0).Select(c => c.Range).ToArray());
        foreach (var child in node.ChildrenIn(nodes))
            nodes[child.Index] = child with { Learned = child.Learned with { ToParent = ScoreInParent.Of(child.Range, common) } };
    }

    private void Outline(PlanNode[] nodes, PlanNode node, double[] weights)
    {
        foreach (var (child, weight) in node.ChildrenIn(nodes).Zip(weights))
            nodes[child.Index] = child with { Learned = child.Learned with { Weight = weight * child.MassIn(node) } };
        var outlined = node.Outlined(nodes, statistics?.Units ?? reference.Units.Count);
        if (!double.IsFinite(outlined.Outline!.Children.Sum(o => o.Weight)))
            throw new InvalidInputException([Diagnostic.Error(
                AssessmentCodes.WeightsOverflow,
                $"The weights below '{node.Code}' are too large to be added up: with their points they exceed what numbers reach.",
                new Location { Node = node.Code }, "Write smaller weights; only their proportions matter.")]);
        nodes[node.Index] = outlined with { Learned = node.Learned with { Range = node.Strategy.RangeOf(outlined.Outline) } };
    }

    private double[] WeightsOf(int plan, PlanNode node)
    {
        var children = node.ChildrenIn(plans[plan]);
        var weighting = ((Dimension)node.Node).Weighting ?? node.Strategy.DefaultWeighting;
        var (first, rows) = RowsOf(scope, plan).GetOffsetAndLength(reference.RowCount);
        var result = weighting.Weigh(new Siblings
        {
            Node = node.Code,
            Codes = Array.ConvertAll(children, c => c.Code),
            Nominal = Array.ConvertAll(children, c => c.Node.Weight),
            IndicatorCounts = Array.ConvertAll(children, c => c.IndicatorCount),
            Scores = weighting.IsDataDriven ? new ColumnBlock(ScoresOf(node, first, rows), children.Length, rows, rows) : default,
            Floors = Array.ConvertAll(children, c => Math.Abs(c.ToParent.Slope) * ScoreRanks.FloorOf(c, plans[plan])),
        });
        _diagnostics[plan].AddRange(result.Diagnostics);
        return [.. result.Weights];
    }

    // All rows of the scope in one block: the learned weights look at whole columns.
    private double[] ScoresOf(PlanNode node, int first, int rows)
    {
        // A frontier below that is pooled needs all periods, whichever of them are looked at.
        var order = PlanLayout.ChildrenFirst(plans[0], node);
        var isPooled = Array.Exists(order, i => plans[0][i].ComparesPeriods);
        var names = isPooled ? EvaluationPlan.OfAllPeriods(reference) : reference.Units;
        var (start, units) = (isPooled ? 0 : first, names.Count);
        var workspaces = new Workspace?[plans.Length];
        var scores = new double[rows * node.ChildCount];
        var nowhere = new NodeColumns?[plans[0].Length];
        for (var done = 0; start + done < first + rows; done += units)
        {
            // One plan holds for all periods, or each has its own.
            var plan = plans.Length == 1 ? 0 : (first + done) / units;
            var workspace = workspaces[plan] ??= new Workspace(plans[plan], units);
            workspace.Evaluate(order, new RowBlock { Columns = _columns, Units = names.AsSpan(), First = start + done }, nowhere);
            var wanted = isPooled ? first..(first + rows) : ..units;
            for (var c = 0; c < node.ChildCount; c++)
                workspace.ChildValues(node, units).Column(c)[wanted].CopyTo(scores.AsSpan((c * rows) + done));
        }

        return scores;
    }
}
