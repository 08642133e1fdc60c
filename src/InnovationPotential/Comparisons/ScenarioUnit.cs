namespace InnovationPotential.Comparisons;

/// <summary>A unit (in a period) under every scenario, in the order of the scenarios.</summary>
public sealed record ScenarioUnit
{
    internal ScenarioUnit(string unit, Period? period, EquatableArray<double?> scores, EquatableArray<double?> ranks,
        EquatableArray<string?> levels) =>
        (Unit, Period, Scores, Ranks, Levels) = (unit, period, scores, ranks, levels);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>Its scores; null where undefined.</summary>
    public EquatableArray<double?> Scores { get; }

    /// <summary>Its ranks, 1 for the best; null without a score.</summary>
    public EquatableArray<double?> Ranks { get; }

    /// <summary>Its levels; null without one.</summary>
    public EquatableArray<string?> Levels { get; }

    /// <summary>Rank less rank in the first scenario: negative where the unit gains places. Null where one of them is missing.</summary>
    public EquatableArray<double?> Shifts => Ranks.Select(r => r - Ranks[0]).ToEquatableArray();

    /// <summary>The largest absolute shift; null where the unit is ranked in the first scenario only, or not there.</summary>
    public double? LargestShift => Shifts.Skip(1).Max(s => s is { } shift ? Math.Abs(shift) : (double?)null);
}
