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

    public Action<Utf8Buffer> Write(ResultFormat format, bool escape, int? width) => format switch
    {
        ResultFormat.Json => output => JsonText.Write(output, writer => AssessmentTexts.WriteJson(writer, assessment, only)),
        ResultFormat.Csv => output => CsvText.Write(output, csv => AssessmentTexts.WriteCsv(assessment, csv, only), escape),
        _ => ResultOutput.Of(() => [AssessmentTexts.Table(assessment, only, most)], format, width, assessment.Model.Title),
    };
}
