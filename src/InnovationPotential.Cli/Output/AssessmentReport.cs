using InnovationPotential.Assessments;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>An assessment, of all periods or of one, in every form.</summary>
/// <param name="assessment">The assessment.</param>
/// <param name="only">The only period; all when null.</param>
/// <param name="most">The most units of each period that people see; programs get all.</param>
internal sealed class AssessmentReport(Assessment assessment, Period? only, int most)
{
    public const int UsualMost = 200;

    public Action<Utf8Buffer> Write(ResultFormat format, bool escape) => format switch
    {
        ResultFormat.Json => output => JsonText.Write(output, writer => AssessmentTexts.WriteJson(writer, assessment, only)),
        ResultFormat.Csv => output => CsvText.Write(output, csv => AssessmentTexts.WriteCsv(assessment, csv, only), escape),
        ResultFormat.Md => ResultOutput.Text(() => Table.ToMarkdown()),
        ResultFormat.Html => ResultOutput.Text(() => HtmlDocument.Of(assessment.Model.Title, Table.ToHtml())),
        _ => ResultOutput.Text(() => Table.ToText()),
    };

    private TextTable Table => AssessmentTexts.Table(assessment, only, most);
}
