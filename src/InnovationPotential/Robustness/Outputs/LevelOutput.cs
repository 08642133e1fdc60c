namespace InnovationPotential.Robustness;

/// <summary>1 where a unit has a level, else 0.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Level">The level's name.</param>
/// <param name="Period">The period; null where there is only one.</param>
internal sealed record LevelOutput(string Unit, string Level, Period? Period) : StudyOutput
{
    /// <inheritdoc/>
    public override string Name => $"{Unit} is {Level}{In(Period)}";
}
