using InnovationPotential.Data;
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

    /// <summary>
    /// Which pairs of units change their order when another unit is left out (rank reversal): see
    /// <see cref="Robustness.UnitRemovalEffects"/>.
    /// </summary>
    /// <param name="assessment">The nominal assessment.</param>
    /// <returns>One effect a unit; none, and an information, where no score depends on other units. Costs an assessment a unit.</returns>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    /// <exception cref="InvalidInputException">The model was read back without the table it was fitted on.</exception>
    public static UnitRemovalEffects UnitRemovalEffects(this Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return UnitRemoval.Of(assessment);
    }

    /// <summary>
    /// Which units are at least as good at every indicator and better at one, whatever the weights: see
    /// <see cref="Robustness.Dominance"/>.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    /// <exception cref="ArgumentException">There is no such period, or several and none was named.</exception>
    public static Dominance Dominance(this Assessment assessment, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return DominatedPairs.Of(assessment, AskedPeriod.IndexOf(period, assessment.Periods));
    }

    /// <summary>The ranking under each alternative in turn: see <see cref="Robustness.OneAtATime"/>.</summary>
    /// <param name="assessment">The nominal assessment.</param>
    /// <param name="alternatives">Names and models.</param>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public static OneAtATime OneAtATime(this Assessment assessment,
        params ReadOnlySpan<(string Name, IndicatorModel Model)> alternatives) =>
        Robustness.OneAtATime.Of(assessment, alternatives);

    /// <summary>
    /// How far weights can change before neighbors in the ranking change places: see <see cref="Robustness.Fragility"/>.
    /// </summary>
    /// <param name="assessment">The nominal assessment.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    /// <exception cref="ArgumentException">There is no such period, or several and none was named.</exception>
    public static Fragility Fragility(this Assessment assessment, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Robustness.Fragility.Of(assessment, AskedPeriod.IndexOf(period, assessment.Periods));
    }
}
