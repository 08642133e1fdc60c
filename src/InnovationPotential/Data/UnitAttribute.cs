namespace InnovationPotential;

/// <summary>Something known of every unit that is no indicator: its region, group or size.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Values">A text for each unit, null where it is not known.</param>
public sealed record UnitAttribute(string Name, EquatableArray<string?> Values);
