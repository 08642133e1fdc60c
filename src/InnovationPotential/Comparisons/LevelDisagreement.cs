namespace InnovationPotential.Comparisons;

/// <summary>A unit that the experts and the assessment place on different levels.</summary>
public sealed record LevelDisagreement
{
    internal LevelDisagreement(string unit, string expert, string assessed) => (Unit, Expert, Assessed) = (unit, expert, assessed);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The experts' level.</summary>
    public string Expert { get; }

    /// <summary>The assessment's level.</summary>
    public string Assessed { get; }
}
