using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The best value of the reference units (and periods).</summary>
internal sealed record SampleBestNorm : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "sample-best";

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap)
    {
        var extent = SampleExtent.Of(sample);
        var best = indicator.Direction == Direction.LowerIsBetter ? extent.Low : extent.High;
        return Against(best, "the best of the reference units", indicator, cap);
    }
}
