using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Numerics;

namespace InnovationPotential.Sql;

/// <summary>Puts a plan into a chain, from the leaves up, as the engine evaluates it row by row.</summary>
internal sealed class PlanTerms
{
    private readonly Chain _chain;
    private readonly EvaluationPlan _plan;
    private readonly NodeTerms[] _nodes;

    private PlanTerms(Chain chain, EvaluationPlan plan)
    {
        (_chain, _plan) = (chain, plan);
        _nodes = new NodeTerms[plan.Nodes.Length];
    }

    /// <summary>The columns of each node, by its index.</summary>
    /// <param name="chain">Receives the columns.</param>
    /// <param name="plan">The plan; nothing speaks against it.</param>
    /// <param name="observations">The values of each leaf, by its index.</param>
    public static NodeTerms[] Of(Chain chain, EvaluationPlan plan, Func<int, PreparedValue> observations)
    {
        var terms = new PlanTerms(chain, plan);
        foreach (var index in plan.ChildrenFirst)
        {
            var node = plan.Nodes[index];
            terms._nodes[index] = node.IsLeaf ? terms.Leaf(node, observations(index)) : terms.Dimension(node);
        }

        return terms._nodes;
    }

    private NodeTerms Leaf(PlanNode node, PreparedValue observation)
    {
        var map = node.Valuation!;
        if (observation.Value is not { IsNull: false } value || map.IsUndefined) return NodeTerms.Nowhere;
        var score = LeafScore.Of(_chain, map, value, observation.Ranked);
        var terms = Observed(node, score);
        if (observation.Imputed is not { } flag) return terms;
        // What is imputed has a score, but is not known: its bounds are those of a missing observation.
        var imputed = _chain.Column($"CASE WHEN {score} IS NOT NULL THEN {flag} ELSE {0} END", false);
        Term Around(Term end, double far, bool isLeast)
        {
            if (double.IsNaN(far)) return end;
            var beyond = isLeast ? _chain.Branch($"{score} < {far}") : _chain.Branch($"{score} > {far}");
            return _chain.Column($"CASE WHEN {imputed} = {1} THEN CASE WHEN {beyond} THEN {score} ELSE {far} END ELSE {end} END",
                end.IsNullable);
        }

        var isFalling = map.Worst > map.Best;
        return terms with
        {
            Worst = Around(terms.Worst, map.Worst, !isFalling),
            Best = Around(terms.Best, map.Best, isFalling),
            Filled = null,
            Imputed = imputed,
        };
    }

    private NodeTerms Observed(PlanNode node, Term score)
    {
        var map = node.Valuation!;
        if (double.IsNaN(map.Worst))
            return new NodeTerms(score, score, score, _chain.Term($"CASE WHEN {score} IS NOT NULL THEN {1} END"))
            {
                Indicators = Counted(node, score, isAlwaysConcerned: false),
            };
        var worst = Filled(score, map.Worst);
        return new NodeTerms(
            node.Strategy.Missing == MissingPolicy.ScoreAsWorst ? worst : score,
            worst,
            Filled(score, map.Best),
            _chain.Term($"CASE WHEN {score} IS NULL THEN {0} ELSE {1} END", false))
        {
            Indicators = Counted(node, score, isAlwaysConcerned: true),
            Filled = (score, map.Worst, map.Best),
        };
    }

    private (Term, Term)? Counted(PlanNode node, Term score, bool isAlwaysConcerned)
    {
        if (!node.CountsIndicators) return null;
        var valued = _chain.Term($"CASE WHEN {score} IS NULL THEN {0} ELSE {1} END", false);
        return (isAlwaysConcerned ? _chain.Term($"{1}", false) : valued, valued);
    }

    private Term Filled(Term score, double value) =>
        double.IsNaN(value) ? score : _chain.Term($"CASE WHEN {score} IS NULL THEN {value} ELSE {score} END", false);

