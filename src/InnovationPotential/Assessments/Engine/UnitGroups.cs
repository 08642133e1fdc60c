namespace InnovationPotential.Assessments;

/// <summary>The groups that an attribute makes of units.</summary>
internal static class UnitGroups
{
    /// <summary>The group of each unit; null where the attribute is not known.</summary>
    public static EquatableArray<string?> Of(IndicatorTable table, string attribute)
    {
        if (table.Attributes.FirstOrDefault(a => a.Name == attribute) is { } known) return known.Values;
        var names = table.Attributes.IsEmpty ? "no attributes" : string.Join(", ", table.Attributes.Select(a => $"'{a.Name}'"));
        throw new ArgumentException(
            $"The table has no attribute '{attribute}'. {Nearest.DidYouMean(attribute, table.Attributes.Select(a => a.Name))}"
                + $"It has {names}.",
            nameof(attribute));
    }

    /// <summary>A warning that names the units in no group; none where all are in one.</summary>
    public static EquatableArray<Diagnostic> Alone(Assessment assessment, string attribute, EquatableArray<string?> groups)
    {
        string[] alone = [.. assessment.Units.Where((_, u) => groups[u] is null)];
        if (alone.Length == 0) return [];
        var names = RowTally.First(alone, alone.Length, "; ");
        return [Diagnostic.Warning(
            AssessmentCodes.WithoutGroup,
            $"{Counted.Of(alone.Length, "unit has", "units have")} no '{attribute}' and no place in a group: {names}.",
            hint: "Complete the attribute, or give them a group of their own.")];
    }
}
