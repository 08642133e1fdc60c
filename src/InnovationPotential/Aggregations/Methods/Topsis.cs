namespace InnovationPotential.Aggregations;

/// <summary>TOPSIS: near to a unit that is the best in everything, and far from one that is the worst in everything.</summary>
/// <remarks>
/// <para><c>d⁺ = √Σw²(max x − x)²</c>, <c>d⁻ = √Σw²(x − min x)²</c> over the units, score <c>d⁻ / (d⁺ + d⁻)</c> from 0 to 1: 1 is the best
/// in everything, 0 the worst. Weights stand inside the square, as in the source.</para>
/// <para>Missing: left out of both distances of its unit, so that weights are renormalized. Where best and worst are the same in all that
/// a unit has, a single unit among them, it scores 1. Scores of any sign; ties give equal scores. Source: Hwang and Yoon 1981, who divide
/// each indicator by the root of its sum of squares first; here the normalization does that, or another.</para>
/// </remarks>
internal sealed record Topsis : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "topsis";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new() { ComparesUnits = true, Idempotent = false };

    /// <inheritdoc/>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => ScoreRange.Unit;

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        var toWorst = new double[results.Length];
        var isPresent = new bool[results.Length];
        results.Clear();
        var heaviest = 0.0;
        foreach (var weight in weights) heaviest = Math.Max(heaviest, weight);
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            // Only proportions count; squares of weights far from 1 would leave the numbers there are.
            var weight = weights[j] / heaviest;
            var column = scores.Column(j);
            double best = double.NegativeInfinity, worst = double.PositiveInfinity;
            foreach (var score in column)
            {
                best = score > best ? score : best;
                worst = score < worst ? score : worst;
            }

            for (var row = 0; row < column.Length; row++)
            {
                if (double.IsNaN(column[row])) continue;
                isPresent[row] = true;
                results[row] += Square(weight * (best - column[row]));
                toWorst[row] += Square(weight * (column[row] - worst));
            }
        }

        for (var row = 0; row < results.Length; row++)
        {
            double near = Math.Sqrt(results[row]), far = Math.Sqrt(toWorst[row]);
            results[row] = !isPresent[row] ? double.NaN : near == 0 ? 1 : far / (near + far);
        }
    }

    private static double Square(double x) => x * x;
}
