namespace InnovationPotential;

/// <summary>Something known of every unit that is no indicator: its region, group or size.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Values">A text for each unit, null where it is not known.</param>
/// <remarks>An attribute <c>name</c> (case does not matter) is what units are called; see <see cref="IndicatorTable.NameOf"/>.</remarks>
public sealed record UnitAttribute(string Name, EquatableArray<string?> Values)
{
    /// <summary>The name of the attribute that says what units are called.</summary>
    internal const string OfNames = "name";

    /// <summary>Whether the texts are what units are called.</summary>
    internal bool NamesUnits => !ShowsCodes && string.Equals(Name, OfNames, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether units are called by their codes all the same.</summary>
    internal bool ShowsCodes { get; init; }
}
