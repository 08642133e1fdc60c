using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The best value of the reference units (and periods).</summary>
internal sealed record SampleBestNorm : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "sample-best";

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap)
    {
        var best = double.NaN;
        foreach (var value in sample.Values)
        {
            if (double.IsNaN(value)) continue;
            var better = indicator.Direction == Direction.LowerIsBetter ? value < best : value > best;
            if (double.IsNaN(best) || better) best = value;
        }

        return Against(best, "the best of the reference units", indicator, cap);
    }
}
