namespace InnovationPotential.Data;

/// <summary>The error that an observation states; NaN for what it does not.</summary>
/// <param name="Standard">The standard error.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
internal readonly record struct CellError(double Standard, double Low, double High)
{
    public static CellError None { get; } = new(double.NaN, double.NaN, double.NaN);

    public bool Exists => !double.IsNaN(Standard) || HasInterval;

    public bool HasInterval => !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>Whether only one end of the interval is stated.</summary>
    public bool IsHalf => double.IsNaN(Low) != double.IsNaN(High);

    /// <summary>Whether the interval does not contain a value.</summary>
    public bool Misses(double value) => value < Low || value > High;

    /// <summary>An observation with the error; one that is missing has none.</summary>
    public Observation Of(Observation observation) => observation.Value is null ? observation : observation with
    {
        StandardError = double.IsNaN(Standard) ? null : Standard,
        Low = HasInterval ? Low : null,
        High = HasInterval ? High : null,
    };

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Diagnostic? ProblemOf(string indicator, Location place) =>
        Standard < 0 ? Diagnostic.Error(
            TableCodes.NegativeError,
            Invariant($"The standard error {Standard} of '{indicator}' is negative."), place,
            "Write 0 for a value that is exact, and leave the field empty where the error is not known.")
        : Low > High ? Diagnostic.Error(
            TableCodes.IntervalReversed,
            Invariant($"The interval of '{indicator}' goes from {Low} down to {High}."), place,
            "Write the lower end as low and the upper end as high.")
        : null;
}
