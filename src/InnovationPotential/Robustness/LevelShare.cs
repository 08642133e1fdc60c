namespace InnovationPotential.Robustness;

/// <summary>How probable a level is.</summary>
public sealed record LevelShare
{
    internal LevelShare(string level, double share, double standardError) =>
        (Level, Share, StandardError) = (level, share, standardError);

    /// <summary>The level's name.</summary>
    public string Level { get; }

    /// <summary>The share of the counted replications on the level.</summary>
    public double Share { get; }

    /// <summary>Its Monte Carlo standard error, √(p(1 − p)/N).</summary>
    public double StandardError { get; }
}
