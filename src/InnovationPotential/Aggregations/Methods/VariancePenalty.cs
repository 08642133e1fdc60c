namespace InnovationPotential.Aggregations;

/// <summary>A mean moved by the population variance of a unit's scores over their mean: what both Mazziotta–Pareto indices share.</summary>
/// <param name="Penalty">Where unbalance moves the result: down where more is better, up where more is worse.</param>
internal abstract record VariancePenalty(PenaltyDirection Penalty) : Aggregation
{
    private const int BlockRows = 512;

    /// <inheritdoc/>
    public sealed override AggregationProperties Properties { get; } = new() { Monotone = false };

    /// <inheritdoc/>
    /// <remarks>By S² ≤ (High − M)(M − Low).</remarks>
    public sealed override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units)
    {
        var (low, high) = (scores.Low, scores.High);
        if (Penalty == PenaltyDirection.Upward) return low >= 0 ? scores : new ScoreRange(0, double.PositiveInfinity);
        if (low < 0) return new ScoreRange(double.NegativeInfinity, high);
        if (high <= 2 * low) return scores;
        return double.IsInfinity(high)
            ? ScoreRange.Unbounded : new ScoreRange((2 * Math.Sqrt(2) * Math.Sqrt(high) * Math.Sqrt(low)) - high - low, high);
    }

    /// <summary><c>M ∓ S²/M</c>, with weighted M and S² (divided by the sum of weights); NaN where M is not above 0.</summary>
    protected sealed override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        var sign = Penalty == PenaltyDirection.Downward ? -1.0 : 1.0;
        Span<double> squares = stackalloc double[BlockRows], totals = stackalloc double[BlockRows];
        RowAggregates.ArithmeticMean(scores, weights, results);
        for (var start = 0; start < results.Length; start += BlockRows)
        {
            var means = results.Slice(start, Math.Min(BlockRows, results.Length - start));
            squares.Clear();
            totals.Clear();
            for (var j = 0; j < weights.Length; j++)
            {
                if (weights[j] == 0) continue;
                var column = scores.Column(j).Slice(start, means.Length);
                for (var i = 0; i < column.Length; i++)
                {
                    if (double.IsNaN(column[i])) continue;
                    var deviation = column[i] - means[i];
                    squares[i] += weights[j] * deviation * deviation;
                    totals[i] += weights[j];
                }
            }

            for (var i = 0; i < means.Length; i++)
                means[i] = means[i] > 0 ? means[i] + (sign * (squares[i] / totals[i] / means[i])) : double.NaN;
        }
    }

    /// <summary>The weighted mean and population variance of a unit's scores; NaN without one that counts.</summary>
    internal static (double Mean, double Variance) PartsOf(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        double total = 0, sum = 0, squares = 0;
        for (var j = 0; j < scores.Length; j++)
        {
            if (double.IsNaN(scores[j])) continue;
            total += weights[j];
            sum += weights[j] * scores[j];
        }

        var mean = sum / total;
        for (var j = 0; j < scores.Length; j++)
            if (!double.IsNaN(scores[j])) squares += weights[j] * (scores[j] - mean) * (scores[j] - mean);
        return (mean, squares / total);
    }

    /// <summary>Whether the mean forbids the division.</summary>
    protected sealed override AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row)
    {
        Span<double> mean = stackalloc double[1];
        RowAggregates.ArithmeticMean(scores.SliceRows(row, 1), weights, mean);
        return mean[0] > 0 ? null : new AggregationIssue(AggregationIssueKind.NonPositiveMean);
    }
}
