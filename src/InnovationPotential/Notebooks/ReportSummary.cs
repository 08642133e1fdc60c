using InnovationPotential.Reports;

namespace InnovationPotential.Notebooks;

/// <summary>What a cell shows of a report: its title and sentences, and the page itself where it is small enough to be kept.</summary>
internal static class ReportSummary
{
    private const int LargestPage = 120_000;

    public static string Of(Report report)
    {
        var sentences = string.Concat(report.Summary.Select(s => $"<p>{HtmlText.Encode(s)}</p>\n"));
        var page = HtmlText.Encode(report.ToHtml());
        var shown = page.Length <= LargestPage
            ? $"<iframe sandbox=\"\" title=\"{HtmlText.Encode(report.Title)}\" srcdoc=\"{page}\" "
                + "style=\"width:100%;height:600px;border:1px solid\"></iframe>\n"
            : "<p><em>The page is too large for a cell: <code>WriteHtml(\"report.html\")</code> writes it.</em></p>\n";
        return $"<h3>{HtmlText.Encode(report.Title)}</h3>\n{sentences}{shown}";
    }
}
