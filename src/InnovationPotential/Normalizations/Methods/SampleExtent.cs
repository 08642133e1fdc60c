namespace InnovationPotential.Normalizations;

/// <summary>How many values a sample has, and from where to where they reach.</summary>
/// <param name="Count">The number of present values.</param>
/// <param name="Low">The lowest; NaN when there is none.</param>
/// <param name="High">The highest; NaN when there is none.</param>
internal readonly record struct SampleExtent(int Count, double Low, double High)
{
    public bool IsEmpty => Count == 0;

    /// <summary>Whether the sample tells nothing apart: its ends are equal but for rounding.</summary>
    public bool IsConstant => Rounding.IsConstant(Low, High);

    public static SampleExtent Of(IndicatorSample sample) =>
        sample.Summary is { } known ? new SampleExtent(known.Moments.Count, known.Low, known.High) : Of(sample.Values);

    public static SampleExtent Of(ReadOnlySpan<double> values)
    {
        int count = 0;
        double low = double.NaN, high = double.NaN;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (count++ == 0) (low, high) = (value, value);
            else if (value < low) low = value;
            else if (value > high) high = value;
        }

        return new SampleExtent(count, low, high);
    }

    /// <summary>The indicator's goalposts, or the sample's ends where it has none.</summary>
    public static (double Low, double High) Ends(Indicator indicator, IndicatorSample sample)
    {
        if (indicator.Goalposts is { } posts) return (posts.Low, posts.High);
        var extent = Of(sample);
        return (extent.Low, extent.High);
    }

    /// <summary>The ends as the worst and the best.</summary>
    public static (double Worst, double Best) Order(Direction direction, (double Low, double High) ends) =>
        direction == Direction.LowerIsBetter ? (ends.High, ends.Low) : (ends.Low, ends.High);
}
