using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>
/// A model under every combination of normalizations, aggregations and weightings: ranks, how far they agree, one ranking of them all.
/// Made by <see cref="ScenarioComparison.Grid"/>.
/// </summary>
/// <remarks>
/// Immutable; safe to share between threads.
/// <para>JSON: everything, with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a unit and period with a column for each combination; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<ScenarioGrid>))]
[DebuggerDisplay("{Scenarios.Count} combinations, {Units.Count} rows")]
public sealed class ScenarioGrid : IWritesJson, IWritesCsv, IShowsTables
{
    internal ScenarioGrid()
    {
    }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; init; }

    /// <summary>The combinations that were computed.</summary>
    public EquatableArray<GridScenario> Scenarios { get; internal init; }

    /// <summary>The combinations that were refused, with their reasons.</summary>
    public EquatableArray<GridScenario> Refused { get; internal init; }

    /// <summary>Every unit under every combination that was computed, period after period, in the table's order.</summary>
    public EquatableArray<GridUnit> Units { get; internal init; }

    /// <summary>
    /// Kendall's τ-b of the rankings of each pair of combinations, a row for each, the mean over periods; null where undefined.
    /// </summary>
    public EquatableArray<EquatableArray<double?>> KendallTau { get; internal init; } = [];

    /// <summary>How the one ranking was found: <c>kemeny</c>, or <c>borda</c> for more than 200 units.</summary>
    public string ConsensusMethod { get; internal init; } = "kemeny";

    /// <summary>Whether no other ranking agrees better with all combinations; false for Borda and where Kemeny was searched.</summary>
    public bool IsConsensusExact { get; internal init; }

    /// <summary>What must be said: combinations that were refused.</summary>
    public EquatableArray<Diagnostic> Diagnostics => Refused.Select(r => Diagnostic.Warning(ScenarioCodes.Refused,
        $"'{r.Name}' was refused: {r.Reason}")).ToEquatableArray();

    /// <summary>A unit of a cross-section, or of the first period.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public GridUnit this[string unit] => Units.FirstOrDefault(u => u.Unit == unit)
        ?? throw Nearest.NotFound($"There is no unit '{unit}'.", unit, Units.Select(u => u.Unit), nameof(unit));

    /// <summary>The combinations, the ranks and the agreement as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => GridTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => GridTexts.Json(this).WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => GridTexts.WriteCsv(this, csv);
}
