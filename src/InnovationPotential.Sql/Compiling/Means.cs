using InnovationPotential.Aggregations;

namespace InnovationPotential.Sql;

/// <summary>Aggregations over the operands that are not NULL, term by term as the library's kernels have them.</summary>
internal static class Means
{
    /// <summary>Powers nearer to 0 lose more digits than can be spared; the library has a way around that, SQL has none.</summary>
    public const double LeastExponent = 0.01;

    /// <summary>The aggregate; null where it cannot be said.</summary>
    public static Term? Of(Chain chain, Aggregation aggregation, IReadOnlyList<Operand> operands)
    {
        if (operands.Count == 0 || operands.All(o => o.Value.IsNull)) return Term.Null;
        Operand[] known = [.. operands.Where(o => !o.Value.IsNull)];
        return aggregation switch
        {
            ArithmeticMean => Arithmetic(chain, known),
            WeightedSum => chain.Column($"{Arithmetic(chain, known)} * {operands.Sum(o => o.Weight)}"),
            GeometricMean or PowerMean { Exponent: 0 } => Geometric(chain, known),
            HarmonicMean or PowerMean { Exponent: -1 } => Harmonic(chain, known),
            Minimum => Least(chain, known),
            Maximum => Greatest(chain, known),
            PowerMean { Exponent: 1 } => Arithmetic(chain, known),
            PowerMean power => Power(chain, power.Exponent, known),
            MeanMin rule => MeanMin(chain, rule, known),
            MazziottaPareto rule => Penalized(chain, rule.Penalty, known),
            AdjustedMazziottaPareto rule => Penalized(chain, rule.Penalty, known),
            _ => null,
        };
    }

    /// <summary>Why an aggregation cannot be said; null where it can.</summary>
    public static string? Obstacle(Aggregation aggregation) => aggregation switch
    {
        PowerMean { Exponent: var rho } when rho != 0 && Math.Abs(rho) < LeastExponent =>
            "an exponent so near to 0 loses its digits in SQL; the geometric mean is its limit",
        ArithmeticMean or WeightedSum or GeometricMean or HarmonicMean or Minimum or Maximum or PowerMean or Aggregations.MeanMin
            or MazziottaPareto or AdjustedMazziottaPareto => null,
        CustomAggregation => "code of the user's own does not run in a database",
        { Properties.ComparesUnits: true } => "it compares each unit with all others, which no row tells",
        _ => "it sorts the scores of a unit or compares their pairs",
    };

    /// <summary>The weighted arithmetic mean.</summary>
    public static Term Arithmetic(Chain chain, IReadOnlyList<Operand> operands)
    {
        var sum = Chain.Join(" + ", [.. operands.Select(o => IfKnown(chain, o.Value, v => Weighted(chain, o with { Value = v })))]);
        return Quotient(chain, sum, operands);
    }

