namespace InnovationPotential.Normalizations;

/// <summary>What a normalization may ask of a sample whose values are not at hand: they lie in a database.</summary>
/// <param name="Low">The lowest value; NaN when there is none.</param>
/// <param name="High">The highest; NaN when there is none.</param>
/// <param name="Moments">Count, mean and spread; the mean and the spread only where somebody asks for them.</param>
internal sealed record SampleSummary(double Low, double High, Moments Moments)
{
    /// <summary>The same of the distances from the range that is best; null where none is.</summary>
    public SampleSummary? Distances { get; init; }

    /// <summary>The lowest value above 0, where somebody asks for it; else NaN.</summary>
    public double LowestPositive { get; init; } = double.NaN;

    /// <summary>What is known of the ranks, where somebody asks for them; else null.</summary>
    public RankSummary? Ranks { get; init; }

    /// <summary>The moments of the first period alone.</summary>
    public Moments FirstPeriod { get; init; } = Moments;

    /// <summary>Values with the lowest and the highest scores that the sample has, whichever way a map turns.</summary>
    public double[] Extremes(TargetRange? target) =>
        target is null || Distances is null ? [LowestPositive, Low, High] : [target.To + Distances.Low, target.To + Distances.High];

    /// <summary>The moments of a sample, at hand or not.</summary>
    public static Moments MomentsOf(IndicatorSample sample) => sample.Summary?.Moments ?? Moments.OfSet(sample.Values);

    /// <summary>The moments of a sample's first period.</summary>
    public static Moments FirstPeriodOf(IndicatorSample sample) => sample.Summary?.FirstPeriod ?? Moments.OfSet(sample.FirstPeriod);
}
