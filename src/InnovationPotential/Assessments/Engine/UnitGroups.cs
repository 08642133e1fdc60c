namespace InnovationPotential.Assessments;

/// <summary>The groups that an attribute makes of units.</summary>
internal static class UnitGroups
{
    /// <summary>The group of each unit; null where the attribute is not known.</summary>
    public static EquatableArray<string?> Of(IndicatorTable table, string attribute)
    {
        foreach (var known in table.Attributes)
        {
            if (known.Name == attribute) return known.Values;
        }

        var names = table.Attributes.IsEmpty ? "no attributes" : string.Join(", ", table.Attributes.Select(a => $"'{a.Name}'"));
        throw new ArgumentException($"The table has no attribute '{attribute}'; it has {names}.", nameof(attribute));
    }
}
