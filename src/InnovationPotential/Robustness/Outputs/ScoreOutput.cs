namespace InnovationPotential.Robustness;

/// <summary>The score of a unit.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The period; null where there is only one.</param>
internal sealed record ScoreOutput(string Unit, Period? Period) : StudyOutput
{
    /// <inheritdoc/>
    public override string Name => $"score of {Unit}{In(Period)}";
}
