namespace InnovationPotential.Serialization;

/// <summary>An indicator and what COINr's <c>Denominate</c> would divide it by.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Denominator">The denominator's code: a column of the imported table that is not in the model.</param>
public sealed record CoinrDenominator(string Indicator, string Denominator);
