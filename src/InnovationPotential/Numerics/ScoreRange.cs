namespace InnovationPotential;

/// <summary>The lowest and highest score a scale allows; infinite where it has no end.</summary>
/// <param name="Low">The lowest score.</param>
/// <param name="High">The highest score, above <paramref name="Low"/>.</param>
public readonly record struct ScoreRange(double Low, double High)
{
    /// <summary>From 0 to 1.</summary>
    public static ScoreRange Unit { get; } = new(0, 1);

    /// <summary>Without ends.</summary>
    public static ScoreRange Unbounded { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether both ends are finite.</summary>
    public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The linear map of this range onto another: low to low, high to high.</summary>
    /// <param name="other">The range to map onto.</param>
    /// <exception cref="InvalidOperationException">One of the ranges has no end, or this one no width.</exception>
    internal AffineMap MapOnto(ScoreRange other)
    {
        if (!IsBounded || !other.IsBounded || High <= Low)
            throw new InvalidOperationException($"No linear map leads from {this} onto {other}.");
        if (this == other) return AffineMap.Identity;
        var slope = (other.High - other.Low) / (High - Low);
        return new AffineMap(slope, other.Low - (slope * Low));
    }

    /// <summary>The range as <c>[low, high]</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Low}, {High}]");
}
