namespace InnovationPotential.Normalizations;

/// <summary>Learns a map from a sample; what a normalization of one's own is made of.</summary>
/// <param name="indicator">The indicator: the function itself sees to its direction, goalposts and target.</param>
/// <param name="sample">The values of the reference units, NaN where missing.</param>
public delegate FittedNormalization NormalizationFit(Indicator indicator, IndicatorSample sample);
