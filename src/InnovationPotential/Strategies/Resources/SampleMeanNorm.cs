using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The arithmetic mean of the reference units (and periods), missing values left out.</summary>
public sealed record SampleMeanNorm : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "sample-mean";

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in sample.Values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return Against(sum / count, "the mean of the reference units", indicator, cap);
    }
}
