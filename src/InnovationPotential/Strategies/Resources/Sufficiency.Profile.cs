namespace InnovationPotential.Strategies;

// What a unit's sufficiencies say beside their combination: which limits, how balanced they are, what lies idle, what it takes to reach a
// target.
public static partial class Sufficiency
{
    /// <summary>The positions of the smallest sufficiencies: the limiting resources, all of a tie.</summary>
    /// <param name="sufficiencies">The sufficiencies, NaN where unknown.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <returns>The positions, ascending; none when all is unknown.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static EquatableArray<int> LimitingResources(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights)
    {
        if (Smallest(sufficiencies, weights) is not { } smallest) return [];
        var limiting = new List<int>();
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (weights[i] > 0 && Rounding.IsAtMost(sufficiencies[i], smallest)) limiting.Add(i);
        }

        return limiting.ToEquatableArray();
    }

    /// <summary>Leontief's potential: the smallest sufficiency.</summary>
    /// <inheritdoc cref="LimitingResources" path="/param|/exception"/>
    /// <returns>It; null when all is unknown.</returns>
    public static double? Smallest(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights)
    {
        GuardWeights(sufficiencies, weights);
        double? smallest = null;
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (weights[i] > 0 && !double.IsNaN(sufficiencies[i]) && !(sufficiencies[i] >= smallest)) smallest = sufficiencies[i];
        }

        return smallest;
    }

    /// <summary>The balance <c>min R / max R</c>: 1 when all are equal.</summary>
    /// <inheritdoc cref="LimitingResources" path="/param|/exception"/>
    /// <returns>It; null when all is unknown, all is 0, or the largest is infinite.</returns>
    public static double? BalanceRatio(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights)
    {
        if (Smallest(sufficiencies, weights) is not { } smallest) return null;
        var largest = smallest;
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (weights[i] > 0 && sufficiencies[i] > largest) largest = sufficiencies[i];
        }

        return largest > 0 && double.IsFinite(largest) ? smallest / largest : null;
    }

    /// <summary>
    /// The balance <c>1 − CV</c>, with the coefficient of variation of the unit's own resources (unweighted, divisor n: they are all there
    /// are). 1 when all are equal; below 0 when the deviation exceeds the mean.
    /// </summary>
    /// <inheritdoc cref="LimitingResources" path="/param|/exception"/>
    /// <returns>It; null when all is unknown, or the mean is 0 or infinite.</returns>
    public static double? BalanceVariation(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights)
    {
        if (Smallest(sufficiencies, weights) is null) return null;
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (!(weights[i] > 0) || double.IsNaN(sufficiencies[i])) continue;
            sum += sufficiencies[i];
            count++;
        }

        var mean = sum / count;
        if (!(mean > 0) || double.IsInfinity(mean)) return null;
        var squares = 0.0;
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (weights[i] > 0 && !double.IsNaN(sufficiencies[i])) squares += (sufficiencies[i] - mean) * (sufficiencies[i] - mean);
        }

        return 1 - (Math.Sqrt(squares / count) / mean);
    }

    /// <summary>The unrealized potential <c>Σ w(1 − u)R / Σ w</c> of the resources whose utilization is known.</summary>
    /// <param name="sufficiencies">The sufficiencies R, NaN where unknown.</param>
    /// <param name="utilizations">The utilizations u = used / available, from 0 to 1, NaN where unknown.</param>
    /// <param name="weights">A weight of 0 or more for each; all that have a known sufficiency count in Σ w.</param>
    /// <returns>It; null when no utilization is known. Where some are unknown it is what is known to lie idle, not less.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double? Unrealized(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> utilizations, ReadOnlySpan<double> weights)
    {
        GuardWeights(sufficiencies, weights);
        if (utilizations.Length != sufficiencies.Length)
            throw new ArgumentException("There must be one utilization for each sufficiency.", nameof(utilizations));
        double sum = 0, total = 0;
        var known = false;
        for (var i = 0; i < sufficiencies.Length; i++)
        {
            if (!(weights[i] > 0) || double.IsNaN(sufficiencies[i])) continue;
            total += weights[i];
            if (double.IsNaN(utilizations[i])) continue;
            sum += weights[i] * (1 - utilizations[i]) * sufficiencies[i];
            known = true;
        }

        return known ? sum / total : null;
    }

    /// <summary>The elasticity of the potential with respect to each resource: <c>∂ln P / ∂ln k_r = w_r·k_r^ρ / Σ w·k^ρ</c>.</summary>
    /// <param name="sufficiencies">The sufficiencies, NaN where unknown.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <param name="rho">The exponent of <see cref="ResourceBased.Ces"/>, possibly infinite.</param>
    /// <param name="results">
    /// Receives the elasticities, which sum to 1. NaN for an unknown resource and for all where the elasticity is undefined: when the
    /// potential is 0 or infinite, and at a tie of the smallest (ρ = −∞) or largest (ρ = +∞), where it has a kink. 0 for a weight of 0.
    /// </param>
    /// <exception cref="ArgumentException">There is not one weight and result a sufficiency; a weight is negative or not finite; ρ is
    /// NaN.</exception>
    public static void Elasticities(
        ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights, double rho, Span<double> results) =>
        Ces.Elasticities(sufficiencies, weights, rho, results);

    /// <summary>The sufficiency that one resource alone must have for the potential to reach a target.</summary>
    /// <param name="sufficiencies">The sufficiencies, NaN where unknown.</param>
    /// <param name="weights">A weight of 0 or more for each.</param>
    /// <param name="rho">The CES exponent of the combination: 1 arithmetic, 0 geometric, −1 harmonic, −∞ Leontief.</param>
    /// <param name="index">The position of the resource.</param>
    /// <param name="target">The potential to reach, above 0 and finite.</param>
    /// <returns>
    /// It; what it has where that is enough; null where none is, however much it grew, or where it is unknown. It may lie above a cap.
    /// </returns>
    /// <exception cref="ArgumentException">There is not one weight a sufficiency; a weight is negative or not finite; ρ is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The position is none, or the target is not above 0 and finite.</exception>
    /// <remarks>
    /// For the geometric mean it is what it has times <c>(P*/P)^(1/w)</c>. Unknown resources are left out, as they are from the potential.
    /// </remarks>
    public static double? RequiredFor(
        ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights, double rho, int index, double target) =>
        GrowthFor(sufficiencies, weights, rho, index, target, SufficiencyCap.None).Sufficiency;

    /// <summary>What one resource alone must become, and whether it can below a cap.</summary>
    internal static RequiredGrowth GrowthFor(
        ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights, double rho, int index, double target,
        SufficiencyCap cap = default)
    {
        var potential = Ces.Combine(sufficiencies, weights, rho);
        if (Ces.RequiredValue(sufficiencies, weights, rho, index, target) is not { } required)
            return new(RequiredGrowthStatus.Impossible, null, null);
        if (potential is { } reached && Rounding.IsAtLeast(reached, target))
            return new(RequiredGrowthStatus.Reached, sufficiencies[index], 1);
        double? factor = sufficiencies[index] > 0 ? required / sufficiencies[index] : null;
        var status = Rounding.IsAtMost(required, cap.Highest) ? RequiredGrowthStatus.Possible : RequiredGrowthStatus.BeyondCap;
        return new(status, required, factor);
    }

    private static void GuardWeights(ReadOnlySpan<double> sufficiencies, ReadOnlySpan<double> weights)
    {
        if (weights.Length != sufficiencies.Length)
            throw new ArgumentException("There must be one weight for each sufficiency.", nameof(weights));
    }
}
