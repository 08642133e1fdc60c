using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>In what two tables, or two models, differ.</summary>
/// <remarks>
/// Of tables: units, periods, indicators and attributes that came or went, and every cell of those in both. Numbers are compared exactly;
/// states (imputed, not applicable, …) and kinds (plan, forecast) count, order does not. Of models: every member of their JSON; nodes,
/// levels and other parts with a code or a name are matched by it, whatever their order, and a change of the order is told; those
/// without are matched by their place. Immutable.
/// <para>JSON: every difference.</para>
/// <para>CSV: one row a difference.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Differences>))]
[DebuggerDisplay("{All.Count} differences")]
public sealed class Differences : IWritesJson, IWritesCsv, IShowsTables
{
    private const int ShownRows = 200;

    private static readonly ResultColumn<Difference>[] Columns =
    [
        new("change", d => d.Change),
        new("part", d => d.Part),
        new("unit", d => d.Unit),
        new("period", d => d.Period?.Label),
        new("name", d => d.Name),
        new("before", d => d.Before) { Empty = "–" },
        new("after", d => d.After) { Empty = "–" },
    ];

    private static readonly ResultColumn<Differences>[] Result =
        [new((writer, d) => Columns.WriteJson(writer, "differences", d.All))];

    private Differences(IEnumerable<Difference> all) => All = all.ToEquatableArray();

    /// <summary>The differences; none where the two are the same.</summary>
    public EquatableArray<Difference> All { get; }

    /// <summary>In what two tables differ.</summary>
    /// <param name="old">The earlier one.</param>
    /// <param name="new">The later one.</param>
    /// <exception cref="ArgumentNullException">A table is null.</exception>
    public static Differences Between(IndicatorTable old, IndicatorTable @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new Differences(TableDifferences.Of(old, @new));
    }

    /// <summary>In what two models differ.</summary>
    /// <param name="old">The earlier one.</param>
    /// <param name="new">The later one.</param>
    /// <exception cref="ArgumentNullException">A model is null.</exception>
    /// <exception cref="InvalidInputException">A part cannot stand in JSON, such as a function of your own.</exception>
    public static Differences Between(IndicatorModel old, IndicatorModel @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return OfJson(old.ToJson(), @new.ToJson());
    }

    /// <summary>In what two fitted models differ: the models themselves, and what they learned.</summary>
    /// <param name="old">The earlier one.</param>
    /// <param name="new">The later one.</param>
    /// <exception cref="ArgumentNullException">A fitted model is null.</exception>
    /// <exception cref="InvalidInputException">A part cannot stand in JSON, such as a function of your own.</exception>
    public static Differences Between(FittedModel old, FittedModel @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return OfJson(old.ToJson(), @new.ToJson());
    }

    /// <summary>A table of the differences: the first 200, and how many there are.</summary>
    public override string ToString() => this.ToText();

    private static Differences OfJson(string old, string @new)
    {
        using var before = JsonDocument.Parse(old);
        using var after = JsonDocument.Parse(@new);
        return new Differences([.. JsonDifferences.Of("$", before.RootElement, after.RootElement)]);
    }

    // Columns that say nothing of any difference are not shown.
    IEnumerable<TextTable> IShowsTables.Tables() =>
    [
        Columns.Where(c => c.Name is not ("unit" or "period") || All.Any(d => !c.ValueOf(d).IsEmpty)).ToArray()
            .Show(All.Take(ShownRows), All.IsEmpty ? "There is no difference." : "Differences",
                All.Count > ShownRows ? $"The first {ShownRows} of {All.Count} are shown; CSV and JSON hold all." : null),
    ];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.WriteCsv(All, csv);
}
