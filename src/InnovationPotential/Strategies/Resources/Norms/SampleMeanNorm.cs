using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The arithmetic mean of the reference units (and periods), missing values left out.</summary>
internal sealed record SampleMeanNorm : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "sample-mean";

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap)
    {
        // In ascending order, so that the norm does not depend on that of the units.
        var values = Numerics.Missing.Remove(sample.Values);
        Array.Sort(values);
        return Against(sample.Summary?.Moments.Mean ?? values.Sum() / values.Length, "the mean of the reference units", indicator, cap);
    }
}
