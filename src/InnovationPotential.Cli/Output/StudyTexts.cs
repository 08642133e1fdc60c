using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The results of studies in the form asked for.</summary>
internal static class StudyTexts
{
    public static Action<Utf8Buffer> Of(UncertaintyResult result, ResultFormat format, bool escape) => ResultOutput.Of(
        result, format, escape, result.ToString, result.ToMarkdown, () => HtmlDocument.Of(result.Title, result.ToHtml()));

    public static Action<Utf8Buffer> Of(SensitivityResult result, ResultFormat format, bool escape) => ResultOutput.Of(
        result, format, escape, result.ToString, result.ToMarkdown, () => HtmlDocument.Of("Sensitivity", result.ToHtml()));
}
