namespace InnovationPotential.Preparation;

/// <summary>What becomes of a value beyond a limit.</summary>
public enum OutlierAction
{
    /// <summary>It becomes the nearest reference value that is not beyond the limit.</summary>
    NearestValue,

    /// <summary>It becomes the limit.</summary>
    Limit,

    /// <summary>
    /// It stays, but is left out of the range that normalization spans, so that it scores as the nearer end. Of no effect where the
    /// indicator has goalposts.
    /// </summary>
    ExcludeFromRange,
}
