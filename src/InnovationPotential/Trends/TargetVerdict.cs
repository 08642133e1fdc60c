namespace InnovationPotential.Trends;

/// <summary>How a value stands on its way to a target.</summary>
public enum TargetVerdict
{
    /// <summary>It cannot be said: a value is missing, or the target equals the base.</summary>
    Unknown,

    /// <summary>The target is reached or passed.</summary>
    Achieved,

    /// <summary>The progress is at least the share of the time that has passed.</summary>
    OnTrack,

    /// <summary>The progress is less than the share of the time that has passed.</summary>
    Behind,

    /// <summary>The target's date has come and it is not reached.</summary>
    Missed,
}
