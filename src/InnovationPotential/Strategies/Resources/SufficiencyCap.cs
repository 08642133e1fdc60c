namespace InnovationPotential.Strategies;

/// <summary>How far a surplus of a resource counts: sufficiency above the cap counts as the cap.</summary>
/// <remarks>Value-equal. The cap is at the norm by default: what exceeds the requirement adds nothing.</remarks>
public readonly record struct SufficiencyCap
{
    private readonly double _beyondNorm;

    private SufficiencyCap(double highest) => _beyondNorm = highest - 1;

    /// <summary>1: nothing above the norm counts.</summary>
    public static SufficiencyCap AtNorm => default;

    /// <summary>No cap: a surplus counts without end.</summary>
    public static SufficiencyCap None { get; } = new(double.PositiveInfinity);

    /// <summary>The highest sufficiency that counts; +∞ without a cap.</summary>
    public double Highest => 1 + _beyondNorm;

    /// <summary>Whether there is a cap.</summary>
    public bool IsCapped => double.IsFinite(_beyondNorm);

    /// <summary>The range of what counts.</summary>
    internal ScoreRange Range => new(0, Highest);

    /// <summary>A surplus counts up to a multiple of the norm, such as 1.5.</summary>
    /// <param name="highest">The highest sufficiency that counts, 1 or more and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or not finite.</exception>
    public static SufficiencyCap Surplus(double highest)
    {
        if (!(highest >= 1) || double.IsInfinity(highest))
            throw new ArgumentOutOfRangeException(nameof(highest), "A cap must be 1 or more and finite.");
        return new SufficiencyCap(highest);
    }

    /// <summary>The sufficiency that counts.</summary>
    /// <param name="sufficiency">The sufficiency as it is; NaN gives NaN.</param>
    public double Apply(double sufficiency) => sufficiency > Highest ? Highest : sufficiency;

    /// <summary>The highest sufficiency that counts, or <c>none</c>.</summary>
    public override string ToString() => IsCapped ? Highest.ToString(System.Globalization.CultureInfo.InvariantCulture) : "none";
}