    private NodeTerms Dimension(PlanNode node)
    {
        var all = Enumerable.Range(node.FirstChild, node.ChildCount).Select(c => _plan.Nodes[c]).ToArray();
        var counted = all.Where(c => WeightOf(node, c) > 0 && !_nodes[c.Index].IsNowhere).ToArray();
        var scores = Array.ConvertAll(all, c => Seen(c, n => n.Score));
        // What concerns no row leaves nothing but what a rule makes of no evidence.
        if (counted.Length == 0) return NodeTerms.Nowhere;
        var coverage = Covered(node, counted);
        if (MeanOfLeaves(node, counted, coverage) is { } mean) return mean;
        var imputed = Imputed(node, counted);
        var rule = new NodeRule(_chain, node, all);
        var score = Propagated(node, counted, rule.Combine(scores, Array.ConvertAll(all, c => _nodes[c.Index].Coverage)));
        var (worst, best) = node.Strategy.IsMonotone(node.Outline!)
            ? (rule.Combine(Array.ConvertAll(all, c => Seen(c, n => n.Worst))),
                rule.Combine(Array.ConvertAll(all, c => Seen(c, n => n.Best))))
            : (Open(coverage, score, node.Range.Low), Open(coverage, score, node.Range.High));
        if (node.Strategy.IsMonotone(node.Outline!)) (worst, best) = OpenWhereUnknown(node, counted, worst, best);
        var indicators = node.CountsIndicators ? Count(counted) : null;
        return new NodeTerms(
            Judged(node, counted, score, coverage, indicators), Concerning(coverage, worst), Concerning(coverage, best), coverage)
        {
            Indicators = indicators,
            Imputed = imputed,
        };
    }

    private static double WeightOf(PlanNode node, PlanNode child) => node.Outline!.Weights[child.Index - node.FirstChild];

    // A child whose bounds are undefined, as a geometric mean's are below 0, cannot be left out of its parent's.
    private (Term Worst, Term Best) OpenWhereUnknown(PlanNode node, PlanNode[] counted, Term worst, Term best)
    {
        Term[] unknown =
        [
            .. counted.Where(MayLackBounds).Select(c => _nodes[c.Index]).Select(c =>
                _chain.Branch($"(({c.Worst} IS NULL OR {c.Best} IS NULL) AND {c.Coverage} IS NOT NULL)")),
        ];
        if (unknown.Length == 0) return (worst, best);
        var isUnknown = Chain.Join(" OR ", unknown);
        return (_chain.Column($"CASE WHEN {isUnknown} THEN {node.Range.Low} ELSE {worst} END"),
            _chain.Column($"CASE WHEN {isUnknown} THEN {node.Range.High} ELSE {best} END"));
    }

    private bool MayLackBounds(PlanNode node)
    {
        if (node.IsLeaf) return false;
        return node.Strategy.AggregationOf(node.Outline!)?.Properties.Domain is not (null or AggregationDomain.Any)
            || Enumerable.Range(node.FirstChild, node.ChildCount).Any(c => MayLackBounds(_plan.Nodes[c]));
    }

    // As the parent sees it.
    private Term Seen(PlanNode child, Func<NodeTerms, Term> of) => LeafScore.Expressed(_chain, child.ToParent, of(_nodes[child.Index]));

    private Term Open(Term coverage, Term score, double end) => _chain.Column($"CASE WHEN {coverage} < {1} THEN {end} ELSE {score} END");

    private Term Concerning(Term coverage, Term value) =>
        coverage.IsNullable && !value.IsNull ? _chain.Column($"CASE WHEN {coverage} IS NOT NULL THEN {value} END") : value;

    private Operand[] Leaves(PlanNode node, PlanNode[] counted) =>
        Array.ConvertAll(counted, c => new Operand(_nodes[c.Index].Filled!.Value.Score, WeightOf(node, c)));

    // What is missing adds the same whatever it is, where all have the same worst and best score.
    private NodeTerms? MeanOfLeaves(PlanNode node, PlanNode[] counted, Term coverage)
    {
        if (!node.Strategy.IsPlainMean(node.Outline!)
            || counted.Any(c => _nodes[c.Index].Filled is null || !c.ToParent.IsIdentity || c.Strategy.Missing != MissingPolicy.Exclude))
            return null;
        var fillings = Array.ConvertAll(counted, c => _nodes[c.Index].Filled!.Value);
        var (worst, best) = (fillings[0].Worst, fillings[0].Best);
        if (Array.Exists(fillings, f => f.Worst != worst || f.Best != best) || !double.IsFinite(best - worst)) return null;
        var mean = new FilledMean(_chain, Leaves(node, counted));
        var indicators = node.CountsIndicators ? Count(counted) : null;
        return new NodeTerms(Judged(node, counted, Propagated(node, counted, mean.Score), coverage, indicators), mean.With(worst),
            mean.With(best), coverage)
        {
            Indicators = indicators,
        };
    }

