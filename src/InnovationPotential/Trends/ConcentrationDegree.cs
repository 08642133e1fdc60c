namespace InnovationPotential.Trends;

/// <summary>How concentrated a whole is.</summary>
public enum ConcentrationDegree
{
    /// <summary>At or below the first limit.</summary>
    Low,

    /// <summary>Above the first limit and at or below the second.</summary>
    Moderate,

    /// <summary>Above the second limit.</summary>
    High,
}
