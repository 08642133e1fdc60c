using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Preparation;
using InnovationPotential.Serialization;

namespace InnovationPotential;

[JsonConverter(typeof(ResultJsonConverter<Assessment>))]
public sealed partial class Assessment : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>The same assessment, whose tables, CSV and JSON show what the table says beside each unit's scores.</summary>
    /// <param name="columns">Names of attributes, such as <c>region</c>, and codes of indicators, whose values stand as they were given,
    /// before preparation; in this order. None for scores alone.</param>
    /// <exception cref="InvalidInputException">The table has no such attribute or indicator (<c>IP4091</c>);
    /// all of them are carried.</exception>
    public Assessment Showing(params ReadOnlySpan<string> columns)
    {
        var beside = EquatableArray.Create(columns);
        InvalidInputException.ThrowIfAny(BesideTexts.Validate(Source, beside));
        return new(Fitted, Source, Table, Plans, _columns, Options) { Preparation = Preparation, Beside = beside };
    }

    /// <summary>A table of ranks, scores, bounds, coverage and levels, best first within each period.</summary>
    public override string ToString() => this.ToText();

    /// <summary>
    /// The log of every cell that preparation has changed, as <see cref="PreparedTable.LogToCsv"/>; the header alone where nothing was
    /// prepared.
    /// </summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string LogToCsv(bool escapeFormulas = false) => PreparationLog.Csv(Preparation?.Log ?? [], Source.Names, escapeFormulas);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => AssessmentTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => AssessmentTexts.WriteCsv(this, csv);

    IEnumerable<TextTable> IShowsTables.Tables() => [AssessmentTexts.Table(this)];
}
