using System.Text;
using InnovationPotential.Assessments;
using InnovationPotential.Preparation;
using InnovationPotential.Text;

namespace InnovationPotential;

public sealed partial class Assessment
{
    /// <summary>A table of ranks, scores, bounds, coverage and levels, best first within each period.</summary>
    public override string ToString() => AssessmentTexts.Table(this).ToText();

    /// <summary>The table of <see cref="ToString"/> in Markdown.</summary>
    public string ToMarkdown() => AssessmentTexts.Table(this).ToMarkdown();

    /// <summary>The table of <see cref="ToString"/> as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => AssessmentTexts.Table(this).ToHtml();

    /// <summary>
    /// Everything: units with scores, bounds, levels, nodes and findings; diagnostics; provenance. An undefined number is null, never 0.
    /// </summary>
    public string ToJson() => JsonText.Write(writer => AssessmentTexts.WriteJson(writer, this));

    /// <summary>Writes what <see cref="ToJson"/> tells in UTF-8, unit by unit: the whole text is never in memory.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) => JsonText.Write(stream, writer => AssessmentTexts.WriteJson(writer, this));

    /// <summary>
    /// One row a unit and period with exact numbers, and a column for the score of each dimension; an undefined number is an empty field.
    /// </summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string ToCsv(bool escapeFormulas = false)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        WriteCsv(text, escapeFormulas);
        return text.ToString();
    }

    /// <summary>Writes what <see cref="ToCsv"/> tells, row by row.</summary>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentNullException">There is no writer.</exception>
    public void WriteCsv(TextWriter writer, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        AssessmentTexts.WriteCsv(this, writer, escapeFormulas);
    }

    /// <summary>Writes what <see cref="ToCsv"/> tells in UTF-8 without a byte order mark, row by row.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteCsv(Stream stream, bool escapeFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        AssessmentTexts.WriteCsv(this, writer, escapeFormulas);
    }

    /// <summary>
    /// The log of every cell that preparation has changed, as <see cref="PreparedTable.LogToCsv"/>; the header alone where nothing was
    /// prepared.
    /// </summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string LogToCsv(bool escapeFormulas = false) => PreparationLog.Csv(Preparation?.Log ?? [], escapeFormulas);
}
