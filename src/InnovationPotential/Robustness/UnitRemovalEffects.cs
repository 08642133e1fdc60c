using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>Which pairs of units change their order when another unit is left out: rank reversal; made by
/// <c>assessment.UnitRemovalEffects()</c>.</summary>
/// <remarks>
/// Each unit in turn is taken out of the reference and of the table, the model is fitted anew, and the order of all other pairs is held
/// against the nominal one, period by period. Where scores do not depend on other units nothing is computed, and
/// <see cref="IsIndependent"/> says so. Immutable; safe to share between threads.
/// <para>JSON: whether scores are independent, the effects, and the diagnostics.</para>
/// <para>CSV: one row a unit that is left out.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<UnitRemovalEffects>))]
public sealed class UnitRemovalEffects : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<UnitRemovalEffect>[] Columns =
    [
        new("unit", e => e.Unit) { NamesUnits = true },
        new("pairs", e => e.Pairs, NumberText.Rank),
        new("reversed", e => e.Reversed, NumberText.Rank),
        new("tiesChanged", e => e.TiesChanged, NumberText.Rank),
        new("before", e => e.Before) { Empty = "–", NamesUnits = true },
        new("after", e => e.After) { Empty = "–", NamesUnits = true },
        new("period", e => e.Period?.Label) { IsOptional = true },
        new("failure", e => e.Failure) { IsOptional = true },
    ];

    private static readonly ResultColumn<UnitRemovalEffects>[] Result =
    [
        new((writer, r) => writer.WriteBoolean("independent", r.IsIndependent)),
        new((writer, r) => Columns.Called(r.Names).WriteJson(writer, "units", r.Units)),
        new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
    ];

    internal UnitRemovalEffects(bool isIndependent, EquatableArray<UnitRemovalEffect> units, EquatableArray<Diagnostic> diagnostics) =>
        (IsIndependent, Units, Diagnostics) = (isIndependent, units, diagnostics);

    /// <summary>
    /// Whether no unit's score depends on the others: nothing is learned from data and nothing compares units, so that no order can turn.
    /// </summary>
    public bool IsIndependent { get; }

    /// <summary>What leaving each unit out does, in the order of the table; empty where scores do not depend on other units.</summary>
    public EquatableArray<UnitRemovalEffect> Units { get; }

    /// <summary>What could not be left out, and that nothing had to be computed.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    internal GivenNames? Names { get; init; }

    /// <summary>What leaving a unit out does.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">There is no such unit, or nothing was computed.</exception>
    public UnitRemovalEffect this[string unit] => Units.FirstOrDefault(e => e.Unit == unit)
        ?? throw (IsIndependent ? new ArgumentException("No score depends on other units: nothing was computed.", nameof(unit))
            : Nearest.NotFound($"There is no unit '{unit}' to leave out.", unit, Units.Select(e => e.Unit), nameof(unit)));

    /// <summary>The effects as a table for a terminal, or a sentence that there are none.</summary>
    public override string ToString() => this.ToText();

    // Periods and failures are told where there are some.
    IEnumerable<TextTable> IShowsTables.Tables() =>
    [
        Columns.Called(Names).Where(c => !c.IsOptional || Units.Any(u => !c.ValueOf(u).IsEmpty)).ToArray()
            .Show(Units, "The order of the others without each unit", IsIndependent
                ? "No score depends on other units: no order can turn." : null),
    ];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.Called(Names).WriteCsv(Units, csv);
}
