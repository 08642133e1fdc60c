using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>
/// Scores, ranks or levels of several periods side by side: a row for each unit, a column for each period; made by
/// <see cref="Assessment.SideBySide"/>.
/// </summary>
/// <remarks>
/// A unit without a score in a period has neither rank nor level there: null, never 0. Periods of any length stand in their order, each in
/// a column of its own. Immutable; safe to share between threads.
/// <para>JSON: the periods, each unit's values in their order with exact numbers, and the diagnostics; undefined is null.</para>
/// <para>CSV: the table with exact numbers; what is undefined is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<PeriodTable>))]
public sealed class PeriodTable : IWritesJson, IWritesCsv, IShowsTables
{
    private readonly IReadOnlyList<double?> _numbers;
    private readonly string?[] _levels;

    internal PeriodTable(Assessment assessment, PeriodQuantity quantity, string? node)
    {
        if (!Enum.IsDefined(quantity)) throw new ArgumentOutOfRangeException(nameof(quantity), quantity, null);
        var model = assessment.Model;
        (Quantity, Node, Units, Periods) = (quantity, node ?? model.Code, assessment.Units, assessment.Periods);
        (Title, Names) = (model.Title, assessment.Table.Names);
        if (quantity == PeriodQuantity.Level && (model.Bands is null || Node != model.Code))
        {
            throw new InvalidInputException([Diagnostic.Error(
                AssessmentCodes.NoLevels,
                model.Bands is null ? "The model has no bands, and so no levels."
                    : $"'{Node}' has no levels: bands are defined for the whole, '{model.Code}'.",
                new Location { Node = Node },
                "Show scores or ranks, or give the model bands.")]);
        }

        (_numbers, _levels) = quantity switch
        {
            PeriodQuantity.Level => (new double?[assessment.Table.RowCount], assessment.Results.Select(r => r.Level).ToArray()),
            PeriodQuantity.Rank => (assessment.RanksBy().At(Node), new string?[assessment.Table.RowCount]),
            _ => (assessment.Scores(Node), new string?[assessment.Table.RowCount]),
        };
        Diagnostics = quantity == PeriodQuantity.Rank ? [] : [.. PeriodComparability.Warnings(assessment)];
    }

    /// <summary>What is shown.</summary>
    public PeriodQuantity Quantity { get; }

    /// <summary>The code of the node that is shown.</summary>
    public string Node { get; }

    /// <summary>The units, a row each.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The periods, a column each; empty in a cross-section, which has one column.</summary>
    public EquatableArray<Period> Periods { get; }

    /// <summary>What must be said about comparing the periods: scores and levels that are not on one yardstick.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    internal string Title { get; }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; }

    /// <summary>The score or the rank of a unit; null without one, and in a table of levels.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period; may be left out in a cross-section.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are periods and none is named.</exception>
    public double? this[string unit, Period? period = null] => _numbers[PeriodSlots.RowOf(unit, Units, period, Periods)];

    /// <summary>The level of a unit; null without one, and in a table of scores or ranks.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period; may be left out in a cross-section.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are periods and none is named.</exception>
    public string? LevelOf(string unit, Period? period = null) => _levels[PeriodSlots.RowOf(unit, Units, period, Periods)];

    /// <summary>The table for a terminal.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => [PeriodTableTexts.Table(this)];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => PeriodTableTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => PeriodTableTexts.WriteCsv(this, csv);
}
