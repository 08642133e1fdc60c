using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

[JsonConverter(typeof(ResultJsonConverter<SensitivityResult>))]
public sealed partial record SensitivityResult : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>
    /// For each output a table of its factors with indices, intervals and sums, and one of the interactions where they were asked for; then
    /// what must be said.
    /// </summary>
    public override string ToString() => SensitivityTexts.Tables(this).ToText();

    /// <summary>The tables of <see cref="ToString"/> in Markdown.</summary>
    public string ToMarkdown() => SensitivityTexts.Tables(this).ToMarkdown();

    /// <summary>The tables of <see cref="ToString"/> as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => SensitivityTexts.Tables(this).ToHtml();

    /// <summary>
    /// Exact numbers, null where undefined: <c>output</c>, <c>factors</c> (each with <c>factor</c>, <c>first</c>, <c>firstLow</c>,
    /// <c>firstHigh</c>, <c>total</c>, <c>totalLow</c>, <c>totalHigh</c>), sums, <c>secondOrder</c> and <c>dummy</c> where asked for, of
    /// the main output; <c>replications</c> (the rows), <c>evaluations</c>, <c>failed</c>, <c>seed</c>, what was used to estimate;
    /// <c>outputs</c> where there are several; <c>diagnostics</c>.
    /// </summary>
    public string ToJson() => JsonText.Of(this);

    /// <summary>A row for each output and factor, then for its pairs, with exact numbers; an undefined one is an empty field.</summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string ToCsv(bool escapeFormulas = false) => CsvText.Of(this, escapeFormulas);

    IEnumerable<TextTable> IShowsTables.Tables() => SensitivityTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SensitivityTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => SensitivityTexts.WriteCsv(this, csv);
}
