using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The results of studies in the form asked for.</summary>
internal static class StudyTexts
{
    /// <param name="result">The result.</param>
    /// <param name="view">What of it is shown; as CSV one table, which is the units where a summary is asked for.</param>
    /// <param name="format">The form.</param>
    /// <param name="escape">Whether CSV guards formulas.</param>
    /// <param name="width">How wide aligned columns may be.</param>
    /// <exception cref="ArgumentException">The form does not hold the view.</exception>
    public static string Of(UncertaintyResult result, UncertaintyView view, ResultFormat format, bool escape, int? width) => format switch
    {
        ResultFormat.Json => view == UncertaintyView.Summary
            ? result.ToJson() : throw new ArgumentException("JSON holds everything: leave --show out."),
        ResultFormat.Csv => view switch
        {
            UncertaintyView.Summary => result.ToCsv(escape),
            UncertaintyView.All => throw new ArgumentException("CSV holds one table: say which by --show."),
            _ => UncertaintyTables.Sheet(result, view).ToCsv(escape),
        },
        ResultFormat.Md => UncertaintyTables.Tables(result, view).ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of(result.Title, UncertaintyTables.Tables(result, view).ToHtml()),
        _ => UncertaintyTables.Tables(result, view).ToText(width),
    };

    /// <param name="result">The result.</param>
    /// <param name="format">The form.</param>
    /// <param name="escape">Whether CSV guards formulas.</param>
    /// <param name="width">How wide aligned columns may be.</param>
    public static string Of(SensitivityResult result, ResultFormat format, bool escape, int? width) => format switch
    {
        ResultFormat.Json => result.ToJson(),
        ResultFormat.Csv => result.ToCsv(escape),
        ResultFormat.Md => result.ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of("Sensitivity", result.ToHtml()),
        _ => result.ToText(width),
    };
}
