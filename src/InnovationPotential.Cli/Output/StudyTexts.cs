using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Output;

/// <summary>The results of studies in the form asked for.</summary>
internal static class StudyTexts
{
    public static string Of(UncertaintyResult result, ResultFormat format, bool escape) => format switch
    {
        ResultFormat.Json => result.ToJson(),
        ResultFormat.Csv => result.ToCsv(escape),
        ResultFormat.Md => result.ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of(result.Title, result.ToHtml()),
        _ => result.ToString(),
    };

    public static string Of(SensitivityResult result, ResultFormat format, bool escape) => format switch
    {
        ResultFormat.Json => result.ToJson(),
        ResultFormat.Csv => result.ToCsv(escape),
        ResultFormat.Md => result.ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of("Sensitivity", result.ToHtml()),
        _ => result.ToString(),
    };
}
