using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Preparation;

/// <summary>How much was observed of every unit, indicator and group.</summary>
/// <remarks>
/// Over all periods together. An imputed cell is not observed; one that does not apply does not count.
/// <para>JSON: the shares of units, indicators, groups, and of the groups of each unit; an undefined share is null, never 0.</para>
/// <para>CSV: one row a unit, indicator, group, and group of a unit, with exact numbers; an undefined share is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<DataAvailability>))]
public sealed record DataAvailability : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; private init; }

    /// <summary>The units, in the table's order.</summary>
    public EquatableArray<AvailabilityShare> Units { get; private init; }

    /// <summary>The indicators, in the order of the groups.</summary>
    public EquatableArray<AvailabilityShare> Indicators { get; private init; }

    /// <summary>The groups, over all units.</summary>
    public EquatableArray<AvailabilityShare> Groups { get; private init; }

    /// <summary>For each unit, in the order of <see cref="Units"/>, the groups in the order of <see cref="Groups"/>.</summary>
    public EquatableArray<EquatableArray<AvailabilityShare>> GroupsOfUnits { get; private init; }

    /// <summary>Counts a table's cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">The table has no such indicator.</exception>
    public static DataAvailability Of(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var all = groups?.ToArray() ?? [IndicatorGroup.Of("", table.Indicators.AsSpan())];
        var codes = all.SelectMany(g => g.Indicators).Select(i => i.Code).Distinct().ToArray();
        var units = Enumerable.Range(0, table.Units.Count).ToArray();
        return new DataAvailability
        {
            Names = table.Names,
            Units = units.Select(u => Count(table, table.Units[u], codes, [u])).ToEquatableArray(),
            Indicators = codes.Select(c => Count(table, c, [c], units)).ToEquatableArray(),
            Groups = all.Select(g => Count(table, g.Name, g.Indicators.Select(i => i.Code), units)).ToEquatableArray(),
            GroupsOfUnits = units.Select(u => all.Select(g => Count(table, g.Name, g.Indicators.Select(i => i.Code), [u]))
                .ToEquatableArray()).ToEquatableArray(),
        };
    }

    /// <summary>The shares of units and their groups as a table for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static AvailabilityShare Count(IndicatorTable table, string name, IEnumerable<string> codes, int[] units)
    {
        var shares = default(ObservedShares);
        foreach (var code in codes)
        {
            var column = table[code];
            foreach (var unit in units)
            {
                for (var row = unit; row < column.Length; row += table.Units.Count) shares.Count(column, row);
            }
        }

        return new AvailabilityShare(name, shares.Cells, shares.Observed, shares.Zeros);
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [AvailabilityTexts.Table(this)];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => AvailabilityTexts.Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => AvailabilityTexts.WriteCsv(this, csv);
}
