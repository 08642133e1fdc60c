namespace InnovationPotential.Robustness;

/// <summary>The mean over all units of how many ranks they are away from their nominal rank.</summary>
internal sealed record RankShiftOutput : StudyOutput
{
    /// <inheritdoc/>
    public override string Name => "mean rank shift";
}
