using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

[JsonConverter(typeof(ResultJsonConverter<UncertaintyResult>))]
public sealed partial class UncertaintyResult : IWritesJson, IWritesCsv
{
    /// <summary>A table of nominal and uncertain ranks and scores, by nominal rank within each period, and what to heed below it.</summary>
    public override string ToString() => UncertaintyTexts.Table(this, _counts).ToText();

    /// <summary>The table of <see cref="ToString"/> in Markdown.</summary>
    public string ToMarkdown() => UncertaintyTexts.Table(this, _counts).ToMarkdown();

    /// <summary>The table of <see cref="ToString"/> as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => UncertaintyTexts.Table(this, _counts).ToHtml();

    /// <summary>One row a unit and period with exact numbers and the listed quantiles; an undefined number is an empty field.</summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string ToCsv(bool escapeFormulas = false) => CsvText.Of(this, escapeFormulas);

    /// <summary>
    /// Everything: units with ranks, scores, shares and their Monte Carlo errors; shifts, changes, tied groups, pairs; failures,
    /// diagnostics, provenance. An undefined number is null, never 0. The same text for the same study, however it was split.
    /// </summary>
    public string ToJson() => JsonText.Of(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => UncertaintyTexts.WriteJson(writer, this, _counts);

    void IWritesCsv.WriteTo(CsvText csv) => UncertaintyTexts.WriteCsv(this, csv);
}
