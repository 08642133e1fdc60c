namespace InnovationPotential.Preparation;

/// <summary>The middle of some values.</summary>
public enum Center
{
    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The median: the middle value, or the mean of the two middle ones.</summary>
    Median,
}
