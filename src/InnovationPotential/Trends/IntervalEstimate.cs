namespace InnovationPotential.Trends;

/// <summary>An interval for an estimate, with the confidence asked for and the one it really has.</summary>
/// <remarks>Ends are undefined together. Value-equal.</remarks>
public readonly record struct IntervalEstimate
{
    private IntervalEstimate(Quantity lower, Quantity upper, double level, double attainedLevel) =>
        (Lower, Upper, Level, AttainedLevel) = (lower, upper, level, attainedLevel);

    /// <summary>The lower end.</summary>
    public Quantity Lower { get; }

    /// <summary>The upper end.</summary>
    public Quantity Upper { get; }

    /// <summary>The confidence asked for, between 0 and 1.</summary>
    public double Level { get; }

    /// <summary>The confidence the interval has: that asked for, or more where a rank distribution is discrete; 0 when undefined.</summary>
    public double AttainedLevel { get; }

    /// <summary>Whether there is an interval.</summary>
    public bool IsDefined => Lower.IsDefined;

    /// <summary>Both ends in brackets, or the reason why there are none.</summary>
    public override string ToString() =>
        IsDefined ? Invariant($"[{Lower}, {Upper}] ({Level:P0})") : Lower.ToString();

    internal static IntervalEstimate Between(Quantity lower, Quantity upper, double level, double attainedLevel) =>
        !lower.IsDefined ? Undefined(lower, level)
        : !upper.IsDefined ? Undefined(upper, level)
        : new(lower, upper, level, attainedLevel);

    internal static IntervalEstimate Undefined(Quantity end, double level) => new(end, end, level, 0);

    internal static void ThrowIfNotLevel(double level,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(level))] string? name = null)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(name, level, "A confidence level lies between 0 and 1.");
    }
}
