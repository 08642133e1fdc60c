namespace InnovationPotential.Robustness;

/// <summary>The share of the nominal best k units that are among the best k.</summary>
/// <param name="K">k, at least 1.</param>
/// <param name="Period">The period; null where there is only one.</param>
internal sealed record TopOverlapOutput(int K, Period? Period) : StudyOutput
{
    /// <inheritdoc/>
    public override string Name =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"overlap of the top {K}{In(Period)}");
}
