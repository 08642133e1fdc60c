namespace InnovationPotential.Numerics;

/// <summary>To what the squared loadings of a factor's variables are scaled before factors are put together.</summary>
public enum FactorScaling
{
    /// <summary>By the factor's explained variance, over all variables (OECD/JRC Handbook 2008, Table 17).</summary>
    ExplainedVariance,

    /// <summary>
    /// To sum 1 over the factor's own variables, so that a factor weighs just its share of the explained variance (Nicoletti, Scarpetta and
    /// Boylaud 2000).
    /// </summary>
    OwnVariables,
}
