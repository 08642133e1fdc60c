namespace InnovationPotential.Comparisons;

/// <summary>How far assessors differ in one judgment.</summary>
public sealed record PanelDispersion
{
    internal PanelDispersion(string? unit, string indicator, ReadOnlySpan<double> scores)
    {
        var moments = Moments.Of(scores);
        (Unit, Indicator, Count) = (unit, indicator, moments.Count);
        if (Count > 0) Mean = moments.Mean;
        if (Count > 1) StandardDeviation = moments.SampleStandardDeviation;
    }

    /// <summary>The unit judged; null where the indicator itself was, as in a budget.</summary>
    public string? Unit { get; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; }

    /// <summary>The number of assessors who judged.</summary>
    public int Count { get; }

    /// <summary>The mean of their scores; null of none.</summary>
    public double? Mean { get; }

    /// <summary>The sample standard deviation, Σ(x−x̄)²/(n−1) under the root; null of fewer than two.</summary>
    public double? StandardDeviation { get; }

    /// <summary>
    /// The coefficient of variation, standard deviation over mean; null where there is no standard deviation or the mean is not above 0.
    /// It means something only on a scale with a true zero: scores of 1 to 5 vary less by it than the same scores counted from 0.
    /// </summary>
    public double? Variation => Mean > 0 ? StandardDeviation / Mean : null;
}
