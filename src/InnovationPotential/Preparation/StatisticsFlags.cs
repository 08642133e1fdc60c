namespace InnovationPotential.Preparation;

/// <summary>What is conspicuous about an indicator.</summary>
[Flags]
public enum StatisticsFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Skewness and kurtosis are both high.</summary>
    Outliers = 1,

    /// <summary>It is collinear with another of its group.</summary>
    Collinear = 2,

    /// <summary>It goes with a denominator.</summary>
    Denominator = 4,

    /// <summary>Most of its values repeat each other.</summary>
    SameValues = 8,

    /// <summary>Most of its values are 0.</summary>
    ManyZeros = 16,

    /// <summary>Too few of its values are observed.</summary>
    FewData = 32,
}
