namespace InnovationPotential.Robustness;

/// <summary>Whether the change of a unit's score between two periods is real.</summary>
public sealed record UncertainChange
{
    internal UncertainChange(string unit, Period @from, Period @to, double? nominal, UncertainQuantity change, double? rose,
        double? fell, double? equal) =>
        (Unit, From, To, Nominal, Change, Rose, Fell, Equal) = (unit, @from, @to, nominal, change, rose, fell, equal);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>The change without uncertainty; null where a score is missing.</summary>
    public double? Nominal { get; }

    /// <summary>The change over the replications in which both scores exist.</summary>
    public UncertainQuantity Change { get; }

    /// <summary>The share of these replications in which the score rose; null of none.</summary>
    public double? Rose { get; }

    /// <summary>The share in which it fell.</summary>
    public double? Fell { get; }

    /// <summary>The share in which it stayed the same.</summary>
    public double? Equal { get; }

    /// <summary>The Monte Carlo standard error of <see cref="Rose"/>, √(p(1 − p)/n).</summary>
    public double? RoseError => Rose is { } p ? Math.Sqrt(p * (1 - p) / Change.Count) : null;

    /// <summary>Whether the score rose, or fell, in at least 95 % of the replications.</summary>
    public bool IsReal => Rose >= 0.95 || Fell >= 0.95;
}
