using InnovationPotential.Robustness;

namespace InnovationPotential;

/// <summary>Holds the ranking of an assessment against those of changed models.</summary>
public static class AssessmentAlternatives
{
    /// <summary>
    /// The ranking without each indicator and each dimension in turn: see <see cref="Robustness.RemovalEffects"/>.
    /// </summary>
    /// <param name="assessment">The nominal assessment.</param>
    public static RemovalEffects RemovalEffects(this Assessment assessment) => Robustness.RemovalEffects.Of(assessment);

    /// <summary>The ranking under each alternative in turn: see <see cref="Robustness.OneAtATime"/>.</summary>
    /// <param name="assessment">The nominal assessment.</param>
    /// <param name="alternatives">Names and models.</param>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public static OneAtATime OneAtATime(this Assessment assessment,
        params ReadOnlySpan<(string Name, IndicatorModel Model)> alternatives) =>
        Robustness.OneAtATime.Of(assessment, alternatives);
}
