namespace InnovationPotential.Serialization;

/// <summary>What a table is put together of.</summary>
/// <param name="Units">The units' names.</param>
/// <param name="Periods">The periods; none for a cross-section.</param>
/// <param name="Attributes">What else is known of the units.</param>
/// <param name="Columns">The indicators' columns.</param>
/// <param name="Diagnostics">What was found while the table was read.</param>
internal sealed record TableParts(EquatableArray<string> Units, EquatableArray<Period> Periods, EquatableArray<UnitAttribute> Attributes,
    EquatableArray<IndicatorColumn> Columns, EquatableArray<Diagnostic> Diagnostics);
