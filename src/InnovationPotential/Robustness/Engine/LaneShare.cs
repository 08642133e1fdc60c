namespace InnovationPotential.Robustness;

/// <summary>What is counted of a dimension where a rule asks how much of it is known.</summary>
internal enum LaneShare
{
    /// <summary>The share of the weight with values, observed or imputed.</summary>
    Known,

    /// <summary>The share of the weight that is observed.</summary>
    Observed,

    /// <summary>The indicators that concern a row.</summary>
    Indicators,

    /// <summary>Those of them with values, observed or imputed.</summary>
    KnownIndicators,

    /// <summary>Those of them that are observed.</summary>
    ObservedIndicators,
}
