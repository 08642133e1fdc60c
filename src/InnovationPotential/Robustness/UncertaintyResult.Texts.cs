using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

[JsonConverter(typeof(ResultJsonConverter<UncertaintyResult>))]
public sealed partial class UncertaintyResult : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>
    /// Nominal and uncertain ranks and scores, by nominal rank within each period, with letters for what cannot be told apart; below it how
    /// far the ranks move, how probable each level is, and the units of which least is sure.
    /// </summary>
    public override string ToString() => UncertaintyTables.Summary(this).ToText();

    /// <summary>The tables of <see cref="ToString"/> in Markdown.</summary>
    public string ToMarkdown() => UncertaintyTables.Summary(this).ToMarkdown();

    /// <summary>The tables of <see cref="ToString"/> as self-contained HTML fragments; every text is encoded.</summary>
    public string ToHtml() => UncertaintyTables.Summary(this).ToHtml();

    /// <summary>One row a unit and period with exact numbers and the listed quantiles; an undefined number is an empty field.</summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string ToCsv(bool escapeFormulas = false) => CsvText.Of(this, escapeFormulas);

    /// <summary>
    /// Everything: units with ranks, scores, shares and their Monte Carlo errors; shifts, changes, tied groups, pairs; failures,
    /// diagnostics, provenance. An undefined number is null, never 0. The same text for the same study, however it was split.
    /// </summary>
    public string ToJson() => JsonText.Of(this);

    IEnumerable<TextTable> IShowsTables.Tables() => UncertaintyTables.Summary(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => UncertaintyTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => UncertaintyTexts.WriteCsv(this, csv);
}
