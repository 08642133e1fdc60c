namespace InnovationPotential.Robustness;

/// <summary>The rank of a unit.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The period; null where there is only one.</param>
internal sealed record RankOutput(string Unit, Period? Period) : StudyOutput
{
    /// <inheritdoc/>
    public override string Name => $"rank of {Unit}{In(Period)}";
}
