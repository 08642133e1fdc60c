namespace InnovationPotential.Trends;

/// <summary>Which series of a table are analyzed.</summary>
/// <remarks>Immutable, value-equal.</remarks>
public sealed record TrendOptions
{
    /// <summary>Every unit and every indicator; pairs without an observation are left out and counted.</summary>
    public static TrendOptions Default { get; } = new();

    /// <summary>The units, in the order in which they are to be listed; every unit when empty.</summary>
    public EquatableArray<string> Units { get; init; }

    /// <summary>The indicators' codes, in the order in which they are to be listed; every indicator when empty.</summary>
    public EquatableArray<string> Indicators { get; init; }

    /// <summary>
    /// How many of the latest observations of each series are looked at, 1 or more; all of them when null. Those before are as if they
    /// were not there.
    /// </summary>
    public int? Latest { get; init; }

    /// <summary>Whether a unit without any observation of an indicator has a row too, with n = 0; no by default.</summary>
    public bool IncludeEmpty { get; init; }
}
