using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Sql;

/// <summary>How a node makes one score of those of its children.</summary>
/// <param name="chain">Receives the columns.</param>
/// <param name="node">The node.</param>
/// <param name="children">Its children, those of weight 0 among them.</param>
internal sealed class NodeRule(Chain chain, PlanNode node, PlanNode[] children)
{
    // Each level is compared with each other one.
    private const int MostLevels = 16;

    /// <summary>Why a node's rule cannot be said, and of which part of it; null where it can.</summary>
    public static (string What, string Why)? Obstacle(PlanNode node) => node.Strategy switch
    {
        ScoreSum => null,
        ReadinessBased { Rule: WeakestLinkRule or MeanRule or SoftMinimumRule or GatesRule } => null,
        ReadinessBased { Rule: KOutOfNRule } when node.Outline!.Children.Count(c => c.Weight > 0) <= MostLevels => null,
        ReadinessBased readiness => ($"the rule '{readiness.Rule.Kind}'", "it sorts the levels of a unit or multiplies a matrix"),
        WeightedIndex or ResourceBased when node.Strategy.AggregationOf(node.Outline!) is { } aggregation =>
            Means.Obstacle(aggregation) is { } why ? ($"the aggregation '{aggregation.Kind}'", why) : null,
        _ => ($"the strategy '{node.Strategy.Kind}'", "code of the user's own does not run in a database"),
    };

    /// <summary>The score.</summary>
    /// <param name="scores">The scores of the children, as the node sees them.</param>
    /// <param name="coverages">The coverages of the children; null where all is taken for known.</param>
    public Term Combine(Term[] scores, Term[]? coverages = null)
    {
        var operands = children.Select((c, i) => new Operand(scores[i], node.Outline!.Weights[i])).Where(o => o.Weight > 0).ToArray();
        return node.Strategy switch
        {
            ScoreSum sum when coverages is not null && !sum.IsPlainMean(node.Outline!) => PointsKnown(scores, coverages),
            ScoreSum => Column(Means.Arithmetic(chain, operands)),
            ReadinessBased { Rule: WeakestLinkRule } => Column(Means.Of(chain, Aggregation.Minimum, operands)!),
            ReadinessBased { Rule: MeanRule } => Column(Means.Of(chain, Aggregation.Arithmetic, operands)!),
            ReadinessBased { Rule: SoftMinimumRule rule } => Column(Means.Of(chain, Aggregation.PowerMean(rule.Rho), operands)!),
            ReadinessBased { Rule: KOutOfNRule rule } => ReachedBy(rule.K, operands),
            ReadinessBased { Rule: GatesRule rule } readiness => Level(rule, readiness.Levels, scores),
            _ => Aggregate(node.Strategy.AggregationOf(node.Outline!)!, operands),
        };
    }

    // Zero times infinity is nothing known, but for resources: of those without end there is a finite amount.
    private Term Aggregate(Aggregation aggregation, Operand[] operands)
    {
        var mean = Column(Means.Of(chain, aggregation, operands)!);
        if (!chain.HasInfinity || node.Strategy is ResourceBased || mean.IsNull
            || aggregation is not (GeometricMean or PowerMean { Exponent: 0 })) return mean;
        Operand[] known = [.. operands.Where(o => !o.Value.IsNull)];
        return chain.Column($"CASE WHEN {Means.Least(chain, known)} = {0} AND {Means.Greatest(chain, known)} = {double.PositiveInfinity} "
            + $"THEN NULL ELSE {mean} END");
    }

    private Term Column(Term term) =>
        term.IsNull || !term.Text.Contains(' ', StringComparison.Ordinal) ? term : chain.Column($"{term}", term.IsNullable);

    // The level with the unknown at the bottom and at the top; where these differ there is no single one.
    private Term ReachedBy(int k, Operand[] operands)
    {
        var range = CommonRange.Hull(node.Outline!);
        var lowest = Largest(k, Array.ConvertAll(operands, o => Known(o.Value, range.Low)));
        if (operands.All(o => !o.Value.IsNullable)) return lowest;
        var highest = Largest(k, Array.ConvertAll(operands, o => Known(o.Value, range.High)));
        return chain.Column($"CASE WHEN {lowest} = {highest} THEN {lowest} END");
    }

