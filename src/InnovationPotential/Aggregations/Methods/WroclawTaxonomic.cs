namespace InnovationPotential.Aggregations;

/// <summary>The Wrocław taxonomic method: closeness to an ideal unit that is as good as the best in everything.</summary>
/// <remarks>
/// <para>Distance to the ideal <c>d = √(Σw(x − max x)² / Σw)</c>; taxonomic distance <c>d / (mean d + 2·sd d)</c>, sd with n − 1. In the
/// literature that is the result and <b>low is good</b>; here the score is <b>1 minus it, so high is good</b>: 1 is the ideal, 0 as far as
/// mean and two sd.</para>
/// <para>Missing: left out of its unit's distance, weights renormalized. Units as good as the ideal, a single unit among them, score 1.
/// Source: Florek et al. 1952; Mazziotta and Pareto 2012; Compind's <c>ci_wroclaw</c>.</para>
/// </remarks>
internal sealed record WroclawTaxonomic : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "wroclaw";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new() { ComparesUnits = true, Monotone = false, Idempotent = false };

    /// <inheritdoc/>
    /// <remarks>
    /// At most 1; at least <c>1 − n/(1 + 2√n)</c>, the score of one unit afar from an ideal that all others reach, or 0 if that is less.
    /// </remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) =>
        new(1 - Math.Max(1, units / (1 + (2 * Math.Sqrt(units)))), 1);

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        RootMeanSquares(scores, weights, results);
        // Summed in ascending order, so that the order of the units changes no bit.
        var distances = Missing.Remove(results);
        Array.Sort(distances);
        double sum = 0, squares = 0;
        foreach (var distance in distances) sum += distance;
        var mean = sum / distances.Length;
        foreach (var distance in distances) squares += (distance - mean) * (distance - mean);
        var far = mean + (distances.Length > 1 ? 2 * Math.Sqrt(squares / (distances.Length - 1)) : 0);
        for (var row = 0; row < results.Length; row++) results[row] = far == 0 && results[row] == 0 ? 1 : 1 - (results[row] / far);
    }

    private static void RootMeanSquares(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        var totals = new double[results.Length];
        results.Clear();
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = scores.Column(j);
            var best = double.NegativeInfinity;
            foreach (var score in column) best = score > best ? score : best;
            for (var row = 0; row < column.Length; row++)
            {
                if (double.IsNaN(column[row])) continue;
                results[row] += weights[j] * (best - column[row]) * (best - column[row]);
                totals[row] += weights[j];
            }
        }

        for (var row = 0; row < results.Length; row++) results[row] = Math.Sqrt(results[row] / totals[row]);
    }
}
