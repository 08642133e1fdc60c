namespace InnovationPotential.Trends;

/// <summary>Where a value stands on its way to a target.</summary>
public sealed record TargetStatus
{
    internal TargetStatus(Quantity progress, Quantity elapsedShare, Quantity requiredIncrement, Quantity requiredGrowth,
        TargetVerdict verdict) =>
        (Progress, ElapsedShare, RequiredIncrement, RequiredGrowth, Verdict) = (progress, elapsedShare, requiredIncrement,
            requiredGrowth, verdict);

    /// <summary>(y − base)/(target − base).</summary>
    public Quantity Progress { get; }

    /// <summary>(t − t₀)/(T − t₀), the share of the time that has passed; above 1 after the date.</summary>
    public Quantity ElapsedShare { get; }

    /// <summary>(target − y)/(T − t), what each unit of time must still bring.</summary>
    public Quantity RequiredIncrement { get; }

    /// <summary>(target/y)^(1/(T − t)), the growth coefficient each unit of time must still bring.</summary>
    public Quantity RequiredGrowth { get; }

    /// <summary>Progress against time.</summary>
    public TargetVerdict Verdict { get; }
}