    private Term Known(Term level, double filling) =>
        level.IsNull ? chain.Column($"{filling}", false)
        : level.IsNullable ? chain.Column($"CASE WHEN {level} IS NULL THEN {filling} ELSE {level} END", false) : Column(level);

    // The greatest level that is reached by so many.
    private Term Largest(int k, Term[] levels)
    {
        if (levels.Length == 1) return levels[0];
        var reached = levels.Select(level => chain.Term($"CASE WHEN {Chain.Join(" + ", Array.ConvertAll(levels, other =>
            chain.Term($"CASE WHEN {other} >= {level} THEN {1} ELSE {0} END", false)))} >= {k} THEN {level} END"));
        return chain.Applied(chain.Dialect.Greatest, reached, false);
    }

    // A dimension counts with the points that were assessed below it.
    private Term PointsKnown(Term[] scores, Term[] coverages)
    {
        var terms = Enumerable.Range(0, scores.Length)
            .Where(i => node.Outline!.Weights[i] > 0 && !scores[i].IsNull)
            .Select(i => (Score: scores[i], Mass: children[i].IsLeaf && children[i].Strategy.Missing != MissingPolicy.ScoreAsWorst
                ? chain.Term($"{node.Outline!.Weights[i]}") : chain.Term($"{node.Outline!.Weights[i]} * {coverages[i]}"))).ToArray();
        if (terms.Length == 0) return Term.Null;
        var points = chain.Column($"{Chain.Join(" + ", Array.ConvertAll(terms, t =>
            chain.Term($"CASE WHEN {t.Score} IS NULL THEN {0} ELSE {t.Mass} * {t.Score} END", false)))}", false);
        var attainable = chain.Column($"{Chain.Join(" + ", Array.ConvertAll(terms, t =>
            chain.Term($"CASE WHEN {t.Score} IS NULL THEN {0} ELSE {t.Mass} END", false)))}", false);
        return chain.Column($"CASE WHEN {attainable} > {0} THEN {points} / {attainable} END");
    }

    // The levels if all that is unknown fails, and if it passes; where they differ there is no single one.
    private Term Level(GatesRule rule, LevelTable? table, Term[] scores)
    {
        var gates = rule.Sequence.Select(g => (g.Level, Met: g.Requirements.Select(r => Met(r, table, scores)).ToArray())).ToArray();
        double top = gates.Length == 0 ? rule.Bottom : gates[^1].Level;
        var low = chain.Term($"{top}", false);
        var failures = new List<Term>();
        for (var g = 0; g < gates.Length; g++)
        {
            double reached = g == 0 ? rule.Bottom : gates[g - 1].Level;
            if (gates[g].Met.Length > 0)
                failures.Add(chain.Branch($"WHEN {Chain.Any(gates[g].Met.Select(m => m.Fails))} THEN {reached}"));
        }

        var highest = low;
        for (var g = gates.Length - 1; g >= 0; g--)
        {
            double reached = g == 0 ? rule.Bottom : gates[g - 1].Level;
            if (gates[g].Met.Length > 0)
                low = chain.Term($"CASE WHEN {Chain.All([.. gates[g].Met.Select(m => m.Passes)])} THEN {low} ELSE {reached} END", false);
        }

        if (failures.Count == 0) return chain.Column($"{highest}", false);
        var certain = chain.Column($"{low}", false);
        var possible = chain.Column($"CASE {Chain.Sequence(failures)} ELSE {highest} END", false);
        return chain.Column($"CASE WHEN {certain} = {possible} THEN {certain} END");
    }

    private (Term Passes, Term Fails) Met((string Child, double Threshold) requirement, LevelTable? table, Term[] scores)
    {
        var at = node.Outline!.IndexOf(requirement.Child);
        if (at < 0 || scores[at].IsNull) return (chain.Branch($"1 = 0"), chain.Branch($"1 = 0"));
        var isLess = GatesRule.DirectionOf(node.Outline.Children[at], table) == Direction.LowerIsBetter;
        var cut = Cut.Least(v => GatesRule.IsMet(v, requirement.Threshold, isLess) == !isLess);
        var edge = cut ?? double.PositiveInfinity;
        var (above, below) = (chain.Branch($"{scores[at]} >= {edge}"), chain.Branch($"{scores[at]} < {edge}"));
        return isLess ? (below, above) : (above, below);
    }
}