    /// <summary>The weighted sum of what is known, 0 of nothing.</summary>
    public static Term Sum(Chain chain, IReadOnlyList<Operand> operands) =>
        chain.Column($"{Chain.Join(" + ", [.. operands.Select(o =>
            IfKnown(chain, o.Value, v => Weighted(chain, o with { Value = v })))])}", false);

    /// <summary>The weight of the operands that are known.</summary>
    public static Term? Weight(Chain chain, IReadOnlyList<Operand> operands) =>
        operands.All(o => !o.Value.IsNullable) ? null : chain.Column(
            $"{Chain.Join(" + ", [.. operands.Select(o =>
                IfKnown(chain, o.Value, _ => chain.Term($"{o.Weight}", false)))])}", nullable: false);

    /// <summary>The lowest operand that is known.</summary>
    public static Term Least(Chain chain, IReadOnlyList<Operand> operands) => Extreme(chain, operands, chain.Dialect.Least);

    /// <summary>The highest operand that is known.</summary>
    public static Term Greatest(Chain chain, IReadOnlyList<Operand> operands) => Extreme(chain, operands, chain.Dialect.Greatest);

    // Where nothing is known all are NULL, and so is the extreme.
    private static Term Extreme(Chain chain, IReadOnlyList<Operand> operands, Func<string, string> of) => operands.Count == 1
        ? operands[0].Value : chain.Applied(of, operands.Select(o => o.Value), operands.All(o => o.Value.IsNullable));

    private static Term Geometric(Chain chain, IReadOnlyList<Operand> operands)
    {
        var least = Least(chain, operands);
        var sum = Chain.Join(" + ", [.. operands.Select(o => chain.Term(
            $"CASE WHEN {o.Value} > {0} THEN {Weighted(chain, o with { Value = chain.Term($"ln({o.Value})") })} ELSE {0} END", false))]);
        return chain.Column($"CASE WHEN {least} > {0} THEN {chain.Exp(Quotient(chain, sum, operands))} WHEN {least} = {0} THEN {0} END");
    }

    private static Term Harmonic(Chain chain, IReadOnlyList<Operand> operands)
    {
        var least = Least(chain, operands);
        var sum = chain.Column($"{Chain.Join(" + ", [.. operands.Select(o => chain.Term(
            $"CASE WHEN {o.Value} > {0} THEN {o.Weight} / {o.Value} ELSE {0} END", false))])}");
        var total = Weight(chain, operands) ?? chain.Term($"{Total(operands)}", false);
        return chain.Column($"CASE WHEN {least} > {0} THEN {total} / {sum} WHEN {least} = {0} THEN {0} END");
    }

    // The greatest (or least) in front, so that no power overflows.
    private static Term Power(Chain chain, double exponent, IReadOnlyList<Operand> operands)
    {
        var (least, greatest) = (chain.Column($"{Least(chain, operands)}"), chain.Column($"{Greatest(chain, operands)}"));
        var leading = exponent > 0 ? greatest : least;
        if (double.IsInfinity(exponent)) return chain.Column($"CASE WHEN {least} >= {0} THEN {leading} END");
        var reference = chain.Column($"CASE WHEN {leading} > {0} THEN ln({leading}) END");
        // A power that is too small is an error in some engines and 0 in others: its logarithm tells.
        var sum = Chain.Join(" + ", [.. operands.Select(o =>
        {
            var log = chain.Column($"CASE WHEN {o.Value} > {0} THEN {exponent} * (ln({o.Value}) - {reference}) END");
            return IfKnown(chain, log, v => Weighted(chain, o with { Value = chain.Exp(v) }));
        })]);
        var mean = Quotient(chain, sum, operands);
        return chain.Column($"CASE WHEN {least} < {0} THEN NULL WHEN {leading} > {0} THEN {leading} * power({mean}, {1 / exponent}) "
            + $"WHEN {leading} = {0} THEN {0} END");
    }

    private static Term MeanMin(Chain chain, MeanMin rule, IReadOnlyList<Operand> operands)
    {
        var (mean, least) = (Arithmetic(chain, operands), Least(chain, operands));
        var gap = chain.Column($"{mean} - {least}");
        return chain.Column($"{mean} - {rule.Alpha} * (sqrt({gap} * {gap} + {rule.Beta * rule.Beta}) - {rule.Beta})");
    }

    private static Term Penalized(Chain chain, PenaltyDirection penalty, IReadOnlyList<Operand> operands)
    {
        var mean = chain.Column($"{Arithmetic(chain, operands)}");
        var squares = Chain.Join(" + ", [.. operands.Select(o => IfKnown(chain, o.Value,
            v => chain.Term($"{o.Weight} * ({v} - {mean}) * ({v} - {mean})")))]);
        var variance = Quotient(chain, squares, operands);
        return penalty == PenaltyDirection.Downward
            ? chain.Column($"CASE WHEN {mean} > {0} THEN {mean} - {variance} / {mean} END")
            : chain.Column($"CASE WHEN {mean} > {0} THEN {mean} + {variance} / {mean} END");
    }

    private static Term Quotient(Chain chain, Term sum, IReadOnlyList<Operand> operands)
    {
        if (Weight(chain, operands) is not { } weight) return chain.Term($"{sum} / {Total(operands)}", false);
        var known = chain.Column($"{sum}", false);
        return chain.Term($"CASE WHEN {weight} > {0} THEN {known} / {weight} END");
    }

    /// <summary>The weight of all operands, summed as the engine sums, so that full coverage is exactly 1.</summary>
    public static double Total(IReadOnlyList<Operand> operands)
    {
        var total = 0.0;
        foreach (var operand in operands) total += operand.Weight;
        return total;
    }

    private static Term IfKnown(Chain chain, Term value, Func<Term, Term> then) =>
        value.Known is var (isKnown, known) ? chain.Term($"CASE WHEN {isKnown} THEN {then(known)} ELSE {0} END", false)
        : value.IsNullable ? chain.Term($"CASE WHEN {value} IS NULL THEN {0} ELSE {then(value)} END", false) : then(value);

    private static Term Weighted(Chain chain, Operand operand) =>
        operand.Weight == 1 ? operand.Value : chain.Term($"{operand.Weight} * {operand.Value}", operand.Value.IsNullable);
}
