namespace InnovationPotential.Comparisons;

/// <summary>What relative scores are relative to: the score of one unit or the mean of all, in one period or in each score's own.</summary>
/// <remarks>Immutable, value-equal.</remarks>
public sealed record ScoreBase
{
    private ScoreBase(string? unit, Period? period) => (Unit, Period) = (unit, period);

    /// <summary>The unit whose score is 100; null for the mean of the units that have a score.</summary>
    public string? Unit { get; }

    /// <summary>The period whose score is 100; null when every score is held against the base of its own period.</summary>
    public Period? Period { get; }

    /// <summary>The score of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The base period; each score's own when left out.</param>
    /// <exception cref="ArgumentException">The unit's name is empty.</exception>
    public static ScoreBase OfUnit(string unit, Period? period = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        return new ScoreBase(unit, period);
    }

    /// <summary>The mean score of the units that have one.</summary>
    /// <param name="period">The base period; each score's own when left out.</param>
    public static ScoreBase OfMean(Period? period = null) => new(null, period);

    /// <summary>The base in words, such as <c>EU in 2018</c>.</summary>
    public override string ToString() => $"{Unit ?? "the mean of the units"} in {Period?.Label ?? "the same period"}";

    internal ScoreBase At(Period? period) => new(Unit, Period ?? period);
}
