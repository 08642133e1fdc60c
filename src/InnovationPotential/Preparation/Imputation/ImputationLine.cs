namespace InnovationPotential.Preparation;

/// <summary>The line that gives an indicator from another.</summary>
/// <param name="Indicator">The indicator to fill.</param>
/// <param name="Predictor">The other indicator.</param>
/// <param name="Intercept">The value at 0.</param>
/// <param name="Slope">The change with the other indicator.</param>
/// <param name="RSquared">The share of the variance it explains.</param>
/// <param name="ResidualStandardDeviation">√(Σe² / (n − 2)).</param>
internal sealed record ImputationLine(string Indicator, string Predictor, double Intercept, double Slope, double RSquared,
    double ResidualStandardDeviation);
