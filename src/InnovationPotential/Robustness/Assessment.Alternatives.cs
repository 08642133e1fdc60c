using InnovationPotential.Data;
using InnovationPotential.Robustness;

namespace InnovationPotential;

// Holds the ranking of an assessment against those of changed models.
public sealed partial class Assessment
{
    /// <summary>
    /// The ranking without each indicator and each dimension in turn: see <see cref="Robustness.RemovalEffects"/>.
    /// </summary>
    public RemovalEffects RemovalEffects() => Robustness.RemovalEffects.Of(this);

    /// <summary>
    /// Which pairs of units change their order when another unit is left out (rank reversal): see
    /// <see cref="Robustness.UnitRemovalEffects"/>.
    /// </summary>
    /// <returns>One effect a unit; none, and an information, where no score depends on other units. Costs an assessment a unit.</returns>
    /// <exception cref="InvalidInputException">The model was read back without the table it was fitted on.</exception>
    public UnitRemovalEffects UnitRemovalEffects() => UnitRemoval.Of(this);

    /// <summary>
    /// Which units are at least as good at every indicator and better at one, whatever the weights: see
    /// <see cref="Robustness.Dominance"/>.
    /// </summary>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such period, or several and none was named.</exception>
    public Dominance Dominance(Period? period = null) => DominatedPairs.Of(this, AskedPeriod.IndexOf(period, Periods));

    /// <summary>The ranking under each alternative in turn: see <see cref="Robustness.OneAtATime"/>.</summary>
    /// <param name="alternatives">Names and models.</param>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public OneAtATime OneAtATime(params ReadOnlySpan<(string Name, IndicatorModel Model)> alternatives) =>
        Robustness.OneAtATime.Of(this, alternatives);

    /// <summary>
    /// How far weights can change before neighbors in the ranking change places: see <see cref="Robustness.Fragility"/>.
    /// </summary>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such period, or several and none was named.</exception>
    public Fragility Fragility(Period? period = null) => Robustness.Fragility.Of(this, AskedPeriod.IndexOf(period, Periods));

    /// <summary>Scores and ranks while one number of the model goes over a range: see <see cref="Robustness.Sweep"/>.</summary>
    /// <param name="target">The number: a weight, an exponent, a goalpost, a limit of coverage, or any other.</param>
    /// <param name="from">The first value.</param>
    /// <param name="to">The last value.</param>
    /// <param name="steps">How many values, both ends included; 21 when left out.</param>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    /// <exception cref="ArgumentException">The model has no such node, or the node no such number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or there are fewer than two values or more than
    /// 10,000.</exception>
    /// <exception cref="InvalidInputException">The model was read back without its reference
    /// (<c>IP4015</c>).</exception>
    public Sweep Sweep(SweepTarget target, double from, double to, int steps = 21)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!double.IsFinite(from)) throw new ArgumentOutOfRangeException(nameof(from), from, "A sweep begins at a finite number.");
        if (!double.IsFinite(to)) throw new ArgumentOutOfRangeException(nameof(to), to, "A sweep ends at a finite number.");
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 10_000);
        return Robustness.Sweep.Of(this, target, from, to, steps);
    }

    /// <summary>Each weight made less and more by one share, one at a time: see <see cref="Robustness.Tornado"/>.</summary>
    /// <param name="share">The share, above 0 and at most 1; 0.25 when left out.</param>
    /// <param name="unit">A unit whose scores are told; only the ranks of all when left out.</param>
    /// <param name="period">The period of the unit; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or several periods and none was named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1.</exception>
    /// <exception cref="InvalidInputException">The model was read back without its reference
    /// (<c>IP4015</c>).</exception>
    public Tornado Tornado(double share = 0.25, string? unit = null, Period? period = null) =>
        share is > 0 and <= 1 ? Robustness.Tornado.Of(this, share, unit, period)
            : throw new ArgumentOutOfRangeException(nameof(share), share, "The share is above 0 and at most 1.");
}
