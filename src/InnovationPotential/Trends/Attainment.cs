namespace InnovationPotential.Trends;

/// <summary>Plan against fact: attainment, progress, and fulfilment of a weighted plan.</summary>
/// <remarks>Ratios: 1 is 100 %. NaN is a missing value and makes the result undefined.</remarks>
public static class Attainment
{
    /// <summary>The attainment fact/plan where higher is better (выполнение плана).</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="plan">The plan, positive.</param>
    public static Quantity HigherIsBetter(double fact, double plan) => Dynamics.GrowthIndex(plan, fact).Or(Alternatives.Progress);

    /// <summary>The attainment plan/fact where lower is better.</summary>
    /// <param name="fact">The fact, positive; at 0 the ratio is undefined and the linear attainment and the progress are not.</param>
    /// <param name="plan">The plan.</param>
    public static Quantity LowerIsBetter(double fact, double plan)
    {
        var ratio = Dynamics.GrowthIndex(fact, plan);
        var alternatives = plan > 0 ? Alternatives.LinearAttainment | Alternatives.Progress : Alternatives.Progress;
        return ratio.Reason == UndefinedReason.ZeroBase ? Quantity.Undefined(UndefinedReason.ZeroDenominator, alternatives)
            : ratio.Or(alternatives);
    }

    /// <summary>The linear attainment 2 − fact/plan where lower is better: 1 on the plan, 0 at twice the plan, 2 at zero.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="plan">The plan, positive.</param>
    public static Quantity LowerIsBetterLinear(double fact, double plan) =>
        Dynamics.GrowthIndex(plan, fact).Map(ratio => 2 - ratio).Or(Alternatives.Progress);

    /// <summary>The progress (y − base)/(target − base): 0 at the base, 1 at the target, for either direction.</summary>
    /// <param name="value">The value y.</param>
    /// <param name="baseValue">The base.</param>
    /// <param name="target">The target, different from the base.</param>
    public static Quantity Progress(double value, double baseValue, double target)
    {
        if (double.IsNaN(value) || double.IsNaN(baseValue) || double.IsNaN(target)) return Quantity.Undefined(UndefinedReason.MissingValue);
        if (target == baseValue) return Quantity.Undefined(UndefinedReason.TargetEqualsBase, Alternatives.AbsoluteIncrement);
        double done = value - baseValue, way = target - baseValue;
        return Quantity.Computed(double.IsFinite(done) && double.IsFinite(way)
            ? done / way
            : (value / 2 - baseValue / 2) / (target / 2 - baseValue / 2));
    }

    /// <summary>The fulfilment of a weighted plan, Σ w·min(A, cap)/Σ w: with the cap at 1, over-fulfilment cannot hide failure.</summary>
    /// <param name="attainments">The attainment A of each indicator; NaN where unknown, which leaves the result undefined.</param>
    /// <param name="weights">The weights, finite, none negative, their sum positive; an attainment of weight 0 does not count, missing or
    /// not.</param>
    /// <param name="cap">The largest attainment that counts; null for none.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a weight is negative or not finite, or all are zero.</exception>
    public static Quantity Weighted(ReadOnlySpan<double> attainments, ReadOnlySpan<double> weights, double? cap = 1)
    {
        if (attainments.Length != weights.Length)
            throw new ArgumentException("There must be one weight for each attainment.", nameof(weights));
        if (attainments.IsEmpty) return Quantity.Undefined(UndefinedReason.NoObservations);
        double sum = 0, total = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || double.IsInfinity(weights[i]))
                throw new ArgumentException("A weight must be finite and not negative.", nameof(weights));
            total += weights[i];
            if (weights[i] > 0) sum += weights[i] * Math.Min(attainments[i], cap ?? double.PositiveInfinity);
        }
        if (total == 0) throw new ArgumentException("The weights are all zero.", nameof(weights));
        return Quantity.Of(sum / total);
    }
}