    private Term Covered(PlanNode node, PlanNode[] counted)
    {
        if (counted.All(c => _nodes[c.Index].Filled is not null)) return new FilledMean(_chain, Leaves(node, counted)).Share;
        var operands = Array.ConvertAll(counted, c => new Operand(_nodes[c.Index].Coverage, WeightOf(node, c)));
        return _chain.Column($"{Means.Arithmetic(_chain, operands)}", operands.All(o => o.Value.IsNullable));
    }

    private Term? Imputed(PlanNode node, PlanNode[] counted)
    {
        if (counted.All(c => _nodes[c.Index].Imputed is null)) return null;
        var operands = Array.ConvertAll(counted, c =>
        {
            var (share, coverage) = (_nodes[c.Index].Imputed ?? _chain.Term($"{0}", false), _nodes[c.Index].Coverage);
            return new Operand(coverage.IsNullable ? _chain.Column($"CASE WHEN {coverage} IS NOT NULL THEN {share} END") : share,
                WeightOf(node, c));
        });
        return _chain.Column($"{Means.Arithmetic(_chain, operands)}", operands.All(o => o.Value.IsNullable));
    }

    private (Term, Term)? Count(PlanNode[] counted)
    {
        var below = Array.ConvertAll(counted, c => _nodes[c.Index].Indicators!.Value);
        return (_chain.Column($"{Chain.Join(" + ", Array.ConvertAll(below, b => b.Item1))}", false),
            _chain.Column($"{Chain.Join(" + ", Array.ConvertAll(below, b => b.Item2))}", false));
    }

    // A child that concerns the row and has no score leaves none to its parent.
    private Term Propagated(PlanNode node, PlanNode[] counted, Term score)
    {
        if (score.IsNull || node.Strategy.Missing != MissingPolicy.Propagate) return score;
        Term[] conditions = [.. counted.Select(c => _nodes[c.Index]).Where(c => c.Score.IsNullable).Select(c => c.Coverage.IsNullable
            ? _chain.Branch($"({c.Score} IS NOT NULL OR {c.Coverage} IS NULL)") : _chain.Branch($"{c.Score} IS NOT NULL"))];
        return conditions.Length == 0 ? score : _chain.Column($"CASE WHEN {Chain.All(conditions)} THEN {score} END");
    }

    private Term Judged(PlanNode node, PlanNode[] counted, Term score, Term coverage, (Term, Term)? indicators)
    {
        if (score.IsNull) return score;
        var conditions = new List<Term>();
        if (coverage.IsNullable) conditions.Add(_chain.Branch($"{coverage} IS NOT NULL"));
        if (node.Strategy.Missing == MissingPolicy.Propagate) conditions.Add(_chain.Branch($"{coverage} >= {1}"));
        if (node.MinimumCoverage is { Share: > 0 } rule
            && Cut.Least(share => !Rounding.IsBelow(share, rule.Share)) is { } least)
            conditions.Add(_chain.Branch($"{Asked(rule, counted, coverage, indicators)} >= {least}"));
        return conditions.Count == 0 ? score : _chain.Column($"CASE WHEN {Chain.All(conditions)} THEN {score} END");
    }

    private Term Asked(MinimumCoverage rule, PlanNode[] counted, Term coverage, (Term Concerned, Term Valued)? indicators)
    {
        if (rule.Basis == CoverageBasis.Weight) return coverage;
        if (rule.Basis == CoverageBasis.Indicators)
        {
            var (all, valued) = indicators!.Value;
            return _chain.Column($"CASE WHEN {all} > {0} THEN {valued} / {all} END");
        }

        var children = Array.ConvertAll(counted, c => _nodes[c.Index]);
        var concerned = Chain.Join(" + ", Array.ConvertAll(children, c => c.Coverage.IsNullable
            ? _chain.Term($"CASE WHEN {c.Coverage} IS NULL THEN {0} ELSE {1} END", false) : _chain.Term($"{1}", false)));
        // A missing observation that scores as the worst is known of as little as any other.
        var scored = Chain.Join(" + ", Array.ConvertAll(children, c =>
            _chain.Term($"CASE WHEN {c.Coverage} > {Rounding.Share} AND {c.Score} IS NOT NULL THEN {1} ELSE {0} END", false)));
        var total = _chain.Column($"{concerned}", false);
        return _chain.Column($"CASE WHEN {total} > {0} THEN {scored} / {total} END");
    }
}
