namespace InnovationPotential.Comparisons;

/// <summary>A unit (in a period) under every scenario, in the order of the scenarios.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Scores">Its scores; null where undefined.</param>
/// <param name="Ranks">Its ranks, 1 for the best; null without a score.</param>
/// <param name="Levels">Its levels; null without one.</param>
public sealed record ScenarioUnit(string Unit, Period? Period, EquatableArray<double?> Scores, EquatableArray<double?> Ranks,
    EquatableArray<string?> Levels)
{
    /// <summary>Rank less rank in the first scenario: negative where the unit gains places. Null where one of them is missing.</summary>
    public EquatableArray<double?> Shifts => Ranks.Select(r => r - Ranks[0]).ToEquatableArray();

    /// <summary>The largest absolute shift; null where the unit is ranked in the first scenario only, or not there.</summary>
    public double? LargestShift => Shifts.Skip(1).Max(s => s is { } shift ? Math.Abs(shift) : (double?)null);
}
