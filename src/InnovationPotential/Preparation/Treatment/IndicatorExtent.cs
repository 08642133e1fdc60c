namespace InnovationPotential;

/// <summary>
/// The ends of an indicator's range without its outliers, in the units it has after the steps before; normalization takes them for
/// goalposts where the indicator has none.
/// </summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Low">The lowest value that is no outlier.</param>
/// <param name="High">The highest value that is no outlier.</param>
internal sealed record IndicatorExtent(string Indicator, double Low, double High);
