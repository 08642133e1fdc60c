namespace InnovationPotential.Comparisons;

/// <summary>How the scores of several assessors become one: mean, median or trimmed mean.</summary>
/// <remarks>Missing scores are left out. Immutable and value-equal.</remarks>
public sealed record PanelAverage
{
    private PanelAverage(double share) => Share = share;

    /// <summary>The arithmetic mean: every score counts, also the extreme one.</summary>
    public static PanelAverage Mean { get; } = new(0);

    /// <summary>The median, the mean of the two middle scores where their number is even: right for ordinal scores.</summary>
    public static PanelAverage Median { get; } = new(0.5);

    /// <summary>The share of scores left out at each end, from 0 (the mean) to ½ (the median).</summary>
    public double Share { get; }

    /// <summary>The mean without the lowest and the highest scores.</summary>
    /// <param name="share">The share left out at each end, above 0 and below ½; of n scores ⌊n·share⌋ are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and ½.</exception>
    public static PanelAverage TrimmedMean(double share)
    {
        if (!(share is > 0 and < 0.5))
            throw new ArgumentOutOfRangeException(nameof(share), share, "Between 0 and ½ can be left out at each end.");
        return new PanelAverage(share);
    }

    /// <summary>The average of some scores.</summary>
    /// <param name="scores">The scores, NaN where missing.</param>
    /// <returns>Null when all are missing.</returns>
    public double? Of(ReadOnlySpan<double> scores) =>
        Quantiles.TrimmedMean(scores, Share) is var average && double.IsNaN(average) ? null : average;
}
