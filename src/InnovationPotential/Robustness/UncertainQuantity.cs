namespace InnovationPotential.Robustness;

/// <summary>What a quantity was over the replications in which it had a value.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Without any value every estimate is null; with one there is no standard deviation. Of scores
/// on different ranges (IP7007), and of their changes, every estimate is null.
/// </remarks>
public sealed class UncertainQuantity
{
    private readonly Lazy<OrderStatistics>? _values;

    /// <param name="count">The replications with a value.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="values">The values; null where they cannot be compared, so that only how many there were is known.</param>
    internal UncertainQuantity(long count, double mean = double.NaN, double deviation = double.NaN, Func<OrderStatistics>? values = null)
    {
        Count = count;
        Mean = Known(mean, 1);
        StandardDeviation = Known(deviation, 2);
        if (values is not null) _values = new Lazy<OrderStatistics>(values);
    }

    /// <summary>The replications with a value, n.</summary>
    public long Count { get; }

    /// <summary>The mean.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation, √(Σ(x − x̄)²/(n − 1)); null of fewer than two values.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The Monte Carlo standard error of the mean, standard deviation / √n; null of fewer than two values.</summary>
    public double? StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>The median.</summary>
    public double? Median => Quantile(0.5);

    /// <summary>The 5 % quantile.</summary>
    public double? Low => Quantile(0.05);

    /// <summary>The 95 % quantile.</summary>
    public double? High => Quantile(0.95);

    /// <summary>A quantile of type 7: linear between the order statistics at (n − 1)·p.</summary>
    /// <param name="probability">From 0, the least value, to 1, the greatest.</param>
    /// <returns>Null of no value. Exact for ranks and for a kept sample; else within a bin of the histogram (see the page of
    /// methods), and null where it lies beyond all bins (IP7170).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public double? Quantile(double probability)
    {
        ThrowUnlessProbability(probability);
        return Count == 0 || _values is null ? null : Known(_values.Value.Quantile(probability), 1);
    }

    /// <summary>
    /// The Monte Carlo standard error of a quantile from order statistics: half the distance of the quantiles of p ± √(p(1 − p)/n), which
    /// are limited to [0, 1].
    /// </summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>Null of fewer than two values. 0 where the same value stands all around, as ranks often do.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public double? QuantileError(double probability)
    {
        ThrowUnlessProbability(probability);
        if (Count < 2 || _values is null) return null;
        var reach = Math.Sqrt(probability * (1 - probability) / Count);
        return Known(
            (_values.Value.Quantile(Math.Min(1, probability + reach)) - _values.Value.Quantile(Math.Max(0, probability - reach))) / 2, 2);
    }

    /// <summary>Mean and the interval from the 5 % to the 95 % quantile.</summary>
    public override string ToString() =>
        Mean is null ? "–" : Invariant($"{Mean:G6} [{Low:G6}, {High:G6}]");

    private static void ThrowUnlessProbability(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
    }

    private double? Known(double value, long least) => Count >= least && !double.IsNaN(value) ? value : null;
}
