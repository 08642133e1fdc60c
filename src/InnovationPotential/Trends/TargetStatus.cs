namespace InnovationPotential.Trends;

/// <summary>Where a value stands on its way to a target.</summary>
public sealed record TargetStatus
{
    internal TargetStatus()
    {
    }

    /// <summary>(y − base)/(target − base).</summary>
    public Quantity Progress { get; internal init; }

    /// <summary>(t − t₀)/(T − t₀), the share of the time that has passed; above 1 after the date.</summary>
    public Quantity ElapsedShare { get; internal init; }

    /// <summary>(target − y)/(T − t), what each unit of time must still bring.</summary>
    public Quantity RequiredIncrement { get; internal init; }

    /// <summary>(target/y)^(1/(T − t)), the growth coefficient each unit of time must still bring.</summary>
    public Quantity RequiredGrowth { get; internal init; }

    /// <summary>Progress against time.</summary>
    public TargetVerdict Verdict { get; internal init; }
}
