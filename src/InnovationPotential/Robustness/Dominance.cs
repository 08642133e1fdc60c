using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>Which units are at least as good at every indicator and better at one, whatever the weights; made by
/// <c>assessment.Dominance()</c>.</summary>
/// <remarks>
/// Of indicators that weigh something the scores are compared, equal but for rounding being equal. Where an observation of one of the two
/// is missing it may be anything between the worst and the best that the indicator's scale or sample has: what holds for all such values is
/// certain, what holds for some is possible. An indicator that does not apply to one of the two is left out of their comparison.
/// Immutable; safe to share between threads.
/// <para>JSON: the units with the names of those they dominate and are dominated by, and the shares of pairs.</para>
/// <para>CSV: one row a unit with the numbers of those it dominates and is dominated by.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Dominance>))]
[DebuggerDisplay("{Units.Count} units {Period}")]
public sealed class Dominance : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<UnitDominance>[] Columns =
    [
        new("unit", u => u.Unit) { NamesUnits = true },
        new("rank", u => u.Rank, NumberText.Rank),
        new("front", u => u.IsUndominated ? u.PossibleDominators.IsEmpty ? "yes" : "possible" : null) { Empty = "no" },
        new("dominates", u => u.Dominated.Count, NumberText.Rank) { Forms = ResultForms.Shown | ResultForms.Csv },
        new("dominatedBy", u => u.Dominators.Count, NumberText.Rank) { Forms = ResultForms.Shown | ResultForms.Csv },
        new("possiblyBy", u => u.PossibleDominators.Count, NumberText.Rank) { Forms = ResultForms.Shown | ResultForms.Csv },
        new("dominated", u => u.Dominated) { Forms = ResultForms.Json },
        new("dominators", u => u.Dominators) { Forms = ResultForms.Json },
        new("possibleDominators", u => u.PossibleDominators) { Forms = ResultForms.Json },
    ];

    private static readonly ResultColumn<Dominance>[] Result =
    [
        new("period", d => d.Period?.Label) { IsOptional = true },
        new("decidedShare", d => d.DecidedShare),
        new("possibleShare", d => d.PossibleShare),
        new((writer, d) => Columns.Called(d.Names).WriteJson(writer, "units", d.Units)),
        new((writer, d) => writer.WriteDiagnostics("diagnostics", d.Diagnostics)),
    ];

    internal Dominance(Period? period, EquatableArray<UnitDominance> units, double? possible, EquatableArray<Diagnostic> diagnostics) =>
        (Period, Units, PossibleShare, Diagnostics) = (period, units, possible, diagnostics);

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The ranked units, the best first.</summary>
    public EquatableArray<UnitDominance> Units { get; }

    /// <summary>
    /// The share of all pairs of units of which one certainly dominates the other, from 0 to 1; null with fewer than two units.
    /// </summary>
    public double? DecidedShare => Units.Count < 2 ? null : Units.Sum(u => u.Dominated.Count) / (Units.Count * (Units.Count - 1.0) / 2);

    /// <summary>
    /// The share of all pairs that missing observations leave open: one may dominate the other; null with fewer than two units.
    /// </summary>
    public double? PossibleShare { get; }

    /// <summary>Where scores need not follow dominance: a rule by which more may be worse.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    internal GivenNames? Names { get; init; }

    /// <summary>What is said of a unit.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">There is no such unit, or it has no rank.</exception>
    public UnitDominance this[string unit] => Units.FirstOrDefault(u => u.Unit == unit)
        ?? throw Nearest.NotFound($"There is no ranked unit '{unit}'.", unit, Units.Select(u => u.Unit), nameof(unit));

    /// <summary>A table of the units, the best first.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => [Columns.Called(Names).Show(Units,
        $"Who is better in everything, whatever the weights{(Period is { } p ? $", {p}" : "")}",
        DecidedShare is { } decided
            ? $"{NumberText.Percent(decided)} of all pairs are decided, {NumberText.Percent(PossibleShare)} hang on missing observations."
            : null)];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.Called(Names).WriteCsv(Units, csv);
}
