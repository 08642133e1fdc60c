using InnovationPotential.Assessments;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>An assessment, of all periods or of one, in every form.</summary>
internal static class AssessmentReport
{
    public static string Write(Assessment assessment, Period? only, ResultFormat format, bool escape, int? width)
    {
        switch (format)
        {
            case ResultFormat.Json:
                return JsonText.Write(writer => AssessmentTexts.WriteJson(writer, assessment, only));
            case ResultFormat.Csv:
                using (var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture))
                {
                    AssessmentTexts.WriteCsv(assessment, text, escape, only);
                    return text.ToString();
                }

            case ResultFormat.Md:
                return AssessmentTexts.Table(assessment, only).ToMarkdown();
            case ResultFormat.Html:
                return HtmlDocument.Of(assessment.Model.Title, AssessmentTexts.Table(assessment, only).ToHtml());
            default:
                return AssessmentTexts.Table(assessment, only).ToText(width);
        }
    }
}
