namespace InnovationPotential.Strategies;

/// <summary>How much two levels differ.</summary>
internal enum ImbalanceSeverity
{
    /// <summary>They keep up with each other.</summary>
    Acceptable,

    /// <summary>One lags behind.</summary>
    Moderate,

    /// <summary>One lags so far behind that it endangers the other.</summary>
    Critical,
}
