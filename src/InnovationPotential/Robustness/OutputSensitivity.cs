using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>How the variance of one output is shared among the factors.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record OutputSensitivity
{
    internal OutputSensitivity(string output) => Output = output;

    /// <summary>The output's name.</summary>
    public string Output { get; internal init; }

    /// <summary>The mean over A and B; null where no row is left.</summary>
    public double? Mean { get; internal init; }

    /// <summary>
    /// The variance over A and B together, with divisor 2n − 1; 0 for a constant output, null where no row is left or it is beyond the
    /// range of a double.
    /// </summary>
    public double? Variance { get; internal init; }

    /// <summary>
    /// Why the indices are undefined: <see cref="UndefinedReason.Constant"/> or <see cref="UndefinedReason.NoObservations"/>; null where
    /// they are defined.
    /// </summary>
    public UndefinedReason? Reason { get; internal init; }

    /// <summary>The rows the indices are estimated from.</summary>
    public int Rows { get; internal init; }

    /// <summary>The rows left out because a value of this output there is not a finite number.</summary>
    public int Failed { get; internal init; }

    /// <summary>The indices of each factor, in the order of the factors.</summary>
    public EquatableArray<FactorSensitivity> Factors { get; internal init; }

    /// <summary>The interaction of each pair of factors; empty where it was not asked for.</summary>
    public EquatableArray<PairSensitivity> Pairs { get; internal init; }

    /// <summary>The indices estimated for a factor that nothing depends on; null where they were not asked for.</summary>
    public FactorSensitivity? Dummy { get; internal init; }

    /// <summary>
    /// The sum of the first-order indices, at most 1 but for the error of estimates: what is missing to 1 is interaction. The dummy does
    /// not count.
    /// </summary>
    public double? SumOfFirst => Sum(f => f.First);

    /// <summary>The sum of the total indices, at least 1 but for the error of estimates. The dummy does not count.</summary>
    public double? SumOfTotal => Sum(f => f.Total);

    /// <summary>The indices of a factor.</summary>
    /// <param name="factor">Its name.</param>
    /// <exception cref="ArgumentException">There is no such factor.</exception>
    public FactorSensitivity this[string factor] =>
        Factors.FirstOrDefault(f => f.Factor == factor)
            ?? throw Nearest.NotFound($"There is no factor '{factor}'.", factor, Factors.Select(f => f.Factor), nameof(factor));

    /// <summary>The interaction of two factors.</summary>
    /// <param name="one">A factor's name.</param>
    /// <param name="other">Another's; the order does not matter.</param>
    /// <exception cref="ArgumentException">There is no such pair, or the second order was not asked for.</exception>
    public PairSensitivity this[string one, string other] =>
        Pairs.FirstOrDefault(p => (p.Factor == one && p.Other == other) || (p.Factor == other && p.Other == one))
        ?? throw new ArgumentException($"There is no interaction of '{one}' and '{other}'.", nameof(other));

    private double? Sum(Func<FactorSensitivity, double?> index)
    {
        double? sum = 0;
        foreach (var factor in Factors) sum += index(factor);
        return sum;
    }
}
