namespace InnovationPotential.Multivariate;

/// <summary>What is conspicuous about a correlation.</summary>
public enum CorrelationFlag
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An indicator says little of its dimension.</summary>
    Weak,

    /// <summary>Negative: who gains in one loses in the other.</summary>
    TradeOff,

    /// <summary>Nearly the same: it counts twice.</summary>
    Redundant,

    /// <summary>Two dimensions have little in common.</summary>
    Apart,

    /// <summary>Two dimensions are nearly the same.</summary>
    Overlapping,
}
